"""Drives the fields of a post: asks for one, takes the answer, goes on to the next or to the card.

The walk of `/new` and the card's buttons share it. An answer that cannot be used changes nothing:
the field stays awaited and the refusal says what would help.
"""

from dataclasses import replace

from telegram import Update
from telegram.ext import ConversationHandler

from bot.card.card import draw_card
from bot.card.facts import CardFacts, card_facts
from bot.card.refusal import conflict, refusal
from bot.compose.fields import (
    CAPTION,
    OF_MEDIUM,
    FieldDialog,
    UnclearError,
    next_step,
    unseen_ways,
)
from bot.compose.question import about_slide, put_question
from bot.compose.slide_message import show_view
from bot.screen import (
    REPLY,
    Cell,
    Context,
    Focus,
    OwnMessage,
    Question,
    Rows,
    Skip,
    Slide,
    State,
    TakeAgain,
    ToCard,
    Words,
    digest,
    focus_on,
    forget,
    remember_own,
    say,
    show_prompt,
    with_sign_of_life,
)
from posting import (
    EDITABLE_STATES,
    InvalidError,
    OutdatedError,
    Post,
    PostGoneError,
    PostState,
    Problem,
    WrongStateError,
)

END = ConversationHandler.END


async def editable(context: Context, post_id: int) -> Post:
    """Raises PostGoneError, WrongStateError."""
    post = await context.db(context.posting.lists.get, post_id)
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    return post


async def ask(
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
    _focus(context, post, field, walk=walk, from_slide=from_slide)
    out = ways_out(context, post, field, saved=saved or field.stays(post))
    out[-1] = [*field.beside(post, context.words), *out[-1]]
    await put_question(update, context, post, field, out)
    return field.state


def _focus(
    context: Context, post: Post, field: FieldDialog, *, walk: bool, from_slide: bool
) -> None:
    value, medium = field.value(post), field.medium
    focus_on(context.data, post, value, walk=walk, medium=medium, from_slide=from_slide)


async def go_on(
    update: Update,
    context: Context,
    post: Post,
    after: State,
    then: FieldDialog | None = None,
) -> State | int:
    """The next question if the post is on the walk, else what the field itself asks `then`; else
    the slide from whose view it was asked, or the card."""
    focus = Focus.recall(context.data)
    if focus is None or focus.post_id != post.post_id:
        focus = Focus(post.post_id, post.version, walk=False, value="")
    following = next_step(post, after) if focus.walk else then
    if following:
        ways = {"walk": focus.walk, "from_slide": focus.from_slide}
        return await ask(update, context, post, following, **ways)
    if focus.from_slide and focus.medium < len(post.media):
        return await back_to_slide(update, context, post, focus.medium)
    return await finish(update, context, post)


async def back_to_slide(update: Update, context: Context, post: Post, number: int) -> State | int:
    """Its own view, from which one goes on with the next."""
    state = _nothing_awaited(context, post)
    await show_view(update, context, post, number)
    return state


async def finish(
    update: Update, context: Context, post: Post, *, toast: str = "", fresh: bool = False
) -> State | int:
    """Show the card. Nothing is awaited any more, but for the caption of a draft without one: its
    card asks for it."""
    facts = await context.db(card_facts, context.posting, post)
    return await finish_with(update, context, facts, toast=toast, fresh=fresh)


async def finish_with(
    update: Update, context: Context, facts: CardFacts, *, toast: str = "", fresh: bool = False
) -> State | int:
    """As `finish`, with what was looked up already."""
    state = _nothing_awaited(context, facts.post)
    await draw_card(update, context, facts, toast=toast, fresh=fresh)
    return state


def _nothing_awaited(context: Context, post: Post) -> State | int:
    """But for the caption of a draft without one."""
    forget(context.data)
    if post.state is not PostState.DRAFT or post.caption:
        return END
    focus_on(context.data, post, CAPTION.value(post), walk=False)
    return State.DRAFTED


async def take(update: Update, context: Context, field: FieldDialog, text: str) -> State | int:
    """Save an answer for the awaited field; what cannot be used is said and the field stays."""
    focus = Focus.recall(context.data)
    if focus is None:
        await say(update, context, context.words("compose.need_media"))
        return END
    _remember_message(update, context, field, focus.post_id)
    try:
        try:
            post = await with_sign_of_life(update, context, field.save(context, focus, text))
        except UnclearError as error:
            return await _unclear(update, context, field, focus, error)
        except InvalidError as error:
            return await _invalid(update, context, field, text, error)
    except OutdatedError as error:
        return await _settle(update, context, field, text, error.post)
    except (PostGoneError, WrongStateError) as error:
        await say(update, context, context.words("compose.too_late"))
        return await finish(update, context, error.post) if error.post else END
    if context.services.files.draws and not focus.walk and field.stays(post):
        return await ask(update, context, post, field, saved=True, from_slide=focus.from_slide)
    return await go_on(update, context, post, field.state, field.then(post))


async def _unclear(
    update: Update, context: Context, field: FieldDialog, focus: Focus, error: UnclearError
) -> State:
    if error.post:
        _focus(context, error.post, field, walk=focus.walk, from_slide=focus.from_slide)
    post = error.post or await _as_seen(context, focus)
    saved = error.post is not None
    return await _ask_again(update, context, post, field, error.reply, saved=saved)


async def _invalid(
    update: Update, context: Context, field: FieldDialog, text: str, error: InvalidError
) -> State:
    """Say why, and keep the answer for another try."""
    focus = Focus.recall(context.data)
    if focus is None:
        raise error
    context.data[REPLY] = text
    seen = await _as_seen(context, focus)
    problems = [_of_slide_asked_about(problem, field) for problem in error.problems]
    reply = await refusal(context, problems, seen)
    if field.state is State.REPLACEMENT:
        ways = unseen_ways(seen, text, error.problems, context.words)
        reply = replace(reply, rows=(*reply.rows, *([way] for way in ways)))
    return await _ask_again(update, context, seen, field, reply)


def _of_slide_asked_about(problem: Problem, field: FieldDialog) -> Problem:
    """Without the number of the slide that the question names already."""
    number = problem.values.get("medium")
    if field.state not in OF_MEDIUM or number != field.medium + 1:
        return problem
    values = {name: value for name, value in problem.values.items() if name != "medium"}
    return replace(problem, values=values)


async def _as_seen(context: Context, focus: Focus) -> Post:
    """Raises PostGoneError."""
    post = await context.db(context.posting.lists.get, focus.post_id)
    return replace(post, version=focus.version)


async def _settle(
    update: Update, context: Context, field: FieldDialog, text: str, post: Post
) -> State | int:
    """Somebody changed the post meanwhile: another field does no harm, the same one is asked."""
    focus = Focus.recall(context.data)
    untouched = focus is not None and focus.value == digest(field.value(post))
    walk, from_slide = (focus.walk, focus.from_slide) if focus else (False, False)
    _focus(context, post, field, walk=walk, from_slide=from_slide)
    if untouched:
        return await take(update, context, field, text)
    context.data[REPLY] = text
    words = context.words
    mine = (words.plain("compose.button.mine"), TakeAgain(post.post_id, post.version, field.state))
    theirs = (words.plain("compose.button.theirs"), ToCard(post.post_id))
    await show_prompt(update, context, conflict(field.state, text, post, words), [[mine, theirs]])
    return field.state


async def _ask_again(
    update: Update,
    context: Context,
    post: Post,
    field: FieldDialog,
    reply: Question,
    *,
    saved: bool = False,
) -> State:
    question = about_slide(reply, post, field, context.words)
    out = ways_out(context, post, field, saved=saved)
    await show_prompt(update, context, question, out)
    return field.state


def ways_out(context: Context, post: Post, field: FieldDialog, *, saved: bool = False) -> Rows:
    """Of the question that was put just now."""
    words, focus = context.words, Focus.recall(context.data)
    card: Cell = (words.plain("compose.button.to_card"), ToCard(post.post_id))
    if focus is None or not focus.walk:
        cancel: Cell = (words.plain("common.cancel"), ToCard(post.post_id))
        if focus and focus.from_slide:
            slide = Slide(post.post_id, post.version, field.medium)
            card, cancel = (
                (words.plain("common.back"), slide),
                (words.plain("common.cancel"), slide),
            )
        return [*_over(post, field, words), [card if saved else cancel]]
    if next_step(post, field.state) is None:
        return [[card]]
    skip = Skip(post.post_id, post.version, field.state)
    return [[(words.plain("compose.button.skip"), skip), card]]


def _over(post: Post, field: FieldDialog, words: Words) -> Rows:
    """Past one of several of which the same is asked."""
    if not field.then(post):
        return []
    skip = Skip(post.post_id, post.version, field.state, field.medium)
    return [[(words.plain("compose.button.skip"), skip)]]


def _remember_message(update: Update, context: Context, field: FieldDialog, post_id: int) -> None:
    """An own message that holds the caption can be edited later, even one that was refused."""
    has_link = field.state is State.REPLACEMENT
    if update.message and (has_link or field.state is State.CAPTION):
        own = OwnMessage(post_id, has_link)
        remember_own(context.data, update.message.message_id, own)
