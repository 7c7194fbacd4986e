"""What waits: words for a file or a link, to be its caption; files and links for an account, in the
order in which they came, each with the words that were typed before it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any

from telegram import Message, Update

from bot.compose.sent.kept import (
    KEPT_FOR,
    KeptWords,
    Line,
    Part,
    Waiting,
    before_of,
    before_own,
    edited,
    has_message,
    joined,
    lines_of,
    message_of,
    typed_parts,
)
from bot.compose.sent.links import SentLinks
from bot.screen import (
    CAPTION_TO_COME,
    PUT_UNDER,
    WAITING,
    Cell,
    CheckAgain,
    ConnectAccount,
    Context,
    OwnMessage,
    TakeWords,
    WaitingWords,
    WordsUse,
    chat_id_of,
    keep_words,
    links_in,
    note_about,
    note_offer,
    quoted,
    remember_own,
    remove,
    rows,
    say,
    shortened,
)
from posting import Holds, NewFile, Post, offer_of

SAID_FROM, SHOWN = 40, 3000  # characters of what was forgotten
MOST_WAITING = 100  # messages


def keep_caption(context: Context, caption: str) -> None:
    """Keep the words of a message for the next file or link that works, for a day."""
    kept = _kept(context)
    earlier = "" if kept.recent == caption else kept.recent
    _note(context, ((None, caption),), joined(kept.earlier, earlier))


def keep_too(update: Update, context: Context, words: str, came_in: int = 0) -> None:
    """Further words follow those that wait; `came_in` is their message, where it is not this."""
    kept, message = _kept(context), update.message or update.edited_message
    number = came_in or (message.message_id if message else None)
    _note(context, (*kept.parts, (number, words)), kept.earlier)


def all_kept(context: Context) -> str:
    """What is used or offered with the next file or link."""
    kept = _kept(context)
    return joined(kept.earlier, kept.recent)


def note_told(context: Context, message_id: int) -> None:
    """A message says that words are kept."""
    kept = _noted(context)
    context.data[CAPTION_TO_COME] = replace(kept, told=(*kept.told, message_id)).as_json()


def has_kept(context: Context) -> bool:
    """Whether something was typed shortly before now, for the next file or link."""
    return bool(_kept(context).parts)


def kept_before(context: Context, own: str) -> str:
    """What of that stands before the own words of the file or link."""
    return before_own(_kept(context).parts, own)


def forget_kept(context: Context) -> None:
    context.data.pop(CAPTION_TO_COME, None)


def edit_kept(context: Context, message_id: int, text: str) -> bool:
    """What a message says now that holds words for the next file, or for one that waits, be it
    nothing; whether it does."""
    kept = _noted(context)
    is_kept = kept.until >= context.now.timestamp() and has_message(kept.parts, message_id)
    if is_kept:  # for as long as before
        parts = edited(kept.parts, message_id, text)
        context.data[CAPTION_TO_COME] = replace(kept, parts=parts).as_json()
    for line in _waiting(context):
        if has_message(before_of(line), message_id):
            line["before_parts"] = edited(before_of(line), message_id, text)
            is_kept = True
    return is_kept


def take_recent(context: Context) -> tuple[Part, ...]:
    """What was typed shortly before goes with what waits from now on."""
    kept = _kept(context)
    if kept.parts:
        _note(context, (), kept.earlier)
    return kept.parts


@contextmanager
def typed_before(context: Context, waiting: "Waiting") -> Iterator[None]:
    """As if its words alone had been typed before what is made of it now."""
    others = context.data.pop(CAPTION_TO_COME, None)
    if waiting.before_parts:
        _note(context, waiting.before_parts, "")
    try:
        yield
    finally:
        forget_kept(context)
        if others:
            context.data[CAPTION_TO_COME] = others


def only_offer_kept(context: Context) -> None:
    """What was typed is hardly meant for what comes now."""
    kept = _kept(context)
    if kept.parts:
        _note(context, (), joined(kept.earlier, kept.recent))


async def tell_earlier(update: Update, context: Context, post: Post) -> None:
    """What was typed before the file goes out with its own words only where that is said, and is
    offered where it is not in the caption."""
    kept = _kept(context)
    await forget_words(update, context)
    used = _used(kept.parts, post.caption)
    front = lines_of(used)
    _follow(context, post, used)
    if front and post.caption != front:
        await _tell(update, context, post, front, WordsUse.LEAVE)
    elif front:
        context.data[PUT_UNDER] = {"post_id": post.post_id, "text": front}
    unused = joined(kept.earlier, lines_of(it for it in kept.parts if it not in used))
    if unused and unused not in post.caption:
        await _tell(update, context, post, unused, WordsUse.FRONT)


def _used(parts: tuple[Part, ...], caption: str) -> tuple[Part, ...]:
    """With which of them the caption begins: see `before_own`."""
    for found in (parts, typed_parts(parts)):
        if f"{caption}\n\n".startswith(f"{lines_of(found)}\n\n"):
            return found
    return ()


def _follow(context: Context, post: Post, parts: Iterable[Part]) -> None:
    """The caption follows when one of these messages is edited."""
    for message_id, words in parts:
        if message_id is not None:
            remember_own(context.data, message_id, OwnMessage.holding(words, post))


async def tell_if_joined(update: Update, context: Context, post: Post) -> None:
    """The words under a later part of an album have joined what was typed before its first."""
    noted = context.data.get(PUT_UNDER)
    if not noted or noted["post_id"] != post.post_id:
        return
    if post.caption.startswith(f"{noted['text']}\n\n"):
        del context.data[PUT_UNDER]
        await _tell(update, context, post, noted["text"], WordsUse.LEAVE)


async def _tell(update: Update, context: Context, post: Post, typed: str, how: WordsUse) -> None:
    words, key = context.words, "offered" if how is WordsUse.FRONT else "in_front"
    change = words.plain(f"in_hand.button.{how.name.lower()}"), TakeWords(how, post.post_id)
    keep = words.plain("in_hand.button.as_is"), TakeWords(WordsUse.NOTHING, post.post_id)
    told = words(f"in_hand.earlier.{key}", typed=quoted(typed))
    keyboard = rows([[change, keep]])
    sent = await context.bot.send_message(chat_id_of(update), told, reply_markup=keyboard)
    keep_words(context.data, sent.message_id, WaitingWords(typed, post.post_id))
    note_offer(context, sent, offer_of(post, Holds.EDITABLE))
    note_about(context.data, sent.message_id, post.post_id)


def _kept(context: Context) -> KeptWords:
    return _noted(context).at(context.now.timestamp())


def _noted(context: Context) -> KeptWords:
    return KeptWords.from_json(context.data.get(CAPTION_TO_COME, {}))


def _note(context: Context, parts: tuple[Part, ...], earlier: str) -> None:
    until = (context.now + KEPT_FOR).timestamp()
    kept = KeptWords(parts, earlier, until, _noted(context).told)
    context.data[CAPTION_TO_COME] = kept.as_json()


async def forget_words(update: Update, context: Context) -> None:
    """And no message says any more that they are kept."""
    told = _noted(context).told
    forget_kept(context)
    for message_id in told:
        await remove(context.bot, chat_id_of(update), message_id)


async def tell_forgotten(update: Update, context: Context) -> None:
    """Of a picture that comes after more than a day: its words are another's by now. They are said
    once more, where it was some work to type them."""
    kept = _noted(context)
    if kept.until >= context.now.timestamp():
        return
    await forget_words(update, context)
    text = joined(kept.earlier, kept.recent)
    if len(text) > SAID_FROM:
        await say(update, context, context.words("in_hand.expired", text=shortened(text, SHOWN)))


async def say_waits(update: Update, context: Context, *, is_full: bool = False) -> None:
    """Until there is an account, or that no more can. What is asked stays asked."""
    key = "compose.connect_full" if is_full else "compose.connect_keeps_link"
    html = context.words(key, most=MOST_WAITING)
    await say(update, context, html, [[connect_button(context)]])


def connect_button(context: Context) -> Cell:
    """Who cannot connect one goes on with what waits, once somebody else has."""
    if not context.is_owner and _waiting(context):
        return context.words.plain("files.button.make_drafts"), CheckAgain()
    return context.words.plain("common.connect"), ConnectAccount()


def keep_file(context: Context, file: NewFile, message: Message, key: str) -> bool:
    """With the words under it. False: no more can wait."""
    noted, under = asdict(file), links_in(message)
    del noted["recipe"]
    line = {"file": noted, "caption": under.text, "hidden": under.hidden, "key": key}
    return _keep(context, line, file.message_id)


def keep_links(context: Context, sent: SentLinks) -> bool:
    """False: no more can wait."""
    return _keep(context, {"links": sent.as_json()}, sent.message_id)


def waits_as(context: Context, key: str) -> bool:
    """Whether another part of an album waits already."""
    return any(line.get("key") == key for line in _waiting(context))


def waiting_messages(context: Context) -> list[Waiting]:
    return [Waiting.from_json(line) for line in _waiting(context)]


def end_waiting(context: Context, count: int) -> int:
    """Of the first so many; how many wait still."""
    left = _waiting(context)[count:]
    context.data[WAITING] = left
    return len(left)


def waits_no_more(context: Context, line: Line) -> None:
    """But the words that were typed before it do."""
    context.data[WAITING] = [it for it in _waiting(context) if it is not line]
    kept = _kept(context)
    if before := before_of(line):
        _note(context, (*kept.parts, *before), kept.earlier)


def _keep(context: Context, line: dict[str, Any], message_id: int | None) -> bool:
    """A message that is handled again waits once."""
    if waiting_line(context, message_id) is not None:
        return True
    if len(_waiting(context)) >= MOST_WAITING:
        return False
    context.data[WAITING] = [*_waiting(context), {**line, "before_parts": take_recent(context)}]
    return True


def waiting_line(context: Context, message_id: int | None) -> Line | None:
    """What is noted of a message that waits."""
    found = (it for it in _waiting(context) if message_of(it) == message_id)
    return next(found, None) if message_id is not None else None


def _waiting(context: Context) -> list[Line]:
    found: list[Line] = context.data.get(WAITING, [])
    return found
