"""Telegram: conversation handlers, buttons, words and notices. Of ours it knows only `posting`."""
