"""What the Mini App is told and what it may do: pins, the part of a picture, the order of slides.
Its page and who makes a call are the business of `web/`; `process` brings the two together."""

from bot.mini_app.calls import MiniAppCalls
from bot.mini_app.page_words import page_words

__all__ = ["MiniAppCalls", "page_words"]
