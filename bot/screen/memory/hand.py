"""What is noted of the post in hand: which post was touched last, which messages were about which
post, and words that wait for an answer to a question about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Self

from telegram import Message, Update

from bot.runtime import Context, UserData, short_note
from bot.screen.buttons.packing import Button, PostButton, prefix_of
from bot.screen.memory.focus import FOCUS, Focus, digest, forget
from bot.screen.memory.memory import ABOUT, ANSWERED, SNIPPET_FOR, TOUCHED, WORDS
from bot.screen.memory.own_messages import OWN_MESSAGES, PageAnswer, own_message
from posting import Offer, Offered, Post

KEPT, ABOUT_KEPT = 20, 100
IN_HAND_SECONDS = 30 * 60  # as `bot.reading.in_hand` has it


@dataclass(frozen=True)
class Touched:
    """The post whose card this person made, opened or changed last, as they saw it."""

    post_id: int
    version: int
    caption: str  # a digest
    at: float
    slide: int | None = None  # the one that is open

    @classmethod
    def recall(cls, data: UserData) -> Self | None:
        stored = data.get(TOUCHED)
        return cls(**stored) if stored else None

    def is_in_hand(self, now: datetime) -> bool:
        return now.timestamp() - self.at <= IN_HAND_SECONDS


def touch(data: UserData, post: Post, now: datetime, slide: int | None = None) -> None:
    """What is typed next is about this post, unless it says otherwise, and is no set any more."""
    data.pop(SNIPPET_FOR, None)
    at = now.timestamp()
    data[TOUCHED] = {**vars(Touched(post.post_id, post.version, digest(post.caption), at, slide))}


async def open_slide(update: Update, context: Context) -> Touched | None:
    """The post whose slide is before the person's eyes, unless another message is answered."""
    touched, data = Touched.recall(context.data), context.data
    if touched is None or touched.slide is None or post_answered(update, data) is not None:
        return None
    if answers_forgotten(update, data, touched.post_id):
        return None
    return touched if touched.is_in_hand(await context.asked_at()) else None


def put_down(data: UserData) -> None:
    """Something else is before the person's eyes now: which post is meant by what is typed next is
    asked."""
    if TOUCHED in data:
        data[TOUCHED]["at"] = 0


def look_away(data: UserData) -> None:
    """Many posts are before them, and none is awaited any more."""
    forget(data)
    put_down(data)


def focus_as_touched(data: UserData, touched: Touched) -> None:
    """The caption of a post is awaited, as it was when the person saw it."""
    seen = Focus(touched.post_id, touched.version, walk=False, value=touched.caption)
    data[FOCUS] = {**vars(seen)}


def note_about(data: UserData, message_id: int, post_id: int) -> None:
    """Note that a message is about a post: an answer to it is, too."""
    _keep(data.setdefault(ABOUT, {}), message_id, post_id, ABOUT_KEPT)


def note_offer(context: Context, sent: Message, offer: Offer | None) -> None:
    """What the buttons of a message offer: they go when they do no more what they say."""
    if offer is not None:
        offered = Offered(sent.chat_id, sent.message_id, offer)
        context.later(context.posting.cards.offers.note, offered, context.now)


def post_about(data: UserData, message_id: int) -> int | None:
    found: int | None = data.get(ABOUT, {}).get(str(message_id))
    return found


def post_answered(update: Update, data: UserData) -> int | None:
    """None when no message is answered, or one that is about no post, or about several."""
    message = update.message.reply_to_message if update.message else None
    if message is None:
        return None
    if (found := _post_of_buttons(message)) is not None:
        return found
    own = own_message(data, message.message_id)
    return own.post_id if own else post_about(data, message.message_id)


def answers_forgotten(update: Update, data: UserData, post_id: int) -> bool:
    """Whether a message is answered of which no post is known, and which did not come while this
    one was in hand: it may have been about any."""
    message = update.message.reply_to_message if update.message else None
    if message is None or post_answered(update, data) is not None:
        return False
    own = {number: it["post_id"] for number, it in data.get(OWN_MESSAGES, {}).items()}
    noted = {int(number): post for number, post in (own | data.get(ABOUT, {})).items()}
    before = max((number for number in noted if number < message.message_id), default=None)
    return before is None or noted[before] != post_id


def posts_numbered(update: Update) -> dict[str, int]:
    """The posts that a list or a plan has by number, where a message answers one. Where the numbers
    are those of slides, days or places all of them are about one post: they name none."""
    own = update.message or update.edited_message
    message = own.reply_to_message if own else None
    found = _buttons_of(message) if message else []
    others = [(label, it) for label, it in found if not isinstance(it, PostButton)]
    posts = {label: getattr(it, "post_id", 0) for label, it in others if label.isdecimal()}
    return posts if len({*posts.values()} - {0}) == len(posts) else {}


def _post_of_buttons(message: Message) -> int | None:
    found = [button for _, button in _buttons_of(message)]
    acting = [it for it in found if isinstance(it, PostButton)]
    others = [it for it in found if "post_id" in _names_of(type(it))]
    posts = {getattr(it, "post_id", 0) for it in acting or others} - {0}
    return next(iter(posts)) if len(posts) == 1 else None


def _buttons_of(message: Message) -> list[tuple[str, Button]]:
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else ()
    cells = [cell for row in keyboard for cell in row]
    data = [(cell.text, cell.callback_data) for cell in cells]
    found = [(label, _button(each)) for label, each in data if isinstance(each, str)]
    return [(label, button) for label, button in found if button]


def _button(data: str) -> Button | None:
    prefix = prefix_of(data)
    kind = next((it for it in _kinds(Button) if getattr(it, "prefix", None) == prefix), None)
    return kind.parse(data) if kind else None


def _kinds(kind: type[Button]) -> Iterator[type[Button]]:
    """All kinds of buttons, wherever they are defined."""
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def _names_of(kind: type[Button]) -> set[str]:
    return {field.name for field in fields(kind)}


@dataclass(frozen=True)
class WaitingWords:
    """What was typed, until the question about it is answered; `post_id` is what it may be about.
    `message_id` is the person's own message."""

    text: str
    post_id: int | None = None
    is_reply: bool = False
    message_id: int | None = None
    made: Sequence[int] = ()  # the drafts that have come of it
    seen: str = ""  # what the caption was, if the answer may set it
    former: str = ""  # the caption of that post, whose place they have taken
    is_done: bool = False  # a button has said what they are
    slide: int | None = None  # of the post, the one that was open
    guesses: Sequence[Sequence[str]] = ()  # each: what it was said to do, and its orders
    meant: Sequence[str] = ()  # the orders of the one that was tapped


def note_answered(update: Update, data: UserData, its: PageAnswer) -> None:
    """No post follows when the message is edited."""
    if message := update.message or update.edited_message:
        noted = short_note(replace(its, text=digest(message.text)))
        _keep(data.setdefault(ANSWERED, {}), message.message_id, noted, KEPT)


def page_answer(data: UserData, message: Message) -> PageAnswer | None:
    """What it has answered on a page, if it has other words now. Telegram sends edits that change
    no word."""
    stored = data.get(ANSWERED, {}).get(str(message.message_id))
    its = None if stored is None else PageAnswer.recall(stored)
    return None if its is None or its.text == digest(message.text) else its


def keep_words(data: UserData, question_id: int, words: WaitingWords) -> None:
    _keep(data.setdefault(WORDS, {}), question_id, {**vars(words)}, KEPT)


def waiting_words(data: UserData, question_id: int) -> WaitingWords | None:
    stored = data.get(WORDS, {}).get(str(question_id))
    return WaitingWords(**stored) if stored else None


def note_done(data: UserData, question_id: int) -> None:
    """A second, quick tap in the same place is meant for nothing."""
    if stored := data.get(WORDS, {}).get(str(question_id)):
        stored["is_done"] = True


def is_asked_about(data: UserData, message_id: int, text: str) -> bool:
    """Whether a question is open about just these words of a message of the person's."""
    asked = [WaitingWords(**words) for words in data.get(WORDS, {}).values()]
    its = [it for it in asked if it.message_id == message_id and not it.is_done]
    return any(it.text.split() == text.split() for it in its)


def take_asked(data: UserData, message_id: int) -> dict[int, WaitingWords]:
    """The open questions about what a message of the person's said, which ends them."""
    asked = {int(it): WaitingWords(**words) for it, words in data.get(WORDS, {}).items()}
    found = {it: words for it, words in asked.items() if words.message_id == message_id}
    for question_id in found:
        del data[WORDS][str(question_id)]
    return {it: words for it, words in found.items() if not words.is_done}


def _keep(kept: dict[str, Any], number: int, value: object, most: int) -> None:
    """By the number of a message: no more than so many, the newest."""
    kept[str(number)] = value
    for oldest in sorted(kept, key=int)[:-most]:
        del kept[oldest]
