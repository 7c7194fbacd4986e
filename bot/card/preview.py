"""The preview: the post as Instagram will show it, in messages of its own beside the card: the
media of a carousel as an album with their numbers, a story without the words it does not have."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import cast

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, TimedOut

from bot.card.contents import people_of_post
from bot.card.message import CardMessage, note_shown, to_upload, with_cover
from bot.card.shown import (
    FETCH_SECONDS,
    Shown,
    album_of,
    is_to_upload,
    shown_of,
)
from bot.screen import (
    COMMENT_SHOWN,
    BotApplication,
    Cell,
    ClosePreview,
    Context,
    FullText,
    Handlers,
    Html,
    Preview,
    PreviewPage,
    ShowGrid,
    Words,
    answer,
    chat_id_of,
    excerpt,
    medium_name,
    named,
    note_about,
    place_words,
    remove,
    rows,
    tapped_message,
)
from posting import MOST_SHOWN, Account, Field, Kind, Medium, Post, is_in_grid, kind_of, media_of

log = logging.getLogger(__name__)

BEFORE_MORE = 125  # characters that Instagram's feed shows before "more"
PEOPLE_SHOWN = 10
UPLOAD = "preview"  # the job
MOST_IN_ALBUM = 10  # Telegram's limit


async def preview(update: Update, context: Context) -> None:
    """Send the picture, the video or all of them with the start of the caption."""
    post = await context.db(context.posting.lists.get, context.button(Preview).post_id)
    await show_preview(update, context, post)


async def show_preview(update: Update, context: Context, post: Post) -> None:
    account = await context.db(context.posting.accounts.get, post.account_id)
    await answer(update, context)
    words, chat_id = context.words, chat_id_of(update)
    html = preview_text(post, account, words)
    if len(media_of(post)) == 1:
        message = CardMessage(post, html, preview_keyboard(post, words), words)
        note_about(context.data, await message.send(context, chat_id), post.post_id)
    elif any(is_to_upload(it, films=True) or _has_cover(it) for it in media_of(post)):
        _send_later(context, chat_id, Several(post, html))
    else:
        await _send_several(context, chat_id, Several(post, html))


@dataclass(frozen=True)
class Several:
    """A post of several media, with the words below them."""

    post: Post
    html: Html


def _has_cover(medium: Medium) -> bool:
    return medium.is_video and bool(medium.thumb_offset)


def _send_later(context: Context, chat_id: int, several: Several) -> None:
    """What Telegram has yet to be given, and what is still to be drawn, would keep the chat
    waiting."""
    jobs = cast("BotApplication", context.application).job_queue
    if jobs is not None:
        jobs.run_once(_send, 0, name=UPLOAD, data=several, chat_id=chat_id, user_id=chat_id)


async def _send(context: Context) -> None:
    job = context.job
    if job is not None and job.chat_id is not None and isinstance(job.data, Several):
        await _send_several(context, job.chat_id, job.data)


async def _send_several(context: Context, chat_id: int, several: Several) -> None:
    post, html, words = several.post, several.html, context.words
    album = await _send_album(context, chat_id, post)
    if not album:
        html = Html("\n".join([html, "", *_links(post, words)]))
    keyboard = preview_keyboard(post, words, album)
    sent = await context.bot.send_message(chat_id, html, reply_markup=keyboard)
    for message_id in (*album, sent.message_id):
        note_about(context.data, message_id, post.post_id)


async def _send_album(context: Context, chat_id: int, post: Post) -> list[int]:
    """The messages of the album; none when Telegram cannot show one of the files."""
    media = media_of(post)
    shown = await _shown(context, media)
    covered = [await _covered(context, post, *its) for its in zip(media, shown, strict=True)]
    for ways in (covered, shown) if covered != shown else (shown,):
        sent = await _taken(context, chat_id, post, ways)
        if sent:
            for medium, its, message in zip(media, ways, sent, strict=True):
                if its is not None:
                    await note_shown(context, post, medium, its, message)
            return [message.message_id for message in sent]
        if sent is None:
            break
    return []


async def _covered(
    context: Context, post: Post, medium: Medium, shown: Shown | None
) -> Shown | None:
    return next(iter(await with_cover(context, post, medium, [shown])), None)


async def _taken(
    context: Context, chat_id: int, post: Post, shown: Sequence[Shown | None]
) -> Sequence[Message] | None:
    """None: it may be there, and is not sent again; empty: Telegram does not take it."""
    names = [medium_name(media_of(post), at, context.words) for at in range(len(shown))]
    album = album_of(shown, names)
    if not album:
        return ()
    try:
        return await context.bot.send_media_group(chat_id, album, read_timeout=FETCH_SECONDS)
    except (BadRequest, TimedOut) as error:
        log.info("Telegram could not show the media of post %s: %s", post.post_id, error)
        return None if isinstance(error, TimedOut) else ()


async def _shown(context: Context, media: Sequence[Medium]) -> list[Shown | None]:
    """As they go out, as far as Telegram takes that much at once."""
    shown, room = [], MOST_SHOWN
    for medium in media:
        made = None
        if (medium.size_bytes or 0) <= room:
            made = await to_upload(context, medium, films=True)
        room -= len(made.media) if made else 0
        shown.append(made or shown_of(medium))
    return shown


def _links(post: Post, words: Words) -> list[str]:
    """A file that was sent has none, and is in the chat already."""
    media = media_of(post)
    return [
        f'<a href="{escape(medium.url)}">{escape(medium_name(media, number, words))}</a>'
        for number, medium in enumerate(media)
        if medium.file is None
    ]


async def full_text(update: Update, context: Context) -> None:
    """The whole caption as plain text, to be read and copied."""
    post = await context.db(context.posting.lists.get, context.button(FullText).post_id)
    await answer(update, context)
    await context.bot.send_message(chat_id_of(update), post.caption, parse_mode=None)


async def close(update: Update, context: Context) -> None:
    """Take the preview away; the card is still above it."""
    await answer(update, context)
    button, tapped = context.button(ClosePreview), tapped_message(update)
    if not tapped:
        return
    count = min(button.count, MOST_IN_ALBUM)
    for message_id in (*range(button.first, button.first + count), tapped.message_id):
        await remove(context.bot, tapped.chat_id, message_id)


def preview_text(post: Post, account: Account, words: Words, *, with_people: bool = True) -> Html:
    """Name, place, the caption up to "more", the people, the first comment: what the kind has
    of it, short enough for the words beside a picture."""
    name, fields = words("preview.name", account=account.username), kind_of(post).of_post
    lines = [name]
    if post.location_id and Field.LOCATION_ID in fields:
        lines.append(words("card.place", place=place_words(post, words)))
    if Field.CAPTION not in fields:
        lines.append(words("preview.no_caption"))
    elif post.caption:
        lines.append(Html(f"\n{name} {_start(post.caption, words)}"))
    if with_people and (people := people_of_post(post)):
        lines.append(words("card.people", people=named(people[:PEOPLE_SHOWN])))
    options = post.options
    if options.collaborators and Field.COLLABORATORS in fields:
        lines.append(words("card.collaborators", people=named(options.collaborators)))
    if options.first_comment and Field.FIRST_COMMENT in fields:
        lines.append(Html(f"💬 {name} {excerpt(options.first_comment, COMMENT_SHOWN)}"))
    return Html("\n".join(lines))


def preview_keyboard(
    post: Post, words: Words, album: list[int] | None = None
) -> InlineKeyboardMarkup:
    whole: Cell = (words.plain("preview.full_text"), FullText(post.post_id))
    close_all = ClosePreview(album[0], len(album)) if album else ClosePreview()
    close_it: Cell = (words.plain("preview.close"), close_all)
    shows_caption = Field.CAPTION in kind_of(post).of_post
    grid: Cell = (words.plain("grid.button"), ShowGrid(post.post_id))
    first = [whole] if shows_caption and _is_cut(post.caption) else []
    return rows([[*first, *_pages(post, words)], [*([grid] if is_in_grid(post) else []), close_it]])


def _pages(post: Post, words: Words) -> list[Cell]:
    """To what only the app shows so: the slides in one shape, a story in 9:16, the pins."""
    media, is_story = media_of(post), post.kind is Kind.STORY
    if len(media) > 1 or (is_story and not media[0].is_video):
        return [(words.plain("preview.in_app"), PreviewPage(post.post_id))]
    if media[0].user_tags and not media[0].is_video:
        return [(words.plain("preview.pins"), PreviewPage(post.post_id, pins=True))]
    return []


def _is_cut(caption: str) -> bool:
    return len(caption) > BEFORE_MORE


def _start(caption: str, words: Words) -> Html:
    if not _is_cut(caption):
        return excerpt(caption, len(caption) * 5)
    return words("preview.more", start=caption[:BEFORE_MORE].rstrip())


def handlers() -> Handlers:
    return Handlers(
        buttons={
            Preview: preview,
            FullText: full_text,
            ClosePreview: close,
        },
    )
