"""An answer that holds the caption, words beside a file or another text: the post follows when it
is edited."""

from telegram import Update

from bot.compose.fields import FieldDialog, file_link
from bot.screen import Context, OwnMessage, State, links_in, remember_own

OTHER_WORDS = frozenset({State.COMMENT, State.ALT_TEXT, State.AUDIO_NAME})
HOLDS_WORDS = frozenset({State.CAPTION, State.REPLACEMENT, State.MORE_MEDIA})


def remember_answer(update: Update, context: Context, field: FieldDialog, post_id: int) -> None:
    """Even one that is refused."""
    message = update.message
    if message is not None and field.state in OTHER_WORDS:
        text = field.read(message.text or "")
        own = OwnMessage(post_id, said=(text,), field=field.state, medium=field.medium)
        remember_own(context.data, message.message_id, own)
    if message is None or field.state not in HOLDS_WORDS:
        return
    linked, said = links_in(message), field.read(links_in(message).text)
    has_link = field.state is not State.CAPTION and bool(linked.links)
    if has_link:
        is_one = field.state is State.REPLACEMENT
        said = linked.caption(but={file_link(linked)} if is_one else linked.urls)
    was_whole = bool(said) and field.state is not State.MORE_MEDIA
    own = OwnMessage(post_id, has_link, said=(said,), was_whole=was_whole)
    remember_own(context.data, message.message_id, own)
