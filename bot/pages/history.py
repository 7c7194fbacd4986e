"""The history of a post: who did what with it, what Instagram said, when it fetched the files that
are kept here. The last things first, on pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from telegram import Update

from bot.screen import (
    Cell,
    Context,
    Handlers,
    History,
    Html,
    Rows,
    Words,
    answer,
    deed_words,
    rows,
    show,
    size_words,
    title,
)
from posting import Event, Fetched, Medium, Post, Posting

LINES = 12


@dataclass(frozen=True)
class PostHistory:
    """All that is known of it, the oldest first."""

    post: Post
    events: tuple[Event, ...]
    fetched: tuple[Fetched, ...]
    names: Mapping[int, str]


async def history(update: Update, context: Context) -> None:
    """A message of its own: the card stays."""
    button, words = context.button(History), context.words
    past = await context.db(_past, context.posting, button.post_id)
    zone = ZoneInfo(context.person.timezone)
    lines = [*reversed(history_lines(past, words, zone, context.now))]
    pages = max(1, -(-len(lines) // LINES))
    page = min(max(button.page, 0), pages - 1)
    shown = lines[page * LINES : (page + 1) * LINES] or [words("history.none")]
    head = words("history.title", title=title(past.post, words), zone=words.zone_name(zone))
    await show(update, context, "\n".join([head, *shown]), rows(_buttons(past.post, page, pages)))
    await answer(update, context)


def _buttons(post: Post, page: int, pages: int) -> Rows:
    turning: list[Cell] = []
    if page > 0:
        turning.append(("◀️", History(post.post_id, page - 1)))
    if page + 1 < pages:
        turning.append(("▶️", History(post.post_id, page + 1)))
    return [turning]


def history_lines(past: PostHistory, words: Words, zone: ZoneInfo, now: datetime) -> list[Html]:
    """Oldest first; what only the program needs is left out."""
    told = [
        *_told(past, words),
        *((it.at, fetched_words(it, past.post.media, words)) for it in past.fetched),
    ]
    today = now.astimezone(zone).date()
    lines = []
    for at, what in sorted(told, key=lambda it: it[0]):
        local = at.astimezone(zone)
        moment = f"{local:%H:%M}" if local.date() == today else words.moment(at, zone)
        lines.append(words("history.line", at=moment, what=what))
    return lines


def _told(past: PostHistory, words: Words) -> Iterator[tuple[datetime, Html]]:
    for event in past.events:
        what = deed_words(event, words, in_detail=True)
        if what is None:
            continue
        who = event.actor.person_id
        yield (
            event.at,
            what if who is None else words("history.of", who=past.names.get(who, "?"), what=what),
        )


def fetched_words(its: Fetched, media: Sequence[Medium], words: Words) -> Html:
    """How far Instagram came with one of the files."""
    name = _file_name(its, media, words)
    if its.is_refused:
        return words("history.file_refused", name=name, status=its.status)
    size = size_words(its.size_bytes, words)
    if its.whole:
        return words("history.file", name=name, size=size)
    sent = size_words(its.sent_bytes, words)
    return words("history.file_broken_off", name=name, sent=sent, size=size)


def _file_name(its: Fetched, media: Sequence[Medium], words: Words) -> str:
    what = "video" if media[its.medium - 1].is_video else "photo"
    if len(media) == 1:
        return words.plain(f"history.{what}")
    return words.plain(f"history.{what}_of", n=its.medium)


def _past(posting: Posting, post_id: int) -> PostHistory:
    """Database thread."""
    post, events = posting.lists.get(post_id), posting.lists.history(post_id)
    ids = {it.actor.person_id for it in events if it.actor.person_id is not None}
    people = [posting.people.get(it) for it in ids]
    names = {it.telegram_id: it.name for it in people if it}
    return PostHistory(post, events, posting.lists.fetched(post), names)


def handlers() -> Handlers:
    return Handlers(buttons={History: history})
