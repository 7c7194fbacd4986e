"""The preview picture by picture, as the app shows it: each of a carousel in the shape of the
first, a story in 9:16, the people who are tagged on demand."""

from collections.abc import Sequence

from telegram import InputMediaPhoto, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest

from bot.card.preview import preview_text
from bot.screen import (
    Cell,
    ClosePreview,
    Context,
    Handlers,
    Html,
    Nothing,
    PreviewPage,
    Rows,
    Words,
    answer,
    chat_id_of,
    is_unchanged,
    named,
    rows,
    shape_words,
    tapped_message,
)
from posting import (
    NEARLY_SAME_SHAPE,
    Account,
    Kind,
    Medium,
    NotDrawnError,
    Pictures,
    Post,
    media_of,
    shown_ratio,
)


async def page(update: Update, context: Context) -> None:
    button = context.button(PreviewPage)
    post = await context.db(context.posting.lists.get, button.post_id)
    account = await context.db(context.posting.accounts.get, post.account_id)
    number = min(max(button.medium, 0), len(media_of(post)) - 1)

    def draw(pictures: Pictures) -> bytes:
        media, is_story = media_of(post), post.kind is Kind.STORY
        return pictures.preview(media, number, is_story=is_story, with_pins=button.pins)

    await context.bot.send_chat_action(chat_id_of(update), ChatAction.UPLOAD_PHOTO)
    try:
        picture = await context.slow(draw, context.services.files.pictures)
    except NotDrawnError:
        await answer(update, context, context.words.plain("preview.not_drawn"), alert=True)
        return
    html = _text(post, account, number, context.words, with_pins=button.pins)
    cells = _rows(post, number, context.words, with_pins=button.pins)
    await _put(update, context, picture, html, cells)


async def _put(update: Update, context: Context, picture: bytes, html: Html, cells: Rows) -> None:
    """On the page that was tapped, or as a message of its own below the first view."""
    tapped, keyboard = tapped_message(update), rows(cells)
    await answer(update, context)
    if tapped is not None and context.button(PreviewPage).is_page:
        try:
            media = InputMediaPhoto(picture, caption=html, parse_mode="HTML")
            await tapped.edit_media(media, keyboard)
        except BadRequest as error:
            if is_unchanged(error):
                return
        else:
            return
    await context.bot.send_photo(chat_id_of(update), picture, caption=html, reply_markup=keyboard)


def _text(post: Post, account: Account, number: int, words: Words, *, with_pins: bool) -> Html:
    tags = media_of(post)[number].user_tags if with_pins else ()
    lines = [preview_text(post, account, words, with_people=not tags)]
    if post.kind is not Kind.STORY and (cut := _cut_to(media_of(post), number)):
        lines.append(words("preview.cut", shape=shape_words(round(cut * 1000), 1000, words)))
    if tags:
        names = " · ".join(f"{at} {named([tag.username])}" for at, tag in enumerate(tags, start=1))
        lines.append(Html(f"👤 {names}"))
    return Html("\n".join(lines))


def _cut_to(media: Sequence[Medium], number: int) -> float | None:
    """The shape, width to height, in which the feed shows one of them that has another."""
    ratio, medium = shown_ratio(media), media[number]
    if ratio is None or not (medium.width and medium.height):
        return None
    return ratio if abs(medium.width / medium.height / ratio - 1) > NEARLY_SAME_SHAPE else None


def _rows(post: Post, number: int, words: Words, *, with_pins: bool) -> Rows:
    media, post_id = media_of(post), post.post_id
    count, medium = len(media), media[number]
    pager: list[Cell] = []
    if count > 1:
        pager = [
            ("◀️", PreviewPage(post_id, (number - 1) % count, with_pins, True)),
            (f"{number + 1}/{count}", Nothing()),
            ("▶️", PreviewPage(post_id, (number + 1) % count, with_pins, True)),
        ]
    below: list[Cell] = []
    if medium.user_tags and not medium.is_video:
        label = words.plain("preview.without_pins" if with_pins else "preview.pins")
        below.append((label, PreviewPage(post_id, number, not with_pins, True)))
    below.append((words.plain("common.back"), ClosePreview()))
    return [pager, below]


def handlers() -> Handlers:
    return Handlers(buttons={PreviewPage: page})
