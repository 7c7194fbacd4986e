"""Albums as they come in: one message after another, up to ten together. Of more files an app makes
several albums, and what does not fit into the first is said to be the draft below it.
"""

from functools import partial

from telegram import Message

from bot.compose.arriving.shown_once import say_later, show_card_later
from bot.compose.sent.from_files import IN_A_ROW_SECONDS, MOST, Taken
from bot.screen import (
    ALBUM,
    Context,
    Html,
    keep_behind_joined,
    medium_name,
)
from posting import Post


def show_part_later(context: Context, message: Message, made: Taken) -> None:
    """The card of its draft when no more parts come, with what is to be said of them."""
    post, chat_id = made.post, message.chat_id
    if made.before is not None:
        keep_behind_joined(context.data, made.before, post)
    if made.twice:
        key = f"twice {message.message_id}"
        name = medium_name(post.media, made.twice - 1, context.words)
        say_later(context, chat_id, key, context.words("files.twice", name=name))
    before = files_before(context, message)
    album = {"group": message.media_group_id, "at": message.date.timestamp(), "before": before}
    context.data[ALBUM] = {**album, "count": len(post.media), "post": post.post_id}
    show_card_later(context, chat_id, post, partial(_rest, context, before))


def files_before(context: Context, message: Message) -> int:
    """How many files came in full albums right before this one."""
    last = context.data.get(ALBUM)
    if last is None:
        return 0
    if message.media_group_id is not None and last["group"] == message.media_group_id:
        return int(last["before"])
    is_next = 0 <= message.date.timestamp() - last["at"] <= IN_A_ROW_SECONDS
    return int(last["before"] + last["count"]) if is_next and last["count"] >= MOST else 0


def _rest(context: Context, before: int, post: Post) -> Html | None:
    count = len(post.media)
    return (
        context.words.many("files.rest", count, count=before + count, most=MOST) if before else None
    )
