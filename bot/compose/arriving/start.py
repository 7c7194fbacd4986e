"""The start of a post: links with or without a caption, or `/new` and its walk."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import NamedTuple, TypeAlias

from telegram import Update
from telegram.ext import MessageHandler

from bot.compose.arriving.drafting import LINK, ON_WALK, account_of, connect_first, start
from bot.compose.arriving.resuming import resume
from bot.compose.fields import field_of
from bot.compose.questions.walk import END, ask, still_editable
from bot.compose.sent.words_kept import keep_before_media, with_what_is_kept
from bot.screen import (
    BEGINS_WITH_MEDIA,
    HAS_MEDIA,
    LAST_FILE,
    SHARED_PLACE,
    STARTS_A_POST,
    TYPED,
    Callback,
    Cell,
    CheckAgain,
    Context,
    Focus,
    Handler,
    Handlers,
    ListPosts,
    Question,
    StartPost,
    State,
    chat_id_of,
    command,
    forget,
    links_in,
    post_answered,
    remove,
    rows,
    say,
    show,
    show_below_picture,
    show_prompt,
    swap_prompt,
    text_of,
)
from posting import Tab

Located: TypeAlias = Callable[[Update, Context, Focus | None], Awaitable[State | int | None]]
LINKS_BESIDE = {
    **dict.fromkeys((State.WHEN, State.COVER, State.ORDER), STARTS_A_POST),
    **dict.fromkeys((State.PLACE, State.PEOPLE, State.ALT_TEXT), HAS_MEDIA),
    **dict.fromkeys((State.AUDIO_NAME, State.COLLABORATORS), HAS_MEDIA),
    **dict.fromkeys((State.CAPTION, State.COMMENT), HAS_MEDIA),
}
"""What begins a post although a field is asked for: an answer may have links of its own."""


PLACES_BESIDE = (*LINKS_BESIDE, State.REPLACEMENT, State.MORE_MEDIA, State.COVER_PICTURE)
"""While these are asked for, a shared place is that of their post, but where it is the answer."""


async def new(update: Update, context: Context) -> State | int:
    """/new: the walk through the fields, the file first; one that could not be used keeps its
    draft for itself."""
    for note in (LINK, LAST_FILE):
        context.data.pop(note, None)
    context.data[ON_WALK] = True
    lists, chosen = context.posting.lists, context.person.current_account_id
    drafts = await context.db(lists.drafts_of_current, chosen)
    if drafts is None:
        return await connect_first(update, context)
    words = context.words
    button: Cell = (words.plain("compose.button.drafts", n=drafts), ListPosts(Tab.DRAFTS, 0))
    question = Question(words("compose.new"), ([button],) if drafts else ())
    await show_below_picture(update, context, with_what_is_kept(question, context))
    return State.MEDIA


async def _typed_media(typed: Callback, update: Update, context: Context) -> State | int | None:
    """The answer to `/new`, or to a link that did not work: a link, or the caption before it."""
    text, message = text_of(update), update.effective_message
    if post_answered(update, context.data) is not None:
        other: State | int | None = await typed(update, context)
        return other
    if message and (linked := links_in(message)).links:
        return await start(update, context, linked)
    if len(text.split()) == 1 and "." in text:
        problem = context.words("compose.media.no_link")
        await show_prompt(update, context, Question(problem), [])
        return State.MEDIA
    await show_prompt(update, context, keep_before_media(update, context), [])
    return State.MEDIA


async def _link_beside(
    state: State, typed: Callback, update: Update, context: Context
) -> State | int | None:
    """A link while a field is asked for: it begins another post, and the question stays, below what
    comes of that."""
    focus, question = Focus.recall(context.data), swap_prompt(context.data, None)
    then: State | int | None = await typed(update, context)
    return await _asked_again(update, context, state, _Open(focus, question), then)


async def _place_beside(
    state: State, located: Located, update: Update, context: Context
) -> State | int | None:
    """A shared place while another field is asked for, which stays as well; unless it answers a
    message about another post."""
    focus = Focus.recall(context.data)
    if focus is None or post_answered(update, context.data) not in (None, focus.post_id):
        return await located(update, context, None)
    question = swap_prompt(context.data, None)
    forget(context.data)
    then = await located(update, context, focus)
    if then is State.PLACE:
        await say(update, context, context.words("compose.place.with_pin"))
    return await _asked_again(update, context, state, _Open(focus, question), then)


class _Open(NamedTuple):
    """The question that was open when something else came, and its message."""

    focus: Focus | None
    question: int | None


async def _asked_again(
    update: Update, context: Context, state: State, open_: _Open, then: State | int | None
) -> State | int | None:
    """The question that was open, below what has come meanwhile, of which came `then`. One that
    cannot be answered any more goes."""
    focus, question = open_
    field = field_of(state, focus.medium) if focus else None
    if focus is None or field is None:
        return then
    post = await still_editable(context, focus.post_id)
    if question is not None:
        await remove(context.bot, chat_id_of(update), question)
    if post is None:
        if then is None:
            forget(context.data)
        return END if then is None else then
    swap_prompt(context.data, None)  # what was said of the link stays
    ways = {"walk": focus.walk, "from_slide": focus.from_slide}
    return await ask(update, context, post, field, **ways)


async def _instead(typed: Callback, update: Update, context: Context) -> State | int:
    """A link while something else is asked for, which is over, as after a file: "fri 9am" below its
    card is the time of its post."""
    then: State | int | None = await typed(update, context)
    return END if then is None else then


async def _check_again(update: Update, context: Context) -> State | int | None:
    """Of what waits, or of links that could not be used; with neither there is nothing to do."""
    if await context.db(account_of, context) is None:
        return await connect_first(update, context)
    then = await resume(update, context)
    if then is None:
        drafts: Cell = (context.words.plain("notice.open_list"), ListPosts(Tab.DRAFTS, 0))
        await show(update, context, context.words("files.nothing_waits"), rows([[drafts]]))
    return then


def handlers(typed: Callback, words_typed: Callback, located: Located) -> Handlers:
    """`/new` and links. Who sends a link instead of the answer has gone on to another post; places,
    people, captions and endings may be or have links themselves; so may what is typed below a draft
    that has no caption."""
    asked: dict[State, list[Handler]] = {
        State.MEDIA: [MessageHandler(TYPED, partial(_typed_media, typed))],
        State.DRAFTED: [
            MessageHandler(TYPED & STARTS_A_POST, typed),
            MessageHandler(TYPED, words_typed),
        ],
        State.POSTING_TIMES: [MessageHandler(TYPED & STARTS_A_POST, partial(_instead, typed))],
        State.SNIPPET: [MessageHandler(TYPED & BEGINS_WITH_MEDIA, partial(_instead, typed))],
    }
    for state, sent in LINKS_BESIDE.items():
        asked[state] = [MessageHandler(TYPED & sent, partial(_link_beside, state, typed))]
    for state in PLACES_BESIDE:
        if state is not State.PLACE:
            place = MessageHandler(SHARED_PLACE, partial(_place_beside, state, located))
            asked.setdefault(state, []).append(place)
    return Handlers(
        buttons={
            StartPost: new,
            CheckAgain: _check_again,
        },
        anywhere=[
            command("new", new),
        ],
        typed=asked,
        idle=[MessageHandler(TYPED, typed)],
    )
