"""What the bot may be waiting for."""

from enum import StrEnum

from telegram import MessageEntity, Update
from telegram.ext import filters


class _Typed(filters.UpdateFilter):
    """One filter: of three that are put together the library asks a dozen questions, and one is
    put together in every state."""

    def filter(self, update: Update) -> bool:
        message = update.message
        if message is None or not message.text:
            return False
        first = next(iter(message.entities), None)
        return first is None or (first.type, first.offset) != (MessageEntity.BOT_COMMAND, 0)


TYPED = _Typed()
"""A new text message; edited messages and commands have handlers of their own."""

SOUND_WITH_WORDS = filters.CAPTION & (filters.AUDIO | filters.VOICE)
FILES = filters.UpdateType.MESSAGE & (
    filters.PHOTO | filters.VIDEO | filters.ANIMATION | filters.Document.ALL | SOUND_WITH_WORDS
)

SHARED_PLACE = filters.UpdateType.MESSAGE & (filters.LOCATION | filters.VENUE)
"""A location or a venue; where somebody is going is told by edited messages."""


class State(StrEnum):
    """Which answer the conversation awaits. The values are stored in the database."""

    MEDIA = "media"
    DRAFTED = "drafted"  # a draft without a caption: a text becomes it, a link starts another
    CAPTION = "caption"
    PLACE = "place"
    PEOPLE = "people"
    COVER = "cover"
    WHEN = "when"
    REPLACEMENT = "replacement"
    MORE_MEDIA = "more_media"
    ORDER = "order"
    ALT_TEXT = "alt_text"
    COLLABORATORS = "collaborators"
    COMMENT = "comment"
    AUDIO_NAME = "audio_name"
    COVER_PICTURE = "cover_picture"
    TOKEN = "token"  # noqa: S105 - the name of a state
    CITY = "city"
    POSTING_TIMES = "posting_times"
    SEARCH = "search"
    SNIPPET = "snippet"
