"""Calls to Telegram: how they are made, how fast, and what is said and known when one gets no
answer."""
