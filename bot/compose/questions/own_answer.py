"""An answer that holds the caption, or words beside a file: the post follows when it is edited."""

from telegram import Update

from bot.compose.fields import FieldDialog, file_link
from bot.screen import Context, OwnMessage, State, links_in, remember_own

HOLDS_WORDS = frozenset({State.CAPTION, State.REPLACEMENT})


def remember_answer(update: Update, context: Context, field: FieldDialog, post_id: int) -> None:
    """Even one that is refused."""
    message = update.message
    if message is None or field.state not in HOLDS_WORDS:
        return
    linked, has_link = links_in(message), field.state is State.REPLACEMENT
    said = field.read(linked.text)
    if has_link and linked.links:
        said = linked.caption(but={file_link(linked)})
    own = OwnMessage(post_id, has_link, said=(said,), was_whole=bool(said))
    remember_own(context.data, message.message_id, own)
