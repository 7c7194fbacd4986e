"""Takes the answer to a field that was asked for: saves it, or says why it cannot, and then the
field stays awaited. What becomes of the post afterwards is `walk`'s."""

from dataclasses import replace

from telegram import Update

from bot.card.buttons.refusal import conflict, refusal
from bot.card.card import show_card
from bot.compose.fields import CAPTION, FieldDialog, UnclearError, no_names, unseen_ways
from bot.compose.questions.beside import NO_ORDERS, AnsweredOtherwise, DoneOtherwise, OrdersBeside
from bot.compose.questions.own_answer import (
    keep_reply,
    links_behind,
    note_saved,
    remember_answer,
    tell_hidden,
)
from bot.compose.questions.question import of_slide_asked_about, put_again
from bot.compose.questions.walk import ANY_TEXT, END, ask, finish, focus_on_field, go_on, ways_out
from bot.reading.edits import is_only_a_time, may_be_names
from bot.screen import (
    PROMPT,
    Cell,
    Context,
    Focus,
    Question,
    State,
    StopAndTake,
    TakeAgain,
    TakeCut,
    TakeWords,
    ToCard,
    Touched,
    WaitingWords,
    WordsUse,
    digest,
    focus_as_touched,
    focus_on,
    is_on_walk,
    keep_words,
    note_change,
    note_day_shown,
    note_open_field,
    say,
    show_prompt,
    with_sign_of_life,
)
from posting import (
    InvalidError,
    OutdatedError,
    Post,
    PostGoneError,
    ProblemCode,
    WrongStateError,
    is_about_to_publish,
)

CAN_BE_CUT = frozenset(
    {
        *(ProblemCode.CAPTION_TOO_LONG, ProblemCode.TOO_MANY_HASHTAGS),
        *(ProblemCode.COMMENT_TOO_LONG, ProblemCode.COMMENT_TOO_MANY_HASHTAGS),
        *(ProblemCode.ALT_TEXT_TOO_LONG, ProblemCode.AUDIO_NAME_TOO_LONG),
    }
)
MAY_BE_ORDERS = ANY_TEXT - {State.AUDIO_NAME}
OF_NAMES = frozenset({State.PEOPLE, State.COLLABORATORS})


async def take(
    update: Update,
    context: Context,
    field: FieldDialog,
    text: str,
    beside: OrdersBeside = NO_ORDERS,
) -> State | int:
    """Save an answer for the awaited field; what cannot be used is said and the field stays. What
    is no answer at all may be something else about the post: that is done `otherwise`. A text that
    could be an order is an answer all the same, and its card offers to do what it orders."""
    focus = Focus.recall(context.data)
    if focus is None:
        await say(update, context, context.words("compose.need_media"))
        return END
    remember_answer(update, context, field, focus.post_id)
    text, hidden = field.read(text), links_behind(update, context)
    try:
        before = await _before(context, field, focus)
        try:
            if field.state in OF_NAMES and not may_be_names(text):
                raise UnclearError(no_names(context.words))
            saving = field.save(context, focus, text)
            post = await with_sign_of_life(update, context, saving, field.looking)
        except UnclearError as error:
            seen = before or await _now(context, focus)
            asked = update, context, seen, text, field.state
            done = None if error.post else await beside.otherwise(*asked)
            if done is None:
                return await _unclear(update, context, field, text, error)
            return await _after_order(update, context, done, field, seen)
        except InvalidError as error:
            return await _invalid(update, context, field, text, error)
    except OutdatedError as error:
        return await settle(update, context, field, text, error.post)
    except (PostGoneError, WrongStateError) as error:
        await say(update, context, context.words("compose.too_late"))
        return await finish(update, context, error.post) if error.post else END
    note_saved(update, context, field, post)
    if before is not None:
        is_order = field.state in MAY_BE_ORDERS and await beside.is_order(context, before, text)
        note_change(context, before, post, text if is_order else "", is_text=is_order)
        if before.version == post.version == focus.version:
            await say(update, context, context.words("in_hand.is_so"))
    state = await _answered(update, context, post, field, focus)
    await tell_hidden(update, context, field, post, hidden)
    return state


async def set_caption(
    update: Update, context: Context, post: Post, text: str, *, seen: Touched | None = None
) -> State | int:
    """`seen` is the post as the person has it before their eyes."""
    if seen:
        focus_as_touched(context.data, seen)
    else:
        focus_on(context.data, post, post.caption, walk=is_on_walk(context.data, post.post_id))
    return await take(update, context, CAPTION, text)


async def _answered(
    update: Update, context: Context, post: Post, field: FieldDialog, focus: Focus
) -> State | int:
    """Looked at once more where it can be seen, else what comes next."""
    if context.services.files.draws and field.stays(post):
        ways = {"walk": focus.walk, "from_slide": focus.from_slide}
        return await ask(update, context, post, field, saved=True, **ways)
    if (following := field.then(post)) is not None:
        said = context.words("compose.alt_text.saved", n=field.medium + 1)
        following = replace(following, said=said)
    return await go_on(update, context, post, field.state, following)


async def done_beside(
    update: Update, context: Context, field: FieldDialog, text: str, beside: OrdersBeside
) -> State | int | None:
    """What is clearly something else about the post than was asked for; None when it is not."""
    focus = Focus.recall(context.data)
    if focus is None:
        return None
    post = await context.db(context.posting.lists.get, focus.post_id)
    done = await beside.otherwise(update, context, post, text, field.state)
    return None if done is None else await _after_order(update, context, done, field, post)


async def _after_order(
    update: Update,
    context: Context,
    done: DoneOtherwise | AnsweredOtherwise,
    field: FieldDialog,
    seen: Post,
) -> State | int:
    """One about what is asked for is the answer, also where that was so already; else the card is
    shown, and below it the question, which stays. So it is of
    an order that found nothing."""
    focus = Focus.recall(context.data)
    if isinstance(done, AnsweredOtherwise) and focus is not None and done.found_nothing:
        ways = {"walk": focus.walk, "from_slide": focus.from_slide}
        return await ask(update, context, seen, field, **ways)
    if isinstance(done, AnsweredOtherwise):
        return field.state if done.state is None else done.state
    post = done.post
    is_answer = done.is_about_asked or field.value(post) != field.value(seen)
    if focus is not None and is_answer:
        return await _answered(update, context, post, field, focus)
    await show_card(update, context, post, fresh=True)
    return await ask(update, context, post, field, walk=bool(focus and focus.walk), saved=True)


async def _unclear(
    update: Update, context: Context, field: FieldDialog, text: str, error: UnclearError
) -> State:
    """What was typed and could not be used at all may still be the caption."""
    focus = Focus.recall(context.data)
    if focus is None:
        raise error
    if error.post:
        note_saved(update, context, field, error.post)
        focus_on_field(context, error.post, field, walk=focus.walk, from_slide=focus.from_slide)
        reply = error.reply.with_row(field.instead(context, error.post))
        return await _ask_again(update, context, error.post, field, reply, saved=True)
    post = await _as_seen(context, focus)
    instead = field.instead(context, post)
    if error.day:
        note_day_shown(context.data, error.day)
    was_typed = bool(update.effective_message and update.effective_message.text)
    if focus.walk or is_only_a_time(text) or not was_typed:
        return await _ask_again(update, context, post, field, error.reply.with_row(instead))
    label = context.words.plain("in_hand.button.as_caption")
    as_caption: Cell = (label, TakeWords(WordsUse.CAPTION, post.post_id))
    reply = error.reply.with_row([*instead, as_caption])
    state = await _ask_again(update, context, post, field, reply)
    keep_words(context.data, context.data[PROMPT], WaitingWords(text, post.post_id))
    return state


async def _invalid(
    update: Update, context: Context, field: FieldDialog, text: str, error: InvalidError
) -> State:
    """Say why, and keep the answer for another try."""
    focus = Focus.recall(context.data)
    if focus is None:
        raise error
    keep_reply(update, context, text)
    seen = await _as_seen(context, focus)
    problems = [of_slide_asked_about(problem, field) for problem in error.problems]
    reply = (await refusal(context, problems, seen)).with_row(field.instead(context, seen))
    if field.state is State.REPLACEMENT:
        ways = unseen_ways(seen, text, error.problems, context.words)
        reply = replace(reply, rows=(*reply.rows, *([way] for way in ways)))
    if CAN_BE_CUT.issuperset(problem.code for problem in error.problems):
        cut = TakeCut(seen.post_id, seen.version, field.state)
        reply = reply.with_row([(context.words.plain("compose.button.cut"), cut)])
    return await _ask_again(update, context, seen, field, reply)


async def _before(context: Context, field: FieldDialog, focus: Focus) -> Post | None:
    """None on the walk, where nothing is compared with it. Raises PostGoneError, and OutdatedError
    of a post that is about to go out."""
    if focus.walk:
        return None
    post = await _now(context, focus)
    if _is_too_late(context, field, post):
        raise OutdatedError(post)
    return post


async def _now(context: Context, focus: Focus) -> Post:
    """Raises PostGoneError."""
    return await context.db(context.posting.lists.get, focus.post_id)


async def _as_seen(context: Context, focus: Focus) -> Post:
    """Raises PostGoneError."""
    return replace(await _now(context, focus), version=focus.version)


async def settle(
    update: Update, context: Context, field: FieldDialog, text: str, post: Post
) -> State | int:
    """Somebody changed the post meanwhile: another field does no harm, the same one is asked. Or it
    was this very answer, which was cut off then."""
    focus = Focus.recall(context.data)
    untouched = focus is not None and focus.value == digest(field.value(post))
    if focus is not None and not untouched and await context.is_done(post.post_id):
        return await _answered(update, context, post, field, focus)
    walk, from_slide = (focus.walk, focus.from_slide) if focus else (False, False)
    focus_on_field(context, post, field, walk=walk, from_slide=from_slide)
    if _is_too_late(context, field, post):
        return await _stop_first(update, context, field, text, post)
    if untouched:
        return await take(update, context, field, text)
    keep_reply(update, context, text)
    words = context.words
    mine = (words.plain("compose.button.mine"), TakeAgain(post.post_id, post.version, field.state))
    theirs = (words.plain("compose.button.theirs"), ToCard(post.post_id))
    question = await conflict(context, field.state, text, post)
    await show_prompt(update, context, question, [[mine, theirs]])
    return field.state


def _is_too_late(context: Context, field: FieldDialog, post: Post) -> bool:
    """Nothing goes out that nobody has seen on its card; another time is one way to stop it."""
    return field.state is not State.WHEN and is_about_to_publish(post, context.now)


async def _stop_first(
    update: Update, context: Context, field: FieldDialog, text: str, post: Post
) -> State:
    """The answer waits for a tap."""
    keep_reply(update, context, text)
    stop = StopAndTake(post.post_id, post.version, field.state)
    way: Cell = (context.words.plain("in_hand.button.stop"), stop)
    question = Question(context.words("in_hand.countdown"), ([way],))
    return await _ask_again(update, context, post, field, question)


async def _ask_again(  # noqa: PLR0913 - a question and how it is asked
    update: Update,
    context: Context,
    post: Post,
    field: FieldDialog,
    reply: Question,
    *,
    saved: bool = False,
) -> State:
    note_open_field(context.data, post.post_id, field.state, context.person.name, context.now)
    out = ways_out(context, post, field, saved=saved or field.stays(post))
    await put_again(update, context, post, field, reply, out)
    return field.state
