"""The messages that the bot owes people: written, and brought to them."""
