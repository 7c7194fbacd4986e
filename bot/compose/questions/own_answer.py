"""The message of an answer: the post follows when it is edited."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import FieldDialog, file_link
from bot.compose.sent.hidden_links import HiddenLinks, offer_addresses
from bot.screen import (
    Context,
    OwnMessage,
    State,
    digest,
    links_in,
    own_message,
    remember_own,
    say,
)
from posting import Post

OTHER_WORDS = frozenset({State.COMMENT, State.ALT_TEXT, State.AUDIO_NAME})
# The post does not hold what was typed, but what was meant by it.
FACTS = frozenset({State.WHEN, State.PLACE, State.PEOPLE, State.COLLABORATORS})
HOLDS_WORDS = frozenset({State.CAPTION, State.REPLACEMENT, State.MORE_MEDIA})


def remember_answer(update: Update, context: Context, field: FieldDialog, post_id: int) -> None:
    """Even one that is refused."""
    message = update.message
    if message is not None and message.text and field.state in OTHER_WORDS | FACTS:
        text = field.read(message.text)
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


async def tell_hidden(update: Update, context: Context, field: FieldDialog, post: Post) -> None:
    """Where the words of the answer lead, which what was saved does not say."""
    message = update.message or update.edited_message
    hidden = HiddenLinks.of(message)
    if message is None or not hidden.urls:
        return
    if field.state in HOLDS_WORDS:
        await offer_addresses(hidden, post.post_id, context, message.chat_id)
    elif field.state in OTHER_WORDS:
        await say(
            update, context, context.words("files.hidden_links_there", links="\n".join(hidden.urls))
        )


def note_saved(update: Update, context: Context, field: FieldDialog, post: Post) -> None:
    """What the post has there from this answer, and on which of its photos."""
    message = update.effective_message
    own = own_message(context.data, message.message_id) if message else None
    if message is None or own is None or own.field != field.state:
        return
    gave = digest(field.given(post)) if field.state in FACTS else ""
    url = post.media[field.medium].url if field.state is State.ALT_TEXT else ""
    remember_own(context.data, message.message_id, replace(own, gave=gave, url=url))
