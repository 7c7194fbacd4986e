"""Drives the fields of a post: asks for one, goes on to the next or to the card. The walk of `/new`
and the card's buttons share it; the answers are taken by `bot.compose.questions.answering`."""

from collections.abc import Sequence
from contextlib import suppress

from telegram import Update
from telegram.ext import ConversationHandler

from bot.card.card import draw_card
from bot.card.lines.facts import CardFacts, card_facts
from bot.compose.fields import (
    CAPTION,
    FieldDialog,
    field_of,
    next_step,
)
from bot.compose.questions.question import put_question
from bot.compose.questions.slide_message import show_view
from bot.reading.edits import is_nothing, is_skip
from bot.screen import (
    Cell,
    Context,
    Focus,
    OpenField,
    Rows,
    ShowSlide,
    Skip,
    Slides,
    State,
    ToCard,
    Words,
    field_asked,
    focus_on,
    forget,
    is_on_walk,
    note_no_change,
    note_open_field,
)
from posting import (
    EDITABLE_STATES,
    Actor,
    Kind,
    Post,
    PostGoneError,
    PostState,
    WrongStateError,
)

END = ConversationHandler.END
ANY_TEXT = frozenset({State.CAPTION, State.COMMENT, State.ALT_TEXT, State.AUDIO_NAME})


async def editable(context: Context, post_id: int) -> Post:
    """Raises PostGoneError, WrongStateError."""
    post = await context.db(context.posting.lists.get, post_id)
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    return post


async def still_editable(context: Context, post_id: int) -> Post | None:
    with suppress(PostGoneError, WrongStateError):
        return await editable(context, post_id)
    return None


async def ask(  # noqa: PLR0913 - how a field is asked, by name
    update: Update,
    context: Context,
    post: Post,
    field: FieldDialog,
    *,
    walk: bool = False,
    saved: bool = False,
    from_slide: bool = False,
) -> State:
    """Put the question of a field, whose answer is awaited; what is `saved` cannot be cancelled."""
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    focus_on_field(context, post, field, walk=walk, from_slide=from_slide)
    out = ways_out(context, post, field, saved=saved or field.stays(post))
    out[-1] = [*field.beside(post, context.words), *out[-1]]
    await put_question(update, context, post, field, out)
    return field.state


def focus_on_field(
    context: Context, post: Post, field: FieldDialog, *, walk: bool, from_slide: bool
) -> None:
    """Others are shown at their cards that it is asked, once this update is done."""
    value, medium = field.value(post), field.medium
    focus_on(context.data, post, value, walk=walk, medium=medium, from_slide=from_slide)
    note_open_field(context.data, post.post_id, field.state, context.person.name, context.now)


async def go_on(
    update: Update,
    context: Context,
    post: Post,
    after: State,
    then: FieldDialog | None = None,
) -> State | int:
    """The next question if the post is on the walk, or the one that is open there where that is
    another; else what the field itself asks `then`; else the slide from whose view it was asked, or
    the card."""
    focus = Focus.recall(context.data)
    if focus is None or focus.post_id != post.post_id:
        focus = Focus(post.post_id, post.version, walk=False, value="")
    if focus.walk and asks_else(context, post, after):
        return await back_to_question(update, context, post)
    following = next_step(post, after) if focus.walk else then
    if following:
        ways = {"walk": focus.walk, "from_slide": focus.from_slide}
        return await ask(update, context, post, following, **ways)
    if focus.from_slide and focus.medium < len(post.media):
        return await back_to_slide(update, context, post, focus.medium)
    return await finish(update, context, post)


async def leave(
    update: Update, context: Context, field: FieldDialog, text: str
) -> State | int | None:
    """`skip` on the walk is [Skip], `cancel` the button of that name; `nobody` is an answer where
    there is nobody yet, and no name. A caption may be any word."""
    focus, is_cancelled = Focus.recall(context.data), _is_cancel(context, field, text)
    if focus is None or not (is_cancelled or is_nothing(text)):
        return None
    post = await context.db(context.posting.lists.get, focus.post_id)
    if is_cancelled and focus.from_slide:
        return await back_to_slide(update, context, post, focus.medium)
    if is_cancelled:
        return await finish(update, context, post)
    is_empty = field.state not in ANY_TEXT and not field.value(post)
    if not is_empty and not (focus.walk and is_skip(text)):
        return None
    note_no_change(context.data, post)
    return await go_on(update, context, post, field.state, field.then(post))


def _is_cancel(context: Context, field: FieldDialog, text: str) -> bool:
    """In either language; what was saved before stays."""
    labels = (it.plain("common.cancel").split() for it in context.services.catalogues.values())
    words = {label[-1].casefold() for label in labels}
    return field.state not in ANY_TEXT and text.strip(" .!").casefold() in words


async def back_to_slide(update: Update, context: Context, post: Post, number: int) -> State | int:
    """Its own view, from which one goes on with the next."""
    state = nothing_awaited(context, post)
    await show_view(update, context, post, number)
    return state


async def stopped(context: Context, post_id: int, actor: Actor) -> Post:
    """An update that is handled again takes away nothing that somebody has planned since."""
    if await context.is_done(post_id, actor):
        return await context.db(context.posting.lists.get, post_id)
    return await context.db(context.posting.schedule.stop, post_id, actor=actor)


async def finish(
    update: Update, context: Context, post: Post, *, toast: str = "", fresh: bool = False
) -> State | int:
    """Show the card. Nothing is awaited any more, but for the caption of a draft without one: its
    card asks for it."""
    facts = await context.db(card_facts, context.posting, post, context.person.telegram_id)
    return await finish_with(update, context, facts, toast=toast, fresh=fresh)


async def finish_with(
    update: Update, context: Context, facts: CardFacts, *, toast: str = "", fresh: bool = False
) -> State | int:
    """As `finish`, with what was looked up already."""
    state = nothing_awaited(context, facts.post)
    await draw_card(update, context, facts, toast=toast, fresh=fresh)
    return state


async def back_to_question(update: Update, context: Context, post: Post) -> State | int:
    """After something else was done to the post: the step of `/new` that is asked, else the
    card."""
    asked, focus = OpenField.recall(context.data), Focus.recall(context.data)
    is_asked = is_on_walk(context.data, post.post_id) and post.state in EDITABLE_STATES
    if asked is None or focus is None or not is_asked:
        return await finish(update, context, post)
    field = field_of(State(asked.field), focus.medium) or CAPTION
    return await ask(update, context, post, field, walk=True)


async def ask_below_card(
    update: Update, context: Context, post: Post, *, saved: bool = True
) -> None:
    """What is asked about the post still, once a card has come down."""
    focus, asked = Focus.recall(context.data), field_asked(context.data, post.post_id)
    field = field_of(State(asked), focus.medium) if focus and asked else None
    if focus is not None and field is not None:
        ways = {"walk": focus.walk, "from_slide": focus.from_slide}
        await ask(update, context, post, field, saved=saved, **ways)


def asks_else(context: Context, post: Post, field: State) -> bool:
    """Whether another field of the post is asked for."""
    return field_asked(context.data, post.post_id) not in (None, field)


def nothing_awaited(context: Context, post: Post) -> State | int:
    """But for the caption of a draft without one."""
    forget(context.data)
    if post.state is not PostState.DRAFT or post.caption:
        return END
    focus_on(context.data, post, CAPTION.value(post), walk=False)
    return State.DRAFTED


def ways_out(context: Context, post: Post, field: FieldDialog, *, saved: bool = False) -> Rows:
    """Of the question that was put just now."""
    words, focus = context.words, Focus.recall(context.data)
    if focus is None or not focus.walk:
        to_slide = focus is not None and focus.from_slide
        back = _way_back(post, field, words, saved=saved, to_slide=to_slide)
        return [[*_over(post, field, words), back]]
    card: Cell = (words.plain("compose.button.to_card"), ToCard(post.post_id))
    if next_step(post, field.state) is None:
        return [[card]]
    is_answered = field.stays(post) or bool(field.value(post))
    on = "common.done" if is_answered else "compose.button.skip"
    return [[(words.plain(on), Skip(post.post_id, post.version, field.state)), card]]


def _way_back(post: Post, field: FieldDialog, words: Words, *, saved: bool, to_slide: bool) -> Cell:
    """To where it was asked: the view of a slide, the list of all, else the card; called by what
    becomes of the answers."""
    if _goes_through_all(post, field):
        label = "common.done"
    elif not saved:
        label = "common.cancel"
    else:
        label = "common.back" if to_slide else "compose.button.to_card"
    if to_slide:
        return words.plain(label), ShowSlide(post.post_id, post.version, field.medium)
    is_of_slides = field.state is State.MORE_MEDIA and post.kind is Kind.CAROUSEL
    if field.state is State.ORDER or (is_of_slides and not saved):
        return words.plain(label), Slides(post.post_id, post.version)
    return words.plain(label), ToCard(post.post_id)


def _goes_through_all(post: Post, field: FieldDialog) -> bool:
    """Each answer is kept at once, so that nothing can be cancelled on the way."""
    return field.state is State.ALT_TEXT and post.kind is Kind.CAROUSEL


def _over(post: Post, field: FieldDialog, words: Words) -> Sequence[Cell]:
    """Past one of several of which the same is asked."""
    if not field.then(post):
        return []
    skip = Skip(post.post_id, post.version, field.state, field.medium)
    return [(words.plain("compose.button.skip"), skip)]
