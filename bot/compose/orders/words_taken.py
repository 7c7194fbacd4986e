"""The buttons under a question about words that were typed: what they are, or for which post."""

from contextlib import suppress
from dataclasses import replace

from telegram import Update

from bot.compose.orders.about import TypedWords, look, seen, would_add
from bot.compose.orders.acting import act, act_on_each, carry_out
from bot.compose.orders.asking_back import ask_back, caption_of, on_top_question
from bot.compose.orders.making import Order, copied, made
from bot.compose.orders.restoring import restored_by
from bot.compose.questions.answering import set_caption
from bot.compose.questions.walk import back_to_question, editable, finish, still_editable, stopped
from bot.compose.sent.words_kept import keep_for_next
from bot.reading.edits import ALL, About, AltTextEdit, CaptionEdit, Chosen, Edit, sort_of, time_of
from bot.reading.in_hand import InHand
from bot.screen import (
    Context,
    Handlers,
    OwnMessage,
    State,
    TakeWords,
    Touched,
    WaitingWords,
    WayBack,
    WordsUse,
    answer,
    forget_own,
    is_just_undone,
    note_done,
    noted_way,
    own_message,
    remember_own,
    remove,
    tapped_message,
    waiting_words,
    way_back,
    way_back_of_order,
)
from posting import Post, PostGoneError


async def taken(update: Update, context: Context) -> State | int | None:
    button, words = context.button(TakeWords), context.words
    if button.how is WordsUse.EDIT:
        post = await editable(context, button.post_id)
        return await _act_instead(update, context, post)
    waiting = await _waiting(update, context, button)
    if waiting is None:
        await answer(update, context, words.plain("in_hand.toast.gone"), alert=True)
        return None
    if waiting.is_done:
        return None
    match button.how:
        case WordsUse.NOTHING:
            await answer(update, context, words.plain("in_hand.toast.nothing"))
            await _close(update, context)
            return None
        case WordsUse.HERE:
            await _as_caption(update, context, waiting)
            _note_done(update, context)
            return None
        case WordsUse.NEXT:
            await _keep(update, context, waiting)
            return None
    try:
        return await _about_post(update, context, button, waiting)
    except PostGoneError as error:
        if error.post is not None:
            raise
        await _keep(update, context, waiting)
        return None


async def _keep(update: Update, context: Context, waiting: WaitingWords) -> None:
    """For the next post."""
    await keep_for_next(update, context, waiting.text, waiting.message_id or 0)
    await _close(update, context)


async def _as_caption(update: Update, context: Context, waiting: WaitingWords) -> None:
    """Of the post in hand where it has none, or has got it from this very tap; what is asked stays
    asked."""
    text, number = waiting.text, waiting.message_id
    touched = Touched.recall(context.data)
    now = await context.asked_at()
    is_in_hand = touched is not None and touched.is_in_hand(now)
    post = await still_editable(context, touched.post_id) if touched and is_in_hand else None
    is_done = post is not None and await context.is_done(post.post_id)
    if post is None or (post.caption and not is_done):
        await keep_for_next(update, context, text, number or 0)
        return
    if not is_done:
        post = await made(update, context, post, (CaptionEdit(text),), Order(text))
    if number is not None:
        own = OwnMessage(post.post_id, said=(text,), was_whole=True)
        remember_own(context.data, number, own)
    await finish(update, context, post, fresh=True)


async def _act_instead(update: Update, context: Context, post: Post) -> State | int | None:
    """The text that was asked for is taken back, and what it orders is done. A tap that was cut off
    between the two goes on with the second."""
    is_taken_back = await context.is_done(post.post_id, context.preparing)
    way = _way_of_text(context, post, is_taken_back=is_taken_back)
    if way is None:
        return await finish(update, context, post)
    if not is_taken_back:
        await context.slow(restored_by, context, post, way, context.preparing)
    if any(step.names("caption") for step in way.fields):
        forget_own(context.data, post.post_id)
    return await act(update, context, InHand(post.post_id), TypedWords(way.typed))


def _way_of_text(context: Context, post: Post, *, is_taken_back: bool) -> WayBack | None:
    data = context.data
    way = noted_way(data, post.post_id) if is_taken_back else way_back(data, post, context.now)
    return way if way is not None and way.is_text else None


async def _about_post(
    update: Update, context: Context, button: TakeWords, waiting: WaitingWords
) -> State | int | None:
    """What comes to nothing may be tapped once more. A post that this tap has changed already is
    not stopped or restored again before that is noticed. Raises PostGoneError."""
    if await context.is_done(button.post_id):
        _note_done(update, context)
        post = await context.db(seen, context.posting, button.post_id)
        return await back_to_question(update, context, post)
    before = await _version(context, button.post_id)
    state = await _meant_of(update, context, button, waiting)
    if button.how is WordsUse.AGAIN or await _version(context, button.post_id) != before:
        _note_done(update, context)
    return state


async def _meant_of(
    update: Update, context: Context, button: TakeWords, waiting: WaitingWords
) -> State | int | None:
    post_id, text = await _post_id(update, context, button), waiting.text
    is_named = button.how is WordsUse.READ and button.number
    slide = button.number - 1 if is_named else waiting.slide
    hand = InHand(post_id, slide, by_reply=waiting.is_reply)
    read = TypedWords(text, meant=tuple(waiting.meant))
    match button.how:
        case WordsUse.CAPTION | WordsUse.END | WordsUse.FRONT | WordsUse.LEAVE:
            return await _caption(update, context, button, waiting)
        case WordsUse.NTH | WordsUse.ALL:
            chosen: Chosen = ALL if button.how is WordsUse.ALL else button.number
            read = TypedWords(text, chosen)
        case WordsUse.GUESS:
            told, *orders = waiting.guesses[button.number]
            read = TypedWords(text, meant=tuple(orders), told=told)
        case WordsUse.EACH:
            return await act_on_each(update, context, hand, read)
        case WordsUse.TIME | WordsUse.PART | WordsUse.ALT:
            post, about = await context.db(look, context.posting, hand)
            edits = _edits(text, about, button)
            return await carry_out(update, context, post, edits, Order(text))
    return await _act(update, context, waiting.message_id, hand, read)


async def act_as_message(  # noqa: PLR0913 - whose words about what
    update: Update,
    context: Context,
    message_id: int,
    post_id: int,
    slide: int | None,
    text: str,
) -> State | int | None:
    """What a message says now that was edited. What would come on top of what it has done before
    is asked about. Raises PostGoneError."""
    hand, known = InHand(post_id, slide, by_reply=True), own_message(context.data, message_id)
    if known is not None and (post := await would_add(context, hand, known, text)):
        waiting = WaitingWords(text, post_id, is_reply=True, message_id=message_id)
        await ask_back(update, context, on_top_question(text, post, context.words), waiting)
        return None
    return await _act(update, context, message_id, hand, TypedWords(text))


async def _act(
    update: Update, context: Context, message_id: int | None, hand: InHand, words: TypedWords
) -> State | int | None:
    """What the message says when it is edited later is done instead."""
    if message_id is None:
        return await act(update, context, hand, words)
    known, before = own_message(context.data, message_id), await _version(context, hand.post_id)
    if known is not None and known.order and known.post_id == hand.post_id:
        corrected = way_back_of_order(context.data, known)
        words = replace(words, corrected=corrected, wished=known.wished)
    state = await act(update, context, hand, words)
    is_noted = own_message(context.data, message_id) != known
    if not is_noted and await _version(context, hand.post_id) not in (None, before):
        own = OwnMessage(hand.post_id, order=words.text, is_made=True)
        remember_own(context.data, message_id, own)
    return state


async def _version(context: Context, post_id: int) -> int | None:
    """None: it is deleted."""
    with suppress(PostGoneError):
        return (await context.db(context.posting.lists.get, post_id)).version
    return None


def _edits(text: str, about: About, button: TakeWords) -> tuple[Edit, ...]:
    """As far as they are understood."""
    if button.how is WordsUse.ALT:
        return (AltTextEdit(text, button.number),)
    if (unclear := sort_of(text, about).unclear) is not None and unclear.edits:
        return unclear.edits
    return (time,) if (time := time_of(text)) is not None else ()


async def _caption(
    update: Update, context: Context, button: TakeWords, waiting: WaitingWords
) -> State | int | None:
    post = await context.db(context.posting.lists.get, button.post_id)
    if _is_slip(context, post):
        return None
    if button.how is WordsUse.CAPTION and waiting.seen not in ("", caption_of(post)):
        await answer(update, context, context.words.plain("in_hand.toast.overtaken"))
        await _close(update, context)
        return None
    text = waiting.text
    if waiting.message_id is not None:
        own = OwnMessage(post.post_id, said=(text,), was_whole=button.how is WordsUse.CAPTION)
        remember_own(context.data, waiting.message_id, own)
    if button.how is WordsUse.CAPTION:
        return await set_caption(update, context, post, text)
    if button.how is not WordsUse.END:
        await _take_away(update, context)
    edit = _placed(post, text, button.how)
    return await carry_out(update, context, post, (edit,), Order(text))


def _is_slip(context: Context, post: Post) -> bool:
    """A second, quick tap on [Undo], in whose place this is where nothing more is undone."""
    way = way_back(context.data, post, context.now)
    if way is not None and way.steps and not way.leads_before(context.now):
        return False
    return is_just_undone(context.data, post.post_id, post.version, context.now)


def _placed(post: Post, text: str, how: WordsUse) -> CaptionEdit:
    caption = post.caption.rstrip()
    if how is WordsUse.LEAVE:
        return CaptionEdit(post.caption.removeprefix(text).lstrip())
    if how is WordsUse.FRONT:
        return CaptionEdit(f"{text}\n\n{caption}".rstrip())
    joint = "\n" if "\n" in caption else " "
    return CaptionEdit(f"{caption}{joint}{text}")


async def _post_id(update: Update, context: Context, button: TakeWords) -> int:
    """The post itself, restored or stopped first if that is wanted, or a new one like it."""
    actor = context.preparing
    if button.how is WordsUse.AGAIN:
        return (await copied(update, context, button.post_id)).post_id
    if button.how is WordsUse.RESTORE and not await context.is_done(button.post_id, actor):
        await context.db(context.posting.changes.restore, button.post_id, actor=actor)
    if button.how is WordsUse.STOP:
        await stopped(context, button.post_id, actor)
    return button.post_id


async def _waiting(update: Update, context: Context, button: TakeWords) -> WaitingWords | None:
    """What was asked about, or what was read as an order that is undone."""
    tapped = tapped_message(update)
    found = waiting_words(context.data, tapped.message_id) if tapped else None
    is_new = found is not None and not found.is_done
    if is_new or button.how is not WordsUse.CAPTION:
        return found
    try:
        post = await context.db(context.posting.lists.get, button.post_id)
    except PostGoneError:
        return None
    way = way_back(context.data, post, context.now)
    return WaitingWords(way.typed, post.post_id) if way and way.typed and way.undone else None


def _note_done(update: Update, context: Context) -> None:
    if tapped := tapped_message(update):
        note_done(context.data, tapped.message_id)


async def _close(update: Update, context: Context) -> None:
    """The question is answered."""
    _note_done(update, context)
    await _take_away(update, context)


async def _take_away(update: Update, context: Context) -> None:
    if tapped := tapped_message(update):
        await remove(context.bot, tapped.chat_id, tapped.message_id)


def handlers() -> Handlers:
    return Handlers(buttons={TakeWords: taken})
