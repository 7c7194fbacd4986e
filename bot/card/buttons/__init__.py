"""The buttons under a card, and those that repair what posting refuses or ask once more."""
