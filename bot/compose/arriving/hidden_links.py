"""Links behind the words under a file: Instagram's captions have none, so that their addresses are
said once, below the card, and can be put among the words."""

from functools import partial

from telegram import Message

from bot.compose.arriving.shown_once import show_later
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
    rows,
)
from posting import Holds, Post, PostGoneError, offer_of

ON_THE_WEB = ("http://", "https://")


def offer_addresses_later(context: Context, message: Message, post: Post) -> None:
    """When its card has come. Words that are an address themselves hide none."""
    links = [it for it in links_in(message).links if it.start == it.end]
    urls = tuple(dict.fromkeys(it.url for it in links if it.url.startswith(ON_THE_WEB)))
    if urls:
        what = f"links {message.message_id}"
        show_later(context, message.chat_id, what, partial(_offer, post.post_id, urls))


async def _offer(post_id: int, urls: tuple[str, ...], context: Context, chat_id: int) -> None:
    try:
        post = await context.db(context.posting.lists.get, post_id)
    except PostGoneError:
        return
    words, missing = context.words, [it for it in urls if _bare(it) not in post.caption]
    addresses = "\n".join(missing)
    if not addresses:
        return
    add: Cell = (words.plain("in_hand.button.front"), TakeWords(WordsUse.END, post_id))
    keep: Cell = (words.plain("in_hand.button.as_is"), TakeWords(WordsUse.NOTHING, post_id))
    told = words("files.hidden_links", links=addresses)
    sent = await context.bot.send_message(chat_id, told, reply_markup=rows([[add, keep]]))
    keep_words(context.data, sent.message_id, WaitingWords(addresses, post_id))
    note_offer(context, sent, offer_of(post, Holds.CAPTION))
    note_about(context.data, sent.message_id, post_id)


def _bare(url: str) -> str:
    return url.partition("//")[2].rstrip("/")
