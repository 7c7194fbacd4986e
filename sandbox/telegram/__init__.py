"""A pretend Telegram: one bot, a few people, their private chats.

`server` speaks the Bot API to the bot, `doors` take what people do; both act on `state`.
"""
