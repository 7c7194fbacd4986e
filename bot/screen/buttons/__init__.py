"""Every button of the bot: how it is packed, for whom it is, what has room beside it."""
