"""Links behind the words of a caption: Instagram's captions have none, so that their addresses are
said once, below the card, and can be put among the words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Message

from bot.screen import (
    Cell,
    Context,
    TakeWords,
    WaitingWords,
    WordsUse,
    keep_words,
    links_in,
    note_about,
    note_offer,
    own_message,
    remember_own,
    rows,
    title,
)
from posting import Holds, Post, PostGoneError, offer_of


@dataclass(frozen=True)
class HiddenLinks:
    """Where the words of a message lead, which is known by its number."""

    message_id: int | None = None
    urls: Sequence[str] = ()

    @classmethod
    def of(cls, message: Message | None) -> "HiddenLinks":
        return cls(message.message_id, links_in(message).hidden) if message else cls()


async def offer_addresses(
    hidden: HiddenLinks, post_id: int, context: Context, chat_id: int
) -> None:
    """Those that the post does not have, and that were not said of this message before."""
    urls = _new(context, hidden)
    try:
        post = await context.db(context.posting.lists.get, post_id) if urls else None
    except PostGoneError:
        return
    missing = [it for it in urls if post and not _has(post, it)]
    if post is None or not missing:
        return
    words, addresses = context.words, "\n".join(missing)
    add: Cell = (words.plain("in_hand.button.front"), TakeWords(WordsUse.END, post_id))
    keep: Cell = (words.plain("in_hand.button.as_is"), TakeWords(WordsUse.NOTHING, post_id))
    told = words("files.hidden_links", title=title(post, words), links=addresses)
    sent = await context.bot.send_message(chat_id, told, reply_markup=rows([[add, keep]]))
    keep_words(context.data, sent.message_id, WaitingWords(addresses, post_id))
    note_offer(context, sent, offer_of(post, Holds.CAPTION))
    note_about(context.data, sent.message_id, post_id)


def _new(context: Context, hidden: HiddenLinks) -> list[str]:
    own = own_message(context.data, hidden.message_id) if hidden.message_id else None
    if own is None or hidden.message_id is None:
        return [*hidden.urls]
    remember_own(context.data, hidden.message_id, replace(own, hidden=hidden.urls))
    return [it for it in hidden.urls if it not in own.hidden]


def _has(post: Post, url: str) -> bool:
    return _bare(url) in post.caption or url in {it.url for it in post.media}


def _bare(url: str) -> str:
    return url.partition("//")[2].rstrip("/")
