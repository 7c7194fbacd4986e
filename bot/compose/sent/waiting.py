"""What waits: words for a file or a link, to be its caption; files and links for an account, in the
order in which they came, each with the words that were typed before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from textwrap import shorten
from typing import Any, TypeAlias

from telegram import Update

from bot.compose.sent.links import SentLinks
from bot.screen import (
    CAPTION_TO_COME,
    PUT_UNDER,
    WAITING,
    Cell,
    ConnectAccount,
    Context,
    ForgetCaption,
    OwnMessage,
    TakeWords,
    WaitingWords,
    Words,
    WordsUse,
    answer,
    chat_id_of,
    keep_words,
    note_about,
    note_offer,
    remember_own,
    remove,
    rows,
    say,
    tapped_message,
)
from posting import AS_SENT, Holds, NewFile, Post, SentAs, offer_of

KEPT_FOR = timedelta(hours=24)
RECENT_FOR = timedelta(hours=3)  # later it is offered rather than used
SAID_FROM, SHOWN = 40, 3000  # characters of what was forgotten
MOST_WAITING = 100  # messages
QUOTED = 200  # characters of what is offered

Line: TypeAlias = dict[str, Any]  # a message that waits, as it is noted


def keep_caption(context: Context, caption: str) -> None:
    """Keep the words of a message for the next file or link that works, for a day."""
    recent, earlier = _kept(context)
    _note(context, caption, earlier if recent == caption else _lines(earlier, recent))


def keep_too(update: Update, context: Context, words: str) -> None:
    """Further words follow those that wait already; of one message alone it is noted which."""
    recent, earlier = _kept(context)
    _note(context, _lines(recent, words), earlier)
    if update.effective_message and not recent:
        context.data[CAPTION_TO_COME]["message_id"] = update.effective_message.message_id


def kept_caption(context: Context) -> str:
    """What was typed shortly before a file: its caption, unless it brings its own."""
    return _kept(context)[0]


def forget_kept(context: Context) -> None:
    context.data.pop(CAPTION_TO_COME, None)


def take_recent(context: Context) -> str:
    """What was typed shortly before goes with what waits from now on."""
    recent, earlier = _kept(context)
    if recent:
        _note(context, "", earlier)
    return recent


@contextmanager
def typed_before(context: Context, waiting: "Waiting") -> Iterator[None]:
    """As if its words alone had been typed before what is made of it now."""
    others = context.data.pop(CAPTION_TO_COME, None)
    if waiting.before:
        _note(context, waiting.before, "")
        context.data[CAPTION_TO_COME]["message_id"] = waiting.before_id
    try:
        yield
    finally:
        forget_kept(context)
        if others:
            context.data[CAPTION_TO_COME] = others


def only_offer_kept(context: Context) -> None:
    """What was typed is hardly meant for what comes now."""
    recent, earlier = _kept(context)
    if recent:
        _note(context, "", _lines(earlier, recent))


async def tell_earlier(update: Update, context: Context, post: Post) -> None:
    """What was typed before the file goes out with its own words only where that is said, and is
    offered where it is not in the caption."""
    recent, earlier = _kept(context)
    noted = context.data.pop(CAPTION_TO_COME, {})
    if recent and post.caption.startswith(f"{recent}\n\n"):
        await _tell(update, context, post, recent, WordsUse.LEAVE)
        recent = ""
    if recent and post.caption == recent:
        if message_id := noted.get("message_id"):
            remember_own(context.data, message_id, OwnMessage(post.post_id, has_link=False))
        context.data[PUT_UNDER] = {"post_id": post.post_id, "text": recent}
        recent = ""
    if unused := _lines(earlier, recent):
        await _tell(update, context, post, unused, WordsUse.FRONT)


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
    told = words(f"in_hand.earlier.{key}", typed=shorten(typed, QUOTED, placeholder="…"))
    keyboard = rows([[change, keep]])
    sent = await context.bot.send_message(chat_id_of(update), told, reply_markup=keyboard)
    keep_words(context.data, sent.message_id, WaitingWords(typed, post.post_id))
    note_offer(context, sent, offer_of(post, Holds.EDITABLE))
    note_about(context.data, sent.message_id, post.post_id)


def _kept(context: Context) -> tuple[str, str]:
    """What was typed shortly before, and what was typed earlier than that."""
    noted, now = context.data.get(CAPTION_TO_COME), context.now.timestamp()
    if not noted or noted["until"] < now:
        return "", ""
    recent, earlier = str(noted["text"]), str(noted.get("earlier", ""))
    is_recent = noted["until"] - now >= (KEPT_FOR - RECENT_FOR).total_seconds()
    return (recent, earlier) if is_recent else ("", _lines(earlier, recent))


def _note(context: Context, recent: str, earlier: str) -> None:
    until = (context.now + KEPT_FOR).timestamp()
    context.data[CAPTION_TO_COME] = {"text": recent, "earlier": earlier, "until": until}


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


async def tell_forgotten(update: Update, context: Context) -> None:
    """Of a picture that comes after more than a day: its words are another's by now. They are said
    once more, where it was some work to type them."""
    kept = context.data.get(CAPTION_TO_COME)
    if not kept or kept["until"] >= context.now.timestamp():
        return
    del context.data[CAPTION_TO_COME]
    text = _lines(kept.get("earlier", ""), kept["text"])
    if len(text) > SAID_FROM:
        await say(update, context, context.words("in_hand.expired", text=text[:SHOWN]))


async def keep_for_next(update: Update, context: Context, text: str) -> None:
    """What is awaited stays awaited."""
    words = context.words
    keep_too(update, context, text)
    keyboard = rows([[forget_button(words)]])
    await context.bot.send_message(chat_id_of(update), words("in_hand.kept"), reply_markup=keyboard)


def forget_button(words: Words) -> Cell:
    """Under whatever says that words are kept."""
    return words.plain("in_hand.button.forget"), ForgetCaption()


async def forget_caption(update: Update, context: Context) -> None:
    forget_kept(context)
    await answer(update, context, context.words.plain("in_hand.toast.forgotten"))
    if tapped := tapped_message(update):
        await remove(context.bot, tapped.chat_id, tapped.message_id)


@dataclass(frozen=True)
class Waiting:
    """One message: a file with its own words and what makes it one of its album, or links."""

    before: str  # typed shortly before it
    before_id: int | None = None  # the one message in which
    file: NewFile | None = None
    caption: str = ""
    key: str = ""
    links: SentLinks | None = None


async def say_kept(update: Update, context: Context) -> None:
    """What is asked stays asked."""
    await say(
        update, context, context.words("compose.connect_keeps_link"), [[connect_button(context)]]
    )


async def say_full(update: Update, context: Context) -> None:
    html = context.words("compose.connect_full", most=MOST_WAITING)
    await say(update, context, html, [[connect_button(context)]])


def connect_button(context: Context) -> Cell:
    return context.words.plain("common.connect"), ConnectAccount()


def keep_file(context: Context, file: NewFile, caption: str, key: str) -> bool:
    """With the words under it. False: no more can wait."""
    noted = {name: value for name, value in asdict(file).items() if name != "recipe"}
    return _keep(context, {"file": noted, "caption": caption, "key": key}, file.message_id)


def keep_links(context: Context, sent: SentLinks) -> bool:
    """False: no more can wait."""
    return _keep(context, {"links": sent.as_json()}, sent.message_id)


def waits_as(context: Context, key: str) -> bool:
    """Whether another part of an album waits already."""
    return any(line.get("key") == key for line in _waiting(context))


def waits(context: Context) -> bool:
    return bool(_waiting(context))


def waiting_messages(context: Context) -> list[Waiting]:
    return [
        Waiting(
            before=line.get("before", ""),
            before_id=line.get("before_id"),
            file=_file(line["file"]) if "file" in line else None,
            caption=line.get("caption", ""),
            key=line.get("key", ""),
            links=SentLinks.from_json(line["links"]) if "links" in line else None,
        )
        for line in _waiting(context)
    ]


def end_waiting(context: Context, count: int) -> int:
    """Of the first so many; how many wait still."""
    left = _waiting(context)[count:]
    context.data[WAITING] = left
    return len(left)


def waits_no_more(context: Context, line: Line) -> None:
    context.data[WAITING] = [it for it in _waiting(context) if it is not line]


def _keep(context: Context, line: dict[str, Any], message_id: int | None) -> bool:
    """A message that is handled again waits once."""
    if waiting_line(context, message_id) is not None:
        return True
    if len(_waiting(context)) >= MOST_WAITING:
        return False
    words_in = context.data.get(CAPTION_TO_COME, {}).get("message_id")
    before = {"before": take_recent(context), "before_id": words_in}
    context.data[WAITING] = [*_waiting(context), {**line, **before}]
    return True


def waiting_line(context: Context, message_id: int | None, *, before: bool = False) -> Line | None:
    """What is noted of a message that waits, or of that `before` which its words were typed."""
    number = _words_before if before else _message_of
    found = (it for it in _waiting(context) if number(it) == message_id)
    return next(found, None) if message_id is not None else None


def _message_of(line: Line) -> int | None:
    number: int | None = (line.get("file") or line["links"])["message_id"]
    return number


def _words_before(line: Line) -> int | None:
    return line.get("before_id") if line.get("before") else None


def _waiting(context: Context) -> list[Line]:
    found: list[Line] = context.data.get(WAITING, [])
    return found


def _file(noted: dict[str, Any]) -> NewFile:
    return NewFile(**{**noted, "sent_as": SentAs(noted["sent_as"]), "recipe": AS_SENT})
