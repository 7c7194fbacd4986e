"""Which messages begin a post by a link, whatever is asked."""

from telegram import Message
from telegram.ext import filters

from bot.screen.deep_links import is_start_link
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


class _LeadsHere(filters.MessageFilter):
    """Nothing but a link into the chat with the bot, which was pasted instead of tapped."""

    def filter(self, message: Message) -> bool:
        return is_start_link(message.text or "", message.get_bot().username)


LEADS_HERE = _LeadsHere()
STARTS_A_POST, HAS_MEDIA = _StartsAPost(), _HasMedia()
BEGINS_WITH_MEDIA = _BeginsWithMedia()
