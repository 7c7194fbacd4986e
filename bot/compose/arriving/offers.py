"""A draft that came while a field of a post was asked for, or in answer to a message about one: it
may be meant for that post, and a message with a link for the answer."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from telegram import Update

from bot.screen import (
    UNNAMED,
    Cell,
    Context,
    Focus,
    Html,
    OpenField,
    PutIntoPost,
    State,
    WaitingWords,
    WasAnswer,
    Words,
    chat_id_of,
    keep_words,
    note_offer,
    post_answered,
    rows,
    title,
)
from posting import EDITABLE_STATES, KINDS, Holds, Kind, Post, PostGoneError, Posting, offer_of

MOST = KINDS[Kind.CAROUSEL].most
OF_SLIDE = frozenset({State.PEOPLE, State.ALT_TEXT, State.COVER})
TEXTS = frozenset({State.CAPTION, State.COMMENT, State.ALT_TEXT, State.AUDIO_NAME})


@dataclass(frozen=True)
class Meant:
    """The post for which a message may be meant; `asked` is what is open about it, and `medium`
    which of its photos and videos that is about."""

    post_id: int
    asked: State | None = None
    medium: int = 0
    is_album: bool = False  # of which more comes


def meant_for(update: Update, context: Context) -> Meant | None:
    """Before anything is made of the message. A message that is answered goes before a question."""
    if (answered := post_answered(update, context.data)) is not None:
        return Meant(answered)
    focus, asked = Focus.recall(context.data), OpenField.recall(context.data)
    if focus is None or asked is None or not asked.is_open or asked.post_id != focus.post_id:
        return None
    return Meant(focus.post_id, State(asked.field), focus.medium)


async def offer_to(
    update: Update,
    context: Context,
    meant: Meant | None,
    drafts: Sequence[Post],
    html: Html | None = None,
) -> None:
    """What else may be made of the drafts of a message; `html` is said in any case."""
    post = await context.db(_post, context.posting, meant.post_id) if meant else None
    cells: list[Sequence[Cell]] = []
    typed = update.message.text if update.message else None
    if meant and post and post.post_id not in {it.post_id for it in drafts}:
        cells = [_ways(post, meant, drafts, context.words)]
        if typed and meant.asked in TEXTS:
            cells.append([_was_answer(meant, context.words)])
    if not html and not any(cells):
        return
    told = html or context.words("files.for_post", title=title(post, context.words) if post else "")
    sent = await context.bot.send_message(chat_id_of(update), told, reply_markup=rows(cells))
    if post and any(cells):
        made = [it.post_id for it in drafts]
        waiting = WaitingWords(typed or "", post.post_id, made=made)
        keep_words(context.data, sent.message_id, waiting)
        note_offer(context, sent, offer_of(post, Holds.EDITABLE))


def _post(posting: Posting, post_id: int) -> Post | None:
    """Only one that can be changed. Database thread."""
    with suppress(PostGoneError):
        post = posting.lists.get(post_id)
        return post if post.state in EDITABLE_STATES else None
    return None


def _ways(post: Post, meant: Meant, drafts: Sequence[Post], words: Words) -> list[Cell]:
    """One draft as a whole; one photo or video in the place of the only one, or of the one that is
    asked about."""
    if len(drafts) != 1:
        return []
    (draft,), found = drafts, list[Cell]()
    is_of_slide = meant.asked in OF_SLIDE and meant.medium < len(post.media)
    if not meant.is_album and len(draft.media) == 1 and (len(post.media) == 1 or is_of_slide):
        medium = meant.medium if is_of_slide else 0
        replace = PutIntoPost(post.post_id, draft.post_id, medium)
        found.append((words.plain("files.button.replace"), replace))
    if post.kind is not Kind.STORY and len(post.media) + len(draft.media) <= MOST:
        add = PutIntoPost(post.post_id, draft.post_id, UNNAMED)
        found.append((words.plain("files.button.add"), add))
    return found


def _was_answer(meant: Meant, words: Words) -> Cell:
    is_caption = meant.asked is State.CAPTION
    label = words.plain("files.button.was_caption" if is_caption else "files.button.was_answer")
    return label, WasAnswer(meant.post_id, meant.asked or State.CAPTION, meant.medium)
