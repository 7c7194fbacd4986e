"""Drives the fields of a post: asks for one, takes the answer, goes on to the next or to the card.

The walk of `/new` and the card's buttons share it. An answer that cannot be used changes nothing:
the field stays awaited and the refusal says what would help.
"""

from dataclasses import replace
from functools import partial

from telegram import Update
from telegram.ext import ConversationHandler, MessageHandler

from bot.card.card import draw_card
from bot.card.facts import CardFacts, card_facts
from bot.card.refusal import conflict, refusal
from bot.compose.fields import (
    CAPTION,
    FIELDS,
    PEOPLE,
    REPLACEMENT,
    FieldDialog,
    UnclearError,
    change,
    link_first,
    next_step,
    unseen_ways,
    vouched_for,
    without,
)
from bot.runtime import TYPED, Context, State
from bot.screen import (
    REPLY,
    Ask,
    Button,
    Callback,
    Cell,
    Clear,
    Focus,
    Handler,
    Handlers,
    OwnMessage,
    Question,
    ReplaceUnseen,
    Rows,
    Skip,
    TakeAgain,
    ToCard,
    Untag,
    digest,
    focus_on,
    forget,
    links_in,
    remember_own,
    say,
    show_prompt,
    text_of,
    with_sign_of_life,
)
from posting import (
    EDITABLE_STATES,
    InvalidError,
    OutdatedError,
    Post,
    PostGoneError,
    PostState,
    WrongStateError,
)

END = ConversationHandler.END


async def ask(
    update: Update, context: Context, post: Post, field: FieldDialog, *, walk: bool = False
) -> State:
    """Put the question of a field; its answer is awaited from now on."""
    if post.state not in EDITABLE_STATES:
        raise WrongStateError(post)
    question = await field.ask(context, post)
    focus_on(context.data, post, field.value(post), walk=walk)
    await show_prompt(update, context, question, ways_out(context, post, field, walk=walk))
    return field.state


async def go_on(update: Update, context: Context, post: Post, after: State) -> State | int:
    """The next question if the post is on the walk, else its card."""
    focus = Focus.recall(context.data)
    on_walk = focus is not None and focus.walk and focus.post_id == post.post_id
    following = next_step(post, after) if on_walk else None
    if following:
        return await ask(update, context, post, following, walk=True)
    return await finish(update, context, post)


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
    post = facts.post
    forget(context.data)
    is_awaiting = post.state is PostState.DRAFT and not post.caption
    if is_awaiting:
        focus_on(context.data, post, CAPTION.value(post), walk=False)
    await draw_card(update, context, facts, toast=toast, fresh=fresh)
    return State.DRAFTED if is_awaiting else END


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
    return await go_on(update, context, post, field.state)


async def _unclear(
    update: Update, context: Context, field: FieldDialog, focus: Focus, error: UnclearError
) -> State:
    if error.post:
        focus_on(context.data, error.post, field.value(error.post), walk=focus.walk)
    post = error.post or await _as_seen(context, focus)
    return await _ask_again(update, context, post, field, error.reply)


async def _invalid(
    update: Update, context: Context, field: FieldDialog, text: str, error: InvalidError
) -> State:
    """Say why, and keep the answer for another try."""
    focus = Focus.recall(context.data)
    if focus is None:
        raise error
    context.data[REPLY] = text
    seen = await _as_seen(context, focus)
    reply = await refusal(context, error.problems, seen)
    if field.state is State.REPLACEMENT:
        ways = unseen_ways(seen, text, error.problems, context.words)
        reply = replace(reply, rows=(*reply.rows, *([way] for way in ways)))
    return await _ask_again(update, context, seen, field, reply)


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
    focus_on(context.data, post, field.value(post), walk=focus is not None and focus.walk)
    if untouched:
        return await take(update, context, field, text)
    context.data[REPLY] = text
    words = context.words
    mine = (words.plain("compose.button.mine"), TakeAgain(post.post_id, post.version, field.state))
    theirs = (words.plain("compose.button.theirs"), ToCard(post.post_id))
    await show_prompt(update, context, conflict(field.state, text, post, words), [[mine, theirs]])
    return field.state


async def _ask_again(
    update: Update, context: Context, post: Post, field: FieldDialog, reply: Question
) -> State:
    focus = Focus.recall(context.data)
    walk = focus is not None and focus.walk
    await show_prompt(update, context, reply, ways_out(context, post, field, walk=walk))
    return field.state


def ways_out(context: Context, post: Post, field: FieldDialog, *, walk: bool) -> Rows:
    words = context.words
    if not walk:
        return [[(words.plain("common.cancel"), ToCard(post.post_id))]]
    card: Cell = (words.plain("compose.button.to_card"), ToCard(post.post_id))
    if next_step(post, field.state) is None:
        return [[card]]
    skip = Skip(post.post_id, post.version, field.state)
    return [[(words.plain("compose.button.skip"), skip), card]]


def _remember_message(update: Update, context: Context, field: FieldDialog, post_id: int) -> None:
    """An own message that holds the caption can be edited later, even one that was refused."""
    has_link = field.state is State.REPLACEMENT
    if update.message and (has_link or field.state is State.CAPTION):
        own = OwnMessage(post_id, has_link)
        remember_own(context.data, update.message.message_id, own)


async def _asked(update: Update, context: Context) -> State:
    button = context.button(Ask)
    post = await context.db(context.posting.lists.get, button.post_id)
    return await ask(update, context, post, FIELDS[button.field])


async def _skipped(update: Update, context: Context) -> State | int:
    button = context.button(Skip)
    post = await context.db(context.posting.lists.get, button.post_id)
    return await go_on(update, context, post, button.step)


async def _cleared(update: Update, context: Context) -> State | int:
    button = context.button(Clear)
    cleared = FIELDS[button.field].cleared
    post = await change(context, button.post_id, button.version, cleared)
    return await go_on(update, context, post, button.field)


async def _untagged(update: Update, context: Context) -> State:
    button, focus = context.button(Untag), Focus.recall(context.data)
    post = await context.db(context.posting.lists.get, button.post_id)
    wanted = without(post, button.number)
    post = await change(context, button.post_id, button.version, wanted)
    return await ask(update, context, post, PEOPLE, walk=focus is not None and focus.walk)


async def _to_card(update: Update, context: Context) -> State | int:
    post = await context.db(context.posting.lists.get, context.button(ToCard).post_id)
    return await finish(update, context, post)


async def _again(update: Update, context: Context) -> State | int:
    """Save the answer that could not be saved before: over a change, or after another look."""
    button = context.button(TakeAgain)
    field, text = FIELDS.get(button.step), _reply_about(context, button.post_id)
    post = await context.db(context.posting.lists.get, button.post_id)
    if text is None or field is None:
        return await finish(update, context, post)
    return await take(update, context, field, text)


def _reply_about(context: Context, post_id: int) -> str | None:
    """The answer that waits, unless it is about another post than the button."""
    focus = Focus.recall(context.data)
    is_its = focus is not None and focus.post_id == post_id
    return context.data.pop(REPLY, None) if is_its else None


async def _replaced_unseen(update: Update, context: Context) -> State | int:
    """The link that waits, although it could not be looked at, as the person wants it."""
    button = context.button(ReplaceUnseen)
    text = _reply_about(context, button.post_id)
    if text is None:
        post = await context.db(context.posting.lists.get, button.post_id)
        return await finish(update, context, post)
    return await take(update, context, vouched_for(button.kind), text)


async def _typed(field: FieldDialog, update: Update, context: Context) -> State | int:
    """The answer to a field; of a message for the file, its link as Telegram marks it."""
    if field is REPLACEMENT and update.effective_message:
        return await take(update, context, field, link_first(links_in(update.effective_message)))
    return await take(update, context, field, text_of(update))


def handlers() -> Handlers:
    """The buttons that ask, clear, skip and go back; what is typed for each field."""
    buttons: dict[type[Button], Callback] = {
        Ask: _asked,
        Clear: _cleared,
        Skip: _skipped,
        ToCard: _to_card,
        Untag: _untagged,
        TakeAgain: _again,
        ReplaceUnseen: _replaced_unseen,
    }
    typing: dict[State, list[Handler]] = {
        state: [MessageHandler(TYPED, partial(_typed, field))] for state, field in FIELDS.items()
    }
    return Handlers(buttons=buttons, typed=typing)
