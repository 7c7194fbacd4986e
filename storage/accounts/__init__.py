"""The connected accounts: their tokens, what happened to them, what is saved for their posts."""
