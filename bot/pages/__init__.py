"""The screens beside the card: the first one, lists of posts, settings, status, help."""
