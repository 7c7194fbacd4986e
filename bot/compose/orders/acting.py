"""What becomes of words about one post: an order is carried out, all of it or nothing, a doubt is
asked about, other words are its caption. Nothing here publishes."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from bot.card.buttons.kinds_offered import kinds_question
from bot.card.buttons.refusal import refusal
from bot.compose.fields import CAPTION, FIELDS, UnclearError, field_of
from bot.compose.orders.about import TypedWords, former_of, is_its_copy, is_order, look
from bot.compose.orders.asking_back import (
    ask_back,
    caption_of,
    doubt_question,
    in_zone,
    is_out_of_reach,
    put_below,
    put_beside,
    replace_question,
    slide_question,
    waiting,
    which_slide,
)
from bot.compose.orders.deeds import do_deed, out_of_hand, show_button
from bot.compose.orders.edit_fields import OF_FIELD, AskFirstError, on_each_photo
from bot.compose.orders.guessing import Doubtful, does_as_told, offer_guesses
from bot.compose.orders.making import Order, copied, made, note_wish, seen_from, when_meant
from bot.compose.questions.answering import set_caption
from bot.compose.questions.beside import AnsweredOtherwise, Beside, DoneOtherwise, OrdersBeside
from bot.compose.questions.slide_message import draw_sheet
from bot.compose.questions.walk import (
    ask,
    asks_else,
    back_to_question,
    finish,
    focus_on_field,
    nothing_awaited,
    ways_out,
)
from bot.compose.sent.words_of_another import note_caption_typed
from bot.reading.edits import (
    FINDS_NOTHING,
    Deed,
    Doubt,
    Edit,
    PlaceEdit,
    Sort,
    Unclear,
    sort_of,
)
from bot.reading.in_hand import InHand, is_hardly_all
from bot.screen import (
    Context,
    Focus,
    State,
    Touched,
    answer,
    is_on_walk,
    note_day_shown,
    react,
    say,
    show_prompt,
    touch,
)
from posting import InvalidError, Kind, Post, utf16_length

SHOWS_CARD = frozenset({Deed.CARD, Deed.TAGGED})


async def act(
    update: Update, context: Context, hand: InHand, words: TypedWords
) -> State | int | None:
    """None leaves the conversation as it is. Raises PostGoneError for a post that was erased."""
    post, about = await context.db(look, context.posting, hand, words.corrected)
    if await context.is_done(post.post_id):
        return await back_to_question(update, context, post)
    found = words.sorted(about)
    if words.meant and not await does_as_told(context, post, hand, words, found.edits):
        await answer(update, context, context.words.plain("in_hand.toast.changed"), alert=True)
        return None
    former = former_of(post, words.corrected, about, found.edits)
    order = Order(words.text, hand.slide, former, words.meant)
    if found.sort is Sort.THANKS:
        await react(update)
        return None
    deed = found.deed
    if is_out_of_reach(post, context):
        its = waiting(update, words.text, post.post_id, words.meant)
        return await out_of_hand(update, context, post, its, deed)
    if deed is Deed.COPY and is_its_copy(post, words.corrected, words.wished, about):
        return await carry_out(update, context, post, found.edits[1:], order)
    if deed is Deed.COPY:
        return await _copy(update, context, post, found.edits[1:], words.text)
    if deed is not None and len(found.edits) == 1:
        note_wish(update, context, post, order)
        return await do_deed(update, context, post, deed)
    unclear = Unclear(Doubt.LOST, words.text) if deed is not None else found.unclear
    if unclear is not None:
        await ask_about(update, context, post, Doubtful(words.text, unclear, about, hand.slide))
        return None
    if found.sort is Sort.EDITS:
        return await carry_out(update, context, post, found.edits, order)
    return await _caption(update, context, hand, post, words.text)


async def act_on_each(
    update: Update, context: Context, hand: InHand, words: TypedWords
) -> State | int | None:
    """The people who are named are tagged on every photo. Raises PostGoneError."""
    post, about = await context.db(look, context.posting, hand)
    edits = on_each_photo(words.sorted(about).edits, post)
    return await carry_out(update, context, post, edits, Order(words.text))


async def otherwise(
    update: Update, context: Context, post: Post, text: str, asked: State
) -> Beside:
    """What is no answer to an open question may be an order about its post all the same: it is
    carried out, or it is said or asked why not. None when it is none, or is about what is `asked`
    and was no answer to that."""
    _, about = await context.db(look, context.posting, InHand(post.post_id))
    found = sort_of(text, about)
    if await context.is_done(post.post_id):
        return DoneOtherwise(post, _is_answer(found.edits, asked))
    if found.unclear is not None and found.unclear.doubt is not Doubt.LOST:
        await ask_about(update, context, post, Doubtful(text, found.unclear, about))
        return AnsweredOtherwise(found_nothing=found.unclear.doubt in FINDS_NOTHING)
    if found.sort is not Sort.EDITS:
        return None
    if found.deed is Deed.COPY:
        return AnsweredOtherwise(await _copy(update, context, post, found.edits[1:], text))
    if found.deed is not None:
        is_all = len(found.edits) == 1
        return await _deed_beside(update, context, post, found.deed, asked) if is_all else None
    if asked is State.PLACE and any(isinstance(it, PlaceEdit) and it.typed for it in found.edits):
        return None
    return await _edits_beside(update, context, post, found.edits, text, asked)


async def _deed_beside(
    update: Update, context: Context, post: Post, deed: Deed, asked: State
) -> AnsweredOtherwise:
    """`delete` may be meant of what is asked for: it has a button then."""
    focus, is_walk = Focus.recall(context.data), is_on_walk(context.data, post.post_id)
    if deed is Deed.DELETE:
        await show_button(update, context, post, deed)
        return AnsweredOtherwise()
    state = await do_deed(update, context, post, deed)
    if state is not None and focus is not None and is_walk and deed not in SHOWS_CARD:
        restored = await context.db(context.posting.lists.get, post.post_id)
        field = field_of(asked, focus.medium) or CAPTION
        state = await ask(update, context, restored, field, walk=True)
    return AnsweredOtherwise(state)


async def _edits_beside(  # noqa: PLR0913 - an order, and what is asked
    update: Update, context: Context, post: Post, edits: tuple[Edit, ...], text: str, asked: State
) -> Beside:
    """Of a time in doubt nothing is asked: most words with a number are none."""
    focus = Focus.recall(context.data)
    slide = focus.medium if focus is not None and asked is State.PEOPLE else None
    is_answer, order = _is_answer(edits, asked), Order(text, slide)
    try:
        done = await made(update, context, post, edits, order)
        return DoneOtherwise(done, is_answer)
    except UnclearError as error:
        if error.about in (asked, State.WHEN):
            return None
        return AnsweredOtherwise(await _asked_again(update, context, post, error))
    except AskFirstError as error:
        if error.state is asked:
            return None
        return AnsweredOtherwise(await _ask_first(update, context, post, error, order))
    except InvalidError as error:
        if is_answer:
            return None
        await _say_refused(update, context, post, error)
        return AnsweredOtherwise()


def _is_answer(edits: Sequence[Edit], asked: State) -> bool:
    """Whether they are about nothing else."""
    return bool(edits) and all(isinstance(it, OF_FIELD.get(asked, ())) for it in edits)


async def _caption(
    update: Update, context: Context, hand: InHand, post: Post, text: str
) -> State | int | None:
    """One that stands is replaced, with a way back; a few words in the place of many, and what may
    be the rest of it, are asked about."""
    if hand.slide is not None and post.kind is Kind.CAROUSEL:
        question = slide_question(text, post, hand.slide, context.words)
    elif is_hardly_all(text, utf16_length(post.caption)):
        question = replace_question(text, post, context.words)
    else:
        touched = Touched.recall(context.data)
        is_seen = touched is not None and touched.post_id == post.post_id and not hand.by_reply
        state = await set_caption(update, context, post, text, seen=touched if is_seen else None)
        if not hand.by_reply:
            note_caption_typed(context, post, text)
        return state
    words = replace(waiting(update, text, post.post_id), seen=caption_of(post))
    await ask_back(update, context, question, words)
    return None


async def _copy(
    update: Update, context: Context, post: Post, edits: tuple[Edit, ...], text: str
) -> State | int | None:
    """Its time is meant from that of the first; one that cannot be is asked for the copy."""
    try:
        meant = await context.db(seen_from, context, post, edits)
    except UnclearError:
        meant = edits
    copy = await copied(update, context, post.post_id)
    if not meant or await context.is_done(copy.post_id):
        note_wish(update, context, copy, Order(text))
        return await finish(update, context, copy, fresh=True)
    return await carry_out(update, context, copy, meant, Order(text))


async def carry_out(
    update: Update, context: Context, post: Post, edits: tuple[Edit, ...], order: Order
) -> State | int | None:
    """What stands against it is said, and nothing is changed then."""
    try:
        changed = await made(update, context, post, edits, order)
    except UnclearError as error:
        return await _asked_again(update, context, post, error)
    except AskFirstError as error:
        return await _ask_first(update, context, post, error, order)
    except InvalidError as error:
        await _say_refused(update, context, post, error)
        return None
    if changed.version == post.version:
        await say(update, context, context.words("in_hand.is_so"))
    return await back_to_question(update, context, changed)


async def _say_refused(update: Update, context: Context, post: Post, error: InvalidError) -> None:
    await put_below(update, context, await refusal(context, error.problems, post, asked=False))


async def _asked_again(
    update: Update, context: Context, post: Post, error: UnclearError
) -> State | None:
    """Of a time or a place another one may be typed at once, unless something else is asked."""
    if asks_else(context, post, error.about):
        await put_beside(update, context, error.reply, error.about)
        return None
    field, walk = FIELDS[error.about], is_on_walk(context.data, post.post_id)
    focus_on_field(context, post, field, walk=walk, from_slide=False)
    if error.day:
        note_day_shown(context.data, error.day)
    await show_prompt(update, context, error.reply, ways_out(context, post, field))
    return field.state


async def _ask_first(
    update: Update, context: Context, post: Post, error: AskFirstError, order: Order
) -> State | int | None:
    if error.state is None:
        question = await context.db(kinds_question, context, post, error.kind)
        touch(context.data, post, context.now)
        await show_prompt(update, context, question, [])
        return nothing_awaited(context, post)
    if error.able or error.state not in FIELDS:
        question = which_slide(error.state, post, error.able, context.words)
        sheet = await draw_sheet(update, context, post)
        words = waiting(update, order.text, post.post_id, order.meant)
        await ask_back(update, context, question, words, sheet)
        return None
    walk = is_on_walk(context.data, post.post_id)
    return await ask(update, context, post, FIELDS[error.state], walk=walk)


async def ask_about(update: Update, context: Context, post: Post, doubtful: Doubtful) -> None:
    if await offer_guesses(update, context, post, doubtful):
        return
    unclear, text = doubtful.unclear, doubtful.text
    when = await context.db(when_meant, context, post, unclear.edits)
    question = doubt_question(unclear, text, post, when, context.words)
    if unclear.doubt is Doubt.BOTH:
        question = in_zone(question, context.zone(None), context.words)
    await ask_back(update, context, question, waiting(update, text, post.post_id))


ORDERS_BESIDE = OrdersBeside(otherwise, is_order)
