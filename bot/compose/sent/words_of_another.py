"""Words that were typed just before a photo or a link came and became the caption of another post,
that in hand then: they are offered to the new one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from bot.screen import (
    CAPTION_TYPED,
    Cell,
    Context,
    MoveWords,
    TakeWords,
    Touched,
    WaitingWords,
    Words,
    WordsUse,
    digest,
    keep_words,
    note_about,
    note_offer,
    quoted,
    rows,
    title,
)
from posting import EDITABLE_STATES, WAITING_STATES, Holds, Post, PostGoneError, offer_of

ONE_MESSAGE_AFTER_ANOTHER = 60  # seconds


def note_caption_typed(context: Context, before: Post, text: str) -> None:
    """The words have become the caption of the post in hand, if they have. The first ones of a
    draft are hardly meant for another; those of two messages in a row are meant for one."""
    last = context.data.pop(CAPTION_TYPED, None)
    touched = Touched.recall(context.data)
    if touched is None or touched.post_id != before.post_id or touched.caption != digest(text):
        return
    if before.caption or before.state in WAITING_STATES:
        goes_on = last is not None and _is_right_behind(touched, Touched(**last["touched"]))
        former = last["former"] if goes_on else before.caption
        noted = {"touched": {**vars(touched)}, "former": former, "text": text}
        context.data[CAPTION_TYPED] = noted


def _is_right_behind(touched: Touched, last: Touched) -> bool:
    is_next = (last.post_id, last.version + 1) == (touched.post_id, touched.version)
    return is_next and touched.at - last.at <= ONE_MESSAGE_AFTER_ANOTHER


async def offer_words(context: Context, chat_id: int, draft: Post) -> None:
    """Once, below the card of a new draft without words, as long as nothing else was done with the
    post that has them."""
    noted = context.data.pop(CAPTION_TYPED, None)
    touched = Touched(**noted["touched"]) if noted else None
    if noted is None or touched is None or draft.caption or touched.post_id == draft.post_id:
        return
    is_recent = touched.is_in_hand(await context.asked_at())
    other = await context.db(_still, context, touched.post_id) if is_recent else None
    if other is None or other.version != touched.version:
        return
    text, words = noted["text"], context.words
    told = words(
        "in_hand.moved.offered",
        typed=quoted(text),
        post=_named(context, replace(other, caption=noted["former"])),
    )
    sent = await context.bot.send_message(chat_id, told, reply_markup=rows([_ways(draft, words)]))
    waiting = WaitingWords(text, other.post_id, former=noted["former"])
    keep_words(context.data, sent.message_id, waiting)
    note_offer(context, sent, offer_of(draft, Holds.CAPTION))
    note_about(context.data, sent.message_id, draft.post_id)


def _ways(draft: Post, words: Words) -> Sequence[Cell]:
    move: Cell = (words.plain("in_hand.button.move"), MoveWords(draft.post_id))
    keep: Cell = (words.plain("in_hand.button.as_is"), TakeWords(WordsUse.NOTHING, draft.post_id))
    return [move, keep]


def _named(context: Context, post: Post) -> str:
    words, name = context.words, title(post, context.words)
    if post.publish_at is None or post.state not in WAITING_STATES:
        return words.plain("in_hand.button.draft", title=name)
    when = words.short_moment(post.publish_at, context.zone(None))
    return words.plain("in_hand.button.planned", title=name, when=when)


def _still(context: Context, post_id: int) -> Post | None:
    """Database thread."""
    with suppress(PostGoneError):
        post = context.posting.lists.get(post_id)
        return post if post.state in EDITABLE_STATES else None
    return None
