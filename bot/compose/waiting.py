"""What waits: words for a file, files for an account, with which they become drafts."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from telegram import Update

from bot.compose.from_files import Sent, draft_of
from bot.screen import (
    Cell,
    Context,
    ForgetCaption,
    UserData,
    Words,
    answer,
    chat_id_of,
    remove,
    rows,
    say,
    tapped_message,
)
from posting import AS_SENT, Account, NewFile, Post, SentAs

FILES = "files"  # in user data
CAPTION_TO_COME = "caption_to_come"  # typed before there was a link that works
KEPT_FOR = timedelta(hours=24)
MOST_WAITING = 20
SAID_FROM, SHOWN = 40, 3000  # characters of what was forgotten


def keep_caption(context: Context, caption: str) -> None:
    """Keep what was typed for the next file or link that works, for a day."""
    until = context.now + KEPT_FOR
    context.data[CAPTION_TO_COME] = {"text": caption, "until": until.timestamp()}


def keep_too(context: Context, words: str) -> None:
    """Further words follow those that wait already."""
    keep_caption(context, "\n".join(filter(None, [kept_caption(context), words])))


def kept_caption(context: Context) -> str:
    """What was typed before there was a file."""
    kept = context.data.get(CAPTION_TO_COME)
    if not kept or kept["until"] < context.now.timestamp():
        return ""
    return str(kept["text"])


async def tell_forgotten(update: Update, context: Context) -> None:
    """Of a picture that comes after more than a day: its words are another's by now. They are said
    once more, where it was some work to type them."""
    kept = context.data.get(CAPTION_TO_COME)
    if not kept or kept["until"] >= context.now.timestamp():
        return
    del context.data[CAPTION_TO_COME]
    if len(kept["text"]) > SAID_FROM:
        await say(update, context, context.words("in_hand.expired", text=kept["text"][:SHOWN]))


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
    context.data.pop(CAPTION_TO_COME, None)
    await answer(update, context, context.words.plain("in_hand.toast.forgotten"))
    if tapped := tapped_message(update):
        await remove(context.bot, tapped.chat_id, tapped.message_id)


def note_file(data: UserData, sent: Sent) -> bool:
    """Whether it is the first that waits."""
    noted = data.setdefault(FILES, [])
    file = {name: value for name, value in asdict(sent.file).items() if name != "recipe"}
    line = {"file": file, "caption": sent.caption, "key": sent.key}
    if line not in noted:
        noted.append(line)
    del noted[:-MOST_WAITING]
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
