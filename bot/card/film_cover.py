"""What a video shows in the chat before it plays: the cover that its post will have, a picture of
its own or one of its frames. Given to Telegram once, then known by Telegram's own id."""

import asyncio

from bot.runtime import Context
from posting import (
    Field,
    FileState,
    FilmCovers,
    HostedFile,
    Medium,
    NotDrawnError,
    Post,
    SentAs,
    kind_of,
)

SECONDS = 5.0  # then the card comes without: a link may be slow
MOST_IDS = 1000

Cover = str | bytes | None  # an address, an id of Telegram's, or the picture itself


async def cover_of(context: Context, post: Post, medium: Medium) -> Cover:
    """None: Telegram shows how the video begins."""
    if medium.is_video and (own := kind_of(post).cover(post)):
        return await _picture(context, own.file) if own.file else own.url
    is_chosen = medium.thumb_offset and Field.THUMB_OFFSET in kind_of(post).of_medium(medium)
    return await _frame(context, medium) if medium.is_video and is_chosen else None


async def note_cover(context: Context, post: Post, medium: Medium, cover_id: str) -> None:
    """Telegram has it now."""
    own, known = kind_of(post).cover(post), context.services.frame_ids
    if own is None:
        known[_name(medium)] = cover_id
        for oldest in list(known)[:-MOST_IDS]:
            del known[oldest]
    elif own.file is not None:
        await context.db(context.posting.files.note_shown, own.file, cover_id)


async def _picture(context: Context, file: HostedFile) -> Cover:
    if file.state is not FileState.KEPT:
        return None
    as_sent = file.telegram_file_id if file.sent_as is SentAs.PHOTO else None
    known = file.shown_file_id or as_sent
    return known or await context.slow(context.posting.hosting.served, file)


async def _frame(context: Context, medium: Medium) -> Cover:
    if known := context.services.frame_ids.get(_name(medium)):
        return known
    if medium.file is not None and medium.file.state is not FileState.KEPT:
        return None
    try:
        async with asyncio.timeout(SECONDS):
            return await context.slow(FilmCovers(context.services.files.pictures).of, medium)
    except (NotDrawnError, TimeoutError):
        return None


def _name(medium: Medium) -> str:
    of = medium.file.slug if medium.file else medium.url
    return f"{of} {medium.thumb_offset}"
