"""A file that is sent while a post asks for its media joins that post: in the place of one of its
photos and videos, behind them, or as the cover of a reel. The parts of an album that come after the
first follow it.
"""

from dataclasses import replace

from telegram import Update

from bot.card.following import follow_file
from bot.compose.answering import take
from bot.compose.fields import (
    COVER_PICTURE,
    MORE_MEDIA,
    FieldDialog,
    Seen,
    UnclearError,
    medium_at,
    replacement_of,
)
from bot.compose.from_files import MOST, Sent, Taken, covered, joined, replaced
from bot.compose.time_as_caption import ask_below, time_apart
from bot.screen import (
    JOINS,
    Context,
    Focus,
    Question,
    State,
    ask_there,
    chat_id_of,
    forget,
)
from posting import Post, Posting

JOINS_KEPT = 5


async def join_one(update: Update, context: Context, state: State, sent: Sent) -> State | int:
    """As the answer to the question that is open."""
    focus = Focus.recall(context.data)
    number = focus.medium if focus else 0
    field = COVER_PICTURE if state is State.COVER_PICTURE else _of_media(state, number)
    words, time = time_apart(sent.caption)
    then = await take(update, context, _given(field, replace(sent, caption=words)), "")
    if time and focus is not None:
        await ask_below(update, context, focus.post_id, time)
    return then


def _of_media(state: State, number: int) -> FieldDialog:
    return MORE_MEDIA if state is State.MORE_MEDIA else replacement_of(number)


def _given(field: FieldDialog, sent: Sent) -> FieldDialog:
    """The field whose answer is this file."""

    async def save(context: Context, seen: Seen, _: str) -> Post:
        made = await context.db(_joined, context.posting, seen.post_id, field, sent)
        if made is None:
            full = context.words("compose.more_media.none", most=MOST)
            raise UnclearError(Question(full))
        if made.twice:
            again = context.words("files.twice_there", slide=made.twice)
            raise UnclearError(Question(again), made.post)
        follow_file(context, made.post)
        return made.post

    return replace(field, save=save)


async def join_first_part(
    update: Update, context: Context, state: State, album: str, sent: Sent
) -> Taken | None:
    """The first part of an album: it answers the question, which goes; the others follow it. None
    when nothing was asked any more."""
    focus = Focus.recall(context.data)
    if focus is None:
        return None
    field, (words, time) = _of_media(state, focus.medium), time_apart(sent.caption)
    sent = replace(sent, caption=words)
    made = await context.db(_joined, context.posting, focus.post_id, field, sent)
    if made is None:
        return None
    noted = context.data.setdefault(JOINS, {})
    noted[album] = focus.post_id
    for oldest in list(noted)[:-JOINS_KEPT]:
        del noted[oldest]
    forget(context.data)
    await ask_there(context, chat_id_of(update), None)
    if time:
        await ask_below(update, context, focus.post_id, time)
    return made


async def join_part(context: Context, album: str, sent: Sent) -> Taken | None:
    """A further part of an album that has joined a post; None when it has not, or has no room."""
    post_id = context.data.get(JOINS, {}).get(album)
    if post_id is None:
        return None
    return await context.db(_joined, context.posting, post_id, MORE_MEDIA, sent)


def _joined(posting: Posting, post_id: int, field: FieldDialog, sent: Sent) -> Taken | None:
    """None when it is full. Raises what a change raises. Database thread."""
    post = posting.lists.get(post_id)
    if field.state is State.REPLACEMENT:
        medium_at(post, field.medium)
        return Taken(replaced(posting, post, field.medium, sent))
    if field.state is State.COVER_PICTURE:
        return Taken(covered(posting, post, sent))
    if len(post.media) >= MOST:
        return None
    return joined(posting, post, sent)
