"""The locks of PostgreSQL by which processes of the bot keep out of each other's way. Each has its
number, and one set for each schema: bots that share a server do not meet."""

_SCHEMA = "hashtext(current_schema())"

MIGRATION = "7204515"  # of the whole database; any numbers, the same for all processes
POLLER = f"7204516, {_SCHEMA}"  # of the one that polls Telegram
DUMPS = f"7204517, {_SCHEMA}"  # shared by those that copy the database
PUBLISHERS = f"7204518, {_SCHEMA}"  # shared by those that publish
