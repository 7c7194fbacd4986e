"""The message of an answer: the post follows when it is edited."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import FieldDialog, file_link
from bot.compose.sent.hidden_links import HiddenLinks, offer_addresses
from bot.screen import (
    REPLY,
    REPLY_LINKS,
    Context,
    Focus,
    OwnMessage,
    State,
    chat_id_of,
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


def links_behind(update: Update, context: Context) -> HiddenLinks:
    """The words of the answer, or of one that a button saves after all."""
    message = update.message or update.edited_message
    waited = context.data.get(REPLY_LINKS, {})
    return HiddenLinks.of(message) if message else HiddenLinks(**waited)


async def tell_hidden(
    update: Update, context: Context, field: FieldDialog, post: Post, hidden: HiddenLinks
) -> None:
    """Where the words of the answer lead, which what was saved does not say."""
    if not hidden.urls:
        return
    if field.state in HOLDS_WORDS:
        await offer_addresses(hidden, post.post_id, context, chat_id_of(update))
    elif field.state in OTHER_WORDS:
        await say(
            update, context, context.words("files.hidden_links_there", links="\n".join(hidden.urls))
        )


def keep_reply(update: Update, context: Context, text: str) -> None:
    """Until a button says that it is saved after all, or it is given anew."""
    context.data[REPLY] = text
    if message := update.message or update.edited_message:
        context.data[REPLY_LINKS] = {**vars(HiddenLinks.of(message))}


def reply_about(context: Context, post_id: int) -> str | None:
    """The answer that waits, unless it is about another post."""
    focus = Focus.recall(context.data)
    is_its = focus is not None and focus.post_id == post_id
    return context.data.pop(REPLY, None) if is_its else None


def note_saved(update: Update, context: Context, field: FieldDialog, post: Post) -> None:
    """What the post has there from this answer, and on which of its photos."""
    message = update.effective_message
    own = own_message(context.data, message.message_id) if message else None
    if message is None or own is None or own.field != field.state:
        return
    gave = digest(field.given(post)) if field.state in FACTS else ""
    url = post.media[field.medium].url if field.state is State.ALT_TEXT else ""
    remember_own(context.data, message.message_id, replace(own, gave=gave, url=url))
