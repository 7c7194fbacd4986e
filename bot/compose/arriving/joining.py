"""A file that is sent while a post asks for its media joins that post: in the place of one of its
photos and videos, behind them, or as the cover of a reel. The parts of an album that come after the
first follow it. A slide that is open takes a photo or video by itself, and a button puts a draft
that came beside a question into the post that this is about.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from telegram import Message, Update

from bot.card.unasked.following import follow_file
from bot.compose.fields import (
    COVER_PICTURE,
    MORE_MEDIA,
    FieldDialog,
    Seen,
    UnclearError,
    field_of,
    medium_at,
    replacement_of,
)
from bot.compose.orders.time_as_caption import ask_below, time_apart
from bot.compose.questions.answering import take
from bot.compose.questions.walk import editable, finish, focus_on_field, still_editable
from bot.compose.sent.file import file_of, foreign_type, too_large
from bot.compose.sent.from_files import (
    MOST,
    Sent,
    Taken,
    covered,
    exchanged,
    joined,
    moved_into,
    replaced,
)
from bot.screen import (
    ALBUM,
    JOINS,
    UNNAMED,
    Context,
    Focus,
    Handlers,
    Html,
    OpenField,
    PutIntoPost,
    Question,
    State,
    WasAnswer,
    Words,
    answer,
    ask_there,
    chat_id_of,
    forget,
    is_on_walk,
    keep_words,
    note_put_in,
    open_slide,
    plain_text,
    problem_sentences,
    remove,
    say,
    tapped_message,
    waiting_words,
)
from posting import InvalidError, Post, PostGoneError, Posting, PostState

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
    _follow_it(context, album, focus.post_id)
    forget(context.data)
    await ask_there(context, chat_id_of(update), None)
    if time:
        await ask_below(update, context, focus.post_id, time)
    return made


def _follow_it(context: Context, album: str, post_id: int) -> None:
    """The parts of the album that come from now on are for this post."""
    noted = context.data.setdefault(JOINS, {})
    noted[album] = post_id
    for oldest in list(noted)[:-JOINS_KEPT]:
        del noted[oldest]


async def join_part(context: Context, album: str, sent: Sent) -> Taken | None:
    """A further part of an album that has joined a post; None when it has not, or has no room."""
    post_id = context.data.get(JOINS, {}).get(album)
    if post_id is None:
        return None
    return await context.db(_joined, context.posting, post_id, MORE_MEDIA, sent)


async def exchange_file(update: Update, context: Context, post: Post, caption: str) -> Post:
    """In Telegram the photo or video of a message can be exchanged as well: with its caption, or
    not at all."""
    message = update.edited_message
    file = file_of(message) if message else None
    if message and message.document and file is None:
        await say(update, context, foreign_sentence(message, context.words))
    if file is None:
        return post
    failure = too_large(file, context.services.file_limit)
    sent = Sent(file, caption, "", context.person.telegram_id, failure=failure)
    changed = await context.db(exchanged, context.posting, post, sent, context.actor)
    if changed.version != post.version:
        follow_file(context, changed)
    return changed


def foreign_sentence(message: Message, words: Words) -> Html:
    """What is said of a file that is no photo and no video."""
    told = foreign_type(message)
    return words("compose.wrong_type", type=told) if told else words("compose.unknown_type")


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


async def into_open_slide(
    update: Update, context: Context, given: Sent | str
) -> State | int | None:
    """A file, or a link, in the place of the photo or video whose view is open. None: none is."""
    hand = await open_slide(update, context)
    post = await still_editable(context, hand.post_id) if hand else None
    if hand is None or hand.slide is None or post is None or hand.slide >= len(post.media):
        return None
    field = replacement_of(hand.slide)
    focus_on_field(context, post, field, walk=False, from_slide=True)
    if isinstance(given, Sent):
        return await join_one(update, context, State.REPLACEMENT, given)
    return await take(update, context, field, given)


async def _put_into(update: Update, context: Context) -> State | int | None:
    """A draft into the post for which it was meant."""
    button, words = context.button(PutIntoPost), context.words
    before = await editable(context, button.post_id)
    is_done = await context.is_done(before.post_id)
    try:
        post = before if is_done else await context.db(_moved, context, before, button)
    except PostGoneError:
        if not _was_taken(update, context):
            await answer(update, context, words.plain("files.toast.not_draft"), alert=True)
        return None
    except InvalidError as error:
        told = problem_sentences(error.problems, words, context.zone(None))
        await answer(update, context, plain_text("\n".join(told)), alert=True)
        return None
    note_put_in(context, before, post, button.draft_id)
    album = context.data.get(ALBUM, {})
    if album.get("post") == button.draft_id:  # more of it may be on its way
        _follow_it(context, album["group"], post.post_id)
    follow_file(context, post)
    _note_taken(update, context)
    await _take_away(update, context)
    return await finish(update, context, post, fresh=True)


def _moved(context: Context, post: Post, button: PutIntoPost) -> Post:
    """Raises PostGoneError when it is no draft any more. Database thread."""
    draft = context.posting.lists.get(button.draft_id)
    if draft.state is not PostState.DRAFT:
        raise PostGoneError(draft)
    medium = None if button.medium == UNNAMED else button.medium
    return moved_into(context.posting, post, draft, medium, context.actor)


async def _was_answer(update: Update, context: Context) -> State | int | None:
    """The message is the answer after all, to the question as it was asked where that is open
    still; the drafts that had come of it are deleted."""
    button, tapped = context.button(WasAnswer), tapped_message(update)
    waiting = waiting_words(context.data, tapped.message_id) if tapped else None
    post, field = await editable(context, button.post_id), field_of(button.field, button.medium)
    if waiting is None or field is None:
        await answer(update, context, context.words.plain("in_hand.toast.gone"), alert=True)
        return None
    if _was_taken(update, context):
        return None
    await context.db(_delete, context, waiting.made)
    _note_taken(update, context)
    asked, focus = OpenField.recall(context.data), Focus.recall(context.data)
    is_asked = focus and (focus.post_id, focus.medium) == (post.post_id, field.medium)
    if not (is_asked and asked and asked.is_open and asked.field == field.state):
        walk = is_on_walk(context.data, post.post_id)
        focus_on_field(context, post, field, walk=walk, from_slide=False)
    return await take(update, context, field, waiting.text)


def _delete(context: Context, drafts: Sequence[int]) -> None:
    """Those that are drafts still. Database thread."""
    posting = context.posting
    for post_id in drafts:
        with suppress(PostGoneError):
            draft = posting.lists.get(post_id)
            if draft.state is PostState.DRAFT:
                posting.changes.delete(post_id, seen_version=draft.version, actor=context.actor)


def _note_taken(update: Update, context: Context) -> None:
    tapped = tapped_message(update)
    if tapped and (waiting := waiting_words(context.data, tapped.message_id)):
        keep_words(context.data, tapped.message_id, replace(waiting, made=()))


def _was_taken(update: Update, context: Context) -> bool:
    """After a second, quick tap there is nothing to say: the first one was done."""
    tapped = tapped_message(update)
    waiting = waiting_words(context.data, tapped.message_id) if tapped else None
    return waiting is not None and not waiting.made


async def _take_away(update: Update, context: Context) -> None:
    """The offer is taken."""
    if tapped := tapped_message(update):
        await remove(context.bot, tapped.chat_id, tapped.message_id)


def handlers() -> Handlers:
    return Handlers(buttons={PutIntoPost: _put_into, WasAnswer: _was_answer})
