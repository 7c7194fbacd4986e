"""Which messages begin a post by a link, whatever is asked."""

from telegram import Message
from telegram.ext import filters

from bot.screen.messages import links_in


class _StartsAPost(filters.MessageFilter):
    """A message that begins with a link, or has the link of a photo or a video."""

    def filter(self, message: Message) -> bool:
        return links_in(message).starts_a_post


class _HasMedia(filters.MessageFilter):
    """A message with the link of a photo or a video anywhere."""

    def filter(self, message: Message) -> bool:
        return bool(links_in(message).media)


class _BeginsWithMedia(filters.MessageFilter):
    """A message that begins with the link of a photo or a video."""

    def filter(self, message: Message) -> bool:
        return links_in(message).begins_with_media


STARTS_A_POST, HAS_MEDIA = _StartsAPost(), _HasMedia()
BEGINS_WITH_MEDIA = _BeginsWithMedia()
