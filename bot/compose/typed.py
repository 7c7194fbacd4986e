"""A text that answers no question: which post it is about, or that there is none yet; and /cancel,
after which there is no question any more."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

from telegram import Message, Update
from telegram.ext import ConversationHandler, MessageHandler, filters

from bot.card.card import show_card
from bot.compose.arriving.drafting import ON_WALK, account_of, start_from
from bot.compose.arriving.joining import into_open_slide
from bot.compose.orders.about import TypedWords
from bot.compose.orders.acting import ORDERS_BESIDE, act
from bot.compose.orders.asking_back import ask_back, waiting, which_post
from bot.compose.questions.beside import BesideAnswers
from bot.compose.sent.words_kept import forget_caption, keep_for_next, say_still_kept
from bot.reading.edits import (
    About,
    Deed,
    DeedEdit,
    TimeEdit,
    is_place_link,
    is_thanks,
    numbered,
    sort_of,
    time_of,
)
from bot.reading.in_hand import InHand, LastTouched, WhichPost, post_in_hand
from bot.screen import (
    LASTING,
    PROMPT,
    SHARED_PLACE,
    TYPED,
    Callback,
    Context,
    Focus,
    ForgetCaption,
    Handler,
    Handlers,
    State,
    Touched,
    answers_forgotten,
    ask_there,
    chat_id_of,
    command,
    links_in,
    note_about,
    note_number,
    open_to_all,
    post_answered,
    posts_numbered,
    react,
    refuse,
    say,
    text_of,
)
from posting import EDITABLE_STATES, Post, PostGoneError, Posting, Role, Tab

MOST_SOUGHT = 100  # characters
MOST_PLANNED = 3  # of which one may have been meant by a message that is forgotten


async def typed(update: Update, context: Context) -> State | int | None:
    """While nothing is awaited. A link starts a post, but for that of a place."""
    text, message = text_of(update), update.effective_message
    linked = links_in(message) if message else None
    if message and linked and linked.links and not is_place_link(text):
        is_alone = len(linked.urls) == 1 and not linked.caption(but=linked.urls)
        into = await into_open_slide(update, context, linked.urls[0]) if is_alone else None
        return await start_from(update, context, message) if into is None else into
    return await words_typed(update, context)


async def words_typed(update: Update, context: Context) -> State | int | None:
    """Links among them are some of the words."""
    context.data.pop(ON_WALK, None)
    return await _about_post(update, context, text_of(update))


async def located(
    update: Update, context: Context, asked: Focus | None = None
) -> State | int | None:
    """A shared location or venue is the place of the post in hand, whatever else is asked."""
    hand = await in_hand(update, context, asked)
    posts = await context.db(_posts, context, hand) if isinstance(hand, WhichPost) else []
    if not isinstance(hand, InHand) and not posts:
        await not_placed(update, context)
        return None
    return await _about_post(update, context, text_of(update), asked)


async def not_placed(update: Update, context: Context) -> None:
    """What was asked stays asked."""
    await say(update, context, context.words("compose.place.which_post"))


async def _about_post(
    update: Update, context: Context, text: str, asked: Focus | None = None
) -> State | int | None:
    by_number = _by_number(update)
    hand = by_number[0] if by_number else await in_hand(update, context, asked)
    text = by_number[1] if by_number else text
    if isinstance(hand, InHand):
        if update.message:
            note_about(context.data, update.message.message_id, hand.post_id)
        try:
            state = await act(update, context, hand, TypedWords(text))
            if by_number and (found := numbered(text_of(update))) and update.message:
                note_number(context.data, update.message.message_id, hand.post_id, found[0])
            return state
        except PostGoneError as error:
            if error.post is not None:
                raise
    if is_thanks(text):
        await react(update)
        return None
    posts = await context.db(_posts, context, hand) if isinstance(hand, WhichPost) else []
    if not posts:
        await keep_for_next(update, context, text)
        return None
    is_forgotten = isinstance(hand, WhichPost) and hand.is_forgotten
    zone = context.zone(None)
    question = which_post(text, posts, zone, context.words, is_forgotten=is_forgotten)
    await ask_back(update, context, question, waiting(update, text, None))
    return None


async def in_hand(
    update: Update, context: Context, asked: Focus | None = None
) -> InHand | WhichPost | None:
    """`asked` is about the post of an open question."""
    last, touched, is_forgotten = None, Touched.recall(context.data), False
    if touched is not None:
        at = datetime.fromtimestamp(touched.at, UTC)
        last = LastTouched(touched.post_id, at, touched.slide)
        is_forgotten = answers_forgotten(update, context.data, touched.post_id)
    return post_in_hand(
        replied_to=post_answered(update, context.data),
        is_forgotten=is_forgotten,
        asked_about=asked.post_id if asked else None,
        touched=last,
        now=await context.asked_at(),
    )


def _by_number(update: Update) -> tuple[InHand, str] | None:
    """`3 to friday` in answer to a list or a plan: its third post, and what is left of the text."""
    found = numbered(text_of(update))
    post_id = posts_numbered(update).get(found[0]) if found else None
    return (InHand(post_id, by_reply=True), found[1]) if found and post_id else None


def answers_another(update: Update, context: Context) -> bool:
    """Whether a message about another post is answered than the open question is about, or one of
    which that is not known any more."""
    by_number, focus = _by_number(update), Focus.recall(context.data)
    replied = by_number[0].post_id if by_number else post_answered(update, context.data)
    if replied is None:
        return focus is not None and answers_forgotten(update, context.data, focus.post_id)
    return focus is None or focus.post_id != replied


def _posts(context: Context, last: WhichPost) -> list[Post]:
    """The one that was touched last, and the next that are planned. None where the first is out:
    who writes then begins another, unless they answer a message. Database thread."""
    posting, account = context.posting, account_of(context)
    touched = [it for it in [_known(posting, last.post_id)] if it and it.state in EDITABLE_STATES]
    if not touched and not last.is_forgotten:
        return []
    planned = posting.lists.list_posts(account.ig_user_id, Tab.PLANNED, 0).posts if account else ()
    most = MOST_PLANNED if last.is_forgotten else 1
    return [*touched, *[it for it in planned if it.post_id != last.post_id][:most]]


def _known(posting: Posting, post_id: int) -> Post | None:
    with suppress(PostGoneError):
        return posting.lists.get(post_id)
    return None


async def is_order(update: Update, context: Context) -> bool:
    """While a page asks something: whether a text orders something of one of the posts that it may
    be about. A time alone may be for the page, and so may `undo`."""
    touched, text = Touched.recall(context.data), text_of(update)
    time = time_of(text)
    is_lone_time = isinstance(time, TimeEdit) and time.typed == text.strip().casefold()
    if touched is None or is_lone_time or sort_of(text, About()).deed is Deed.UNDO:
        return False
    posts = await context.db(_posts, context, WhichPost(touched.post_id))
    return any([await ORDERS_BESIDE.is_order(context, post, text) for post in posts])


NOT_OF_A_POST = (State.TOKEN, State.POSTING_TIMES, State.SNIPPET)
BESIDE = BesideAnswers(answers_another, typed, ORDERS_BESIDE)


class AsksToSee(filters.MessageFilter):
    """`preview`: it changes nothing."""

    def filter(self, message: Message) -> bool:
        return sort_of(message.text or "", About()).edits == (DeedEdit(Deed.PREVIEW),)


async def seen(update: Update, context: Context) -> State | int | None:
    """Whoever may open a card may see the preview of its post by its word as well."""
    hand = await in_hand(update, context)
    if context.may(Role.EDITOR):
        return await typed(update, context)
    if not isinstance(hand, InHand):
        await refuse(update, context, Role.EDITOR)
        return None
    return await act(update, context, hand, TypedWords(text_of(update)))


class Thanks(filters.MessageFilter):
    """Where a caption is awaited a lone emoji is one."""

    def __init__(self, *, is_caption_awaited: bool = False) -> None:
        super().__init__()
        self.is_caption_awaited = is_caption_awaited

    def filter(self, message: Message) -> bool:
        return is_thanks(message.text or "", is_caption_awaited=self.is_caption_awaited)


class NotSought(filters.MessageFilter):
    """Where words to look for are awaited: links, an answer to another message, or a long text."""

    def filter(self, message: Message) -> bool:
        is_long = len(message.text or "") > MOST_SOUGHT
        return is_long or message.reply_to_message is not None or bool(links_in(message).links)


async def thanked(update: Update, _: Context) -> None:
    """What is awaited stays awaited."""
    await react(update)


async def cancel(stops: Callback, update: Update, context: Context) -> State | int:
    """What is before the person's eyes and about to go out is stopped. Else leave whatever was
    being asked; what was saved stays saved, what is kept for later stays and is said. The question
    goes, and the post that it was about is shown with its buttons."""
    stopped: State | int | None = await stops(update, context)
    if stopped is not None:
        return stopped
    open_questions = context.data.keys() - LASTING
    post = await context.db(_asked_about, context)
    for note in open_questions - {PROMPT}:
        del context.data[note]
    if open_questions:
        await say(update, context, context.words("help.cancelled"))
    if not await say_still_kept(update, context) and not open_questions:
        await say(update, context, context.words("help.nothing_to_cancel"))
    if post is not None:
        await show_card(update, context, post, fresh=True)
    else:
        await ask_there(context, chat_id_of(update), None)
    return ConversationHandler.END


def _asked_about(context: Context) -> Post | None:
    """The post of the open question, or whose card it stands on; if it still exists. Database
    thread."""
    focus, question = Focus.recall(context.data), context.data.get(PROMPT)
    if focus is not None:
        return _known(context.posting, focus.post_id)
    card = context.posting.cards.find_at(context.person.telegram_id, question) if question else None
    return _known(context.posting, card.post_id) if card else None


def handlers(stops: Callback) -> Handlers:
    """`stops` takes back what is about to go out, if something is. Thanks are no answer to any
    question; nor is a place, where none is about a post."""
    thanks: dict[State, list[Handler]] = {
        state: [MessageHandler(TYPED & Thanks(is_caption_awaited=state is State.CAPTION), thanked)]
        for state in State
        if state is not State.DRAFTED
    }
    thanks[State.SEARCH].append(MessageHandler(TYPED & NotSought(), typed))
    for state in NOT_OF_A_POST:
        thanks[state].append(MessageHandler(SHARED_PLACE, not_placed))
    return Handlers(
        buttons={ForgetCaption: forget_caption},
        anywhere=[
            MessageHandler(SHARED_PLACE, located),
            command("cancel", partial(cancel, stops), Role.VIEWER),
        ],
        typed=thanks,
        idle=[open_to_all(MessageHandler(TYPED & AsksToSee(), seen))],
    )
