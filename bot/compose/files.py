"""A photo, a video or a document itself: Instagram takes files by link only, so one is asked for.

The caption that came with it is kept for that link; the question that was open stays open.
"""

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.compose.drafting import keep_caption, start_from
from bot.compose.fields import HAS_MEDIA
from bot.screen import (
    Context,
    Handlers,
    Html,
    State,
    say,
)

ALBUM = "album"  # in user data: the last one that was answered


async def _file(update: Update, context: Context) -> State | int | None:
    """A file itself: Instagram takes files by link only. Its caption waits for the link, or has
    one."""
    message = update.effective_message
    if message is None:
        return None
    if HAS_MEDIA.filter(message):
        return await start_from(update, context, message)
    if message.caption:
        keep_caption(context, message.caption)
    if message.media_group_id:
        if context.data.get(ALBUM) == message.media_group_id:
            return None
        context.data[ALBUM] = message.media_group_id
    await say(update, context, _why_not_this_file(context, message))
    return None


def _why_not_this_file(context: Context, message: Message) -> Html:
    words = context.words
    kept = [words("compose.caption_kept")] if message.caption else []
    kind = _foreign_type(message)
    if kind:
        return words("compose.wrong_type", type=kind)
    if message.media_group_id:
        return Html("\n".join([words("compose.album"), *kept]))
    return Html("\n".join([words("compose.file"), *kept]))


def _foreign_type(message: Message) -> str | None:
    """What a document is, if it is neither picture nor video."""
    document = message.document
    if document is None or (document.mime_type or "").startswith(("image/", "video/")):
        return None
    name = document.file_name or ""
    return (name.rpartition(".")[2] if "." in name else document.mime_type or "?").upper()[:12]


def handlers() -> Handlers:
    files = filters.PHOTO | filters.VIDEO | filters.ANIMATION | filters.Document.ALL
    return Handlers(anywhere=[MessageHandler(filters.UpdateType.MESSAGE & files, _file)], typed={})
