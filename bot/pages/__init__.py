"""The screens beside the card: lists, accounts, connecting, preferences, status, help."""
