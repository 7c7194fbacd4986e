"""The preview: the post as Instagram will show it, in one message beside the card that is edited in
place: each of a carousel in the shape of the first, a story and a reel in 9:16, the people who are
tagged on demand; a film as it plays."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup, InputMediaPhoto, Message, Update
from telegram.constants import ChatAction, MessageLimit
from telegram.error import BadRequest

from bot.card.lines.contents import people_of_post
from bot.card.message import CardMessage
from bot.screen import (
    COMMENT_SHOWN,
    Cell,
    ClosePreview,
    Context,
    FullText,
    Handlers,
    Html,
    Nothing,
    Preview,
    PreviewPage,
    Rows,
    ShowGrid,
    Words,
    answer,
    chat_id_of,
    excerpt,
    is_unchanged,
    named,
    note_about,
    numbered,
    place_words,
    remove,
    rows,
    shape_words,
    tapped_message,
    touch,
)
from posting import (
    NEARLY_SAME_SHAPE,
    Account,
    Field,
    Kind,
    Medium,
    NotDrawnError,
    Pictures,
    Post,
    PostGoneError,
    cut_at_word,
    is_in_grid,
    kind_of,
    media_of,
    place_between,
    shown_ratio,
)

BEFORE_MORE = 125  # characters that Instagram's feed shows before "more"
PEOPLE_SHOWN = 10
MOST_IN_ALBUM = 10  # Telegram's limit
MOST_IN_MESSAGE = int(MessageLimit.MAX_TEXT_LENGTH)
FULL_SCREEN = (Kind.STORY, Kind.REEL)


@dataclass(frozen=True)
class PageSeen:
    """One photo or video of a post; with its pins, or the film itself instead of its cover."""

    post: Post
    account: Account
    number: int = 0
    with_pins: bool = False
    is_film: bool = False

    @property
    def medium(self) -> Medium:
        return media_of(self.post)[self.number]

    @property
    def button(self) -> PreviewPage:
        """Which leads to it."""
        post_id = self.post.post_id
        return PreviewPage(post_id, self.number, self.with_pins, is_page=True, film=self.is_film)


async def preview(update: Update, context: Context) -> None:
    post = await context.db(context.posting.lists.get, context.button(Preview).post_id)
    await show_preview(update, context, post)


async def show_preview(update: Update, context: Context, post: Post) -> None:
    """In a message of its own."""
    account = await context.db(context.posting.accounts.get, post.account_id)
    await _show(update, context, PageSeen(post, account), on=None)


async def turn(update: Update, context: Context) -> None:
    """To another page, on the message that was tapped; a button of earlier previews has no page."""
    button = context.button(PreviewPage)
    post = await context.db(context.posting.lists.get, button.post_id)
    account = await context.db(context.posting.accounts.get, post.account_id)
    number = min(max(button.medium, 0), len(media_of(post)) - 1)
    page = PageSeen(post, account, number, button.pins, button.film)
    await _show(update, context, page, on=tapped_message(update) if button.is_page else None)


async def _show(update: Update, context: Context, page: PageSeen, *, on: Message | None) -> None:
    """Drawn; what cannot be drawn now is shown as the chat shows it."""
    await answer(update, context)
    chat_id, words = chat_id_of(update), context.words
    html, keyboard = _text(page, words), rows(_rows(page, words))
    picture = None if page.is_film else await _drawn(update, context, page)
    if picture is not None:
        media = InputMediaPhoto(picture, caption=html, parse_mode="HTML")
        if on is not None and await _is_put(on, media, keyboard):
            return
        sent = await context.bot.send_photo(chat_id, picture, caption=html, reply_markup=keyboard)
        note_about(context.data, sent.message_id, page.post.post_id)
        return
    shown = replace(page.post, media=(page.medium,))
    message = CardMessage(shown, html, keyboard, words, films=page.is_film)
    message_id = await message.put_on(context, on, None) if on else None
    if message_id is None:
        message_id = await message.send(context, chat_id)
    note_about(context.data, message_id, page.post.post_id)


async def _drawn(update: Update, context: Context, page: PageSeen) -> bytes | None:
    await context.bot.send_chat_action(chat_id_of(update), ChatAction.UPLOAD_PHOTO)
    post, kind = page.post, page.post.kind
    media = [kind_of(post).first_look(post)] if kind in FULL_SCREEN else media_of(post)

    def draw(pictures: Pictures) -> bytes:
        return pictures.preview(media, page.number, kind, with_pins=page.with_pins)

    try:
        return await context.slow(draw, context.services.files.pictures)
    except NotDrawnError:
        return None


async def _is_put(on: Message, media: InputMediaPhoto, keyboard: InlineKeyboardMarkup) -> bool:
    try:
        await on.edit_media(media, keyboard)
    except BadRequest as error:
        return is_unchanged(error)
    return True


async def full_text(update: Update, context: Context) -> None:
    """The whole caption as plain text, to be read and copied: in several messages where it is too
    long for one, and for Instagram."""
    post = await context.db(context.posting.lists.get, context.button(FullText).post_id)
    gone = "" if post.caption.strip() else context.words.plain("preview.caption_gone")
    await answer(update, context, gone, alert=bool(gone))
    for part in _parts(post.caption):
        await context.bot.send_message(chat_id_of(update), part, parse_mode=None)


def _parts(text: str) -> Iterator[str]:
    while text := text.lstrip():
        part = cut_at_word(text, MOST_IN_MESSAGE) or text[: MOST_IN_MESSAGE // 2]
        yield part
        text = text[len(part) :]


async def close(update: Update, context: Context) -> None:
    """Take the preview away; the card, which is in hand again, is still above it. Those of earlier
    releases had an album."""
    await answer(update, context)
    button, tapped = context.button(ClosePreview), tapped_message(update)
    if button.post_id:
        with suppress(PostGoneError):
            post = await context.db(context.posting.lists.get, button.post_id)
            touch(context.data, post, context.now)
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


def _text(page: PageSeen, words: Words) -> Html:
    post, media = page.post, media_of(page.post)
    tags = page.medium.user_tags if page.with_pins else ()
    lines = [preview_text(post, page.account, words, with_people=not tags)]
    is_cropped = post.kind not in FULL_SCREEN and not page.is_film
    if is_cropped and (cut := _cut_to(media, page.number)):
        lines.append(words("preview.cut", shape=shape_words(round(cut * 1000), 1000, words)))
    if tags:
        names = numbered(named([tag.username]) for tag in tags)
        lines.append(Html(f"👤 {names}"))
    return Html("\n".join(lines))


def _cut_to(media: Sequence[Medium], number: int) -> float | None:
    """The shape, width to height, in which the feed shows one of them that has another."""
    ratio, medium = shown_ratio(media), media[number]
    if ratio is None or not (medium.width and medium.height):
        return None
    return ratio if abs(medium.width / medium.height / ratio - 1) > NEARLY_SAME_SHAPE else None


def _rows(page: PageSeen, words: Words) -> Rows:
    post, count = page.post, len(media_of(page.post))
    pager: list[Cell] = []
    if count > 1:
        pager = [
            ("◀️", replace(page.button, medium=(page.number - 1) % count, film=False)),
            (f"{page.number + 1}/{count}", Nothing()),
            ("▶️", replace(page.button, medium=(page.number + 1) % count, film=False)),
        ]
    grid: Cell = (words.plain("grid.button"), ShowGrid(post.post_id))
    close_it: Cell = (words.plain("preview.close"), ClosePreview(post_id=post.post_id))
    return [pager, _views(page, words), [*([grid] if is_in_grid(post) else []), close_it]]


def _views(page: PageSeen, words: Words) -> list[Cell]:
    """Other looks at the same."""
    post, cells = page.post, list[Cell]()
    if page.medium.is_video:
        label = "preview.in_app" if page.is_film else "preview.film"
        cells.append((words.plain(label), replace(page.button, film=not page.is_film)))
    elif any(tag.x is not None for tag in page.medium.user_tags):
        label = "preview.without_pins" if page.with_pins else "preview.pins"
        cells.append((words.plain(label), replace(page.button, pins=not page.with_pins)))
    if Field.CAPTION in kind_of(post).of_post and _is_cut(post.caption):
        cells.append((words.plain("preview.full_text"), FullText(post.post_id)))
    return cells


def _is_cut(caption: str) -> bool:
    return len(caption) > BEFORE_MORE


def _start(caption: str, words: Words) -> Html:
    if not _is_cut(caption):
        return excerpt(caption, len(caption) * 5)
    end = place_between(caption, BEFORE_MORE)
    start = excerpt(f"{caption[:end].rstrip()}…", BEFORE_MORE * 5)
    return words("preview.more", start=Html(start.removesuffix("…")))


def handlers() -> Handlers:
    return Handlers(
        buttons={
            Preview: preview,
            FullText: full_text,
            ClosePreview: close,
            PreviewPage: turn,
        },
    )
