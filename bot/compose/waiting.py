"""What waits: words for a file, files for an account, with which they become drafts."""

from dataclasses import asdict
from datetime import timedelta
from textwrap import shorten
from typing import Any

from telegram import Update

from bot.compose.from_files import Sent, draft_of
from bot.screen import (
    PUT_UNDER,
    Cell,
    Context,
    ForgetCaption,
    TakeWords,
    WaitingWords,
    Words,
    WordsUse,
    answer,
    chat_id_of,
    keep_words,
    note_about,
    note_offer,
    remove,
    rows,
    say,
    tapped_message,
)
from posting import AS_SENT, Account, Holds, NewFile, Post, SentAs, offer_of

FILES = "files"  # in user data
CAPTION_TO_COME = "caption_to_come"  # typed before there was a link that works
KEPT_FOR = timedelta(hours=24)
RECENT_FOR = timedelta(hours=3)  # later it is offered rather than used
MOST_WAITING = 20
SAID_FROM, SHOWN = 40, 3000  # characters of what was forgotten
QUOTED = 200  # characters of what is offered


def keep_caption(context: Context, caption: str) -> None:
    """Keep the words of a message for the next file or link that works, for a day."""
    recent, earlier = _kept(context)
    _note(context, caption, earlier if recent == caption else _lines(earlier, recent))


def keep_too(context: Context, words: str) -> None:
    """Further words follow those that wait already."""
    recent, earlier = _kept(context)
    _note(context, _lines(recent, words), earlier)


def kept_caption(context: Context) -> str:
    """What was typed shortly before a file: its caption, unless it brings its own."""
    return _kept(context)[0]


def forget_kept(context: Context) -> None:
    context.data.pop(CAPTION_TO_COME, None)


def only_offer_kept(context: Context) -> None:
    """What was typed is hardly meant for what comes now."""
    recent, earlier = _kept(context)
    if recent:
        _note(context, "", _lines(earlier, recent))


async def tell_earlier(update: Update, context: Context, post: Post) -> None:
    """What was typed before the file goes out with its own words only where that is said, and is
    offered where it is not in the caption."""
    recent, earlier = _kept(context)
    forget_kept(context)
    if recent and post.caption.startswith(f"{recent}\n\n"):
        await _tell(update, context, post, recent, WordsUse.LEAVE)
        recent = ""
    if recent and post.caption == recent:
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
    keep_too(context, text)
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


def note_unconnected(context: Context, sent: Sent, own: str | None) -> bool:
    """Whether it is the first that waits. Beside words of its `own` those that wait are offered
    when it is a draft."""
    noted = context.data.setdefault(FILES, [])
    file = {name: value for name, value in asdict(sent.file).items() if name != "recipe"}
    line = {"file": file, "caption": own or sent.caption, "key": sent.key}
    if line not in noted:
        noted.append(line)
    del noted[:-MOST_WAITING]
    if sent.caption and not own:
        forget_kept(context)
    return len(noted) == 1


def drafts_of_waiting(context: Context, account: Account | None) -> list[Post]:
    """Database thread."""
    posts: dict[int, Post] = {}
    for line in context.data.get(FILES, ()) if account else ():
        sent = Sent(
            file=_file(line["file"]),
            caption=line["caption"],
            key=line["key"],
            author_id=context.person.telegram_id,
            account_id=account.account_id if account else 0,
        )
        post = draft_of(context.posting, sent).post
        posts[post.post_id] = post
    return list(posts.values())


def _file(noted: dict[str, Any]) -> NewFile:
    return NewFile(**{**noted, "sent_as": SentAs(noted["sent_as"]), "recipe": AS_SENT})
