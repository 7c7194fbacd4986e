"""How a handler speaks: a callback's one answer, a screen shown or redrawn, rows of buttons."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, Self, TypeAlias

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
    WebAppInfo,
)
from telegram.constants import KeyboardButtonStyle, ReactionEmoji
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.runtime import Context, cover
from bot.screen.buttons.layout import fitted, in_rows
from bot.words import Html, shortened
from posting import Offer, cut_caption

log = logging.getLogger(__name__)


class Packed(Protocol):
    """A button of `bot.screen.buttons.buttons`."""

    def pack(self) -> str: ...


Cell: TypeAlias = tuple[str, Packed] | InlineKeyboardButton
Rows: TypeAlias = list[Sequence[Cell]]
PAGE_ROWS = 2
PER_PAGE = 2 * PAGE_ROWS
TYPED_SHOWN = 60  # characters of what was not understood
NAME_SHOWN = 15  # characters beside another name
ACCOUNT_SHOWN = 10  # characters of its name, on a button
COMMENT_SHOWN = 100  # characters of HTML
CALLBACK_TEXT_LENGTH = 200  # Telegram's limit for the text of an answer


@dataclass(frozen=True)
class Question:
    """A question or a refusal: words, and the rows of buttons of its own."""

    html: Html
    rows: tuple[Sequence[Cell], ...] = ()
    stays: bool = False  # its words, when something else comes: they tell what was never answered
    offer: Offer | None = None  # where the buttons hold for a while only

    def with_row(self, cells: Sequence[Cell]) -> Self:
        return replace(self, rows=(*self.rows, cells)) if cells else self


class Keyboard(InlineKeyboardMarkup):
    """Written as quickly as it can be: the library asks each button for all that one may have."""

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        written = [[_written(cell) for cell in row] for row in self.inline_keyboard]
        return {"inline_keyboard": written} if recursive else super().to_dict(recursive)


def rows(cells: Sequence[Sequence[Cell]]) -> InlineKeyboardMarkup:
    """A keyboard; empty rows are left out, so that a caller may compute them, and what has no room
    beside others gets a row of its own if there is one."""
    return Keyboard([[_built(cell) for cell in row] for row in fitted(cells)])


def listed(cells: Sequence[tuple[str, Packed]], page: int, turn: Callable[[int], Packed]) -> Rows:
    """Names: up to three as they are, one in a row; of more each is cut, and there may be pages."""
    if len(cells) <= PAGE_ROWS + 1:
        return [[cell] for cell in cells]
    return paged([(shortened(name, NAME_SHOWN), button) for name, button in cells], page, turn)


def paged(cells: Sequence[Cell], page: int, turn: Callable[[int], Packed]) -> Rows:
    """Two in a row and three rows at most. Of more two rows are shown, and below them the way to
    the others: `turn` makes the button of a page."""
    pairs = in_rows(cells, 2)
    if len(pairs) <= PAGE_ROWS + 1:
        return [*pairs]
    pages = [pairs[at : at + PAGE_ROWS] for at in range(0, len(pairs), PAGE_ROWS)]
    page, count = page % len(pages), len(pages)
    before, after = turn((page - 1) % count), turn((page + 1) % count)
    return [*pages[page], [("◀️", before), (f"{page + 1}/{count}", turn(page)), ("▶️", after)]]


def forward(label: str, button: Packed) -> InlineKeyboardButton:
    """The one button that leads on; Telegram paints it green."""
    return _painted(label, button, KeyboardButtonStyle.SUCCESS)


def danger(label: str, button: Packed) -> InlineKeyboardButton:
    """A button whose effect cannot be undone; Telegram paints it red."""
    return _painted(label, button, KeyboardButtonStyle.DANGER)


def link(label: str, url: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, url=url)


def open_app(context: Context, view: str, post_id: int, medium: int = 0) -> list[Cell]:
    """The button that opens the Mini App for the person and the post, where there is one."""
    links = context.services.app_links
    if links is None:
        return []
    url = links.to(view, context.person.telegram_id, post_id, medium)
    label = context.words.plain(f"mini_app.button.{view}")
    return [InlineKeyboardButton(label, web_app=WebAppInfo(url))]


def copy(label: str, text: str) -> InlineKeyboardButton:
    """A button that copies up to 256 characters."""
    return InlineKeyboardButton(label, copy_text=CopyTextButton(text))


async def answer(update: Update, context: Context, text: str = "", *, alert: bool = False) -> None:
    """Answer the callback, once; Telegram ignores a second answer, so it is not sent.

    An answer that comes too late (a restart, a slow step) must not undo what the tap has done.
    """
    query = update.callback_query
    if query is None or query.id in context.services.answered:
        return
    context.services.answered.add(query.id)
    said = cut_caption(text, CALLBACK_TEXT_LENGTH)
    try:
        await query.answer(said or None, show_alert=alert or None)
    except BadRequest as error:
        log.info("a callback could not be answered: %s", error)
    except NetworkError:
        context.services.answered.discard(query.id)
        raise


async def show(
    update: Update, context: Context, html: str, keyboard: InlineKeyboardMarkup | None = None
) -> Message | None:
    """Redraw the tapped message, or send a new one after something typed.

    Returns the message shown; None when the tapped one showed just this already.
    """
    query = update.callback_query
    if query is not None and isinstance(query.message, Message) and query.message.text:
        try:
            await query.edit_message_text(html, reply_markup=keyboard)
        except BadRequest as error:
            if "not modified" in error.message.lower():
                return None
            log.info("a screen is sent anew: %s", error)
        else:
            cover(context.data, query.message.message_id)
            return query.message
    chat = update.effective_chat
    if chat is None:
        return None
    return await context.bot.send_message(chat.id, html, reply_markup=keyboard)


async def react(update: Update) -> None:
    """Thanks need no words in answer."""
    message = update.effective_message
    if message is None:
        return
    try:
        await message.set_reaction(ReactionEmoji.OK_HAND_SIGN)
    except TelegramError as error:
        log.info("a reaction could not be set: %s", error)


def _built(cell: Cell) -> InlineKeyboardButton:
    if isinstance(cell, InlineKeyboardButton):
        return cell
    label, button = cell
    return InlineKeyboardButton(label, callback_data=button.pack())


def _written(cell: InlineKeyboardButton) -> dict[str, Any]:
    if cell.callback_data is None:
        return cell.to_dict()
    written = {"text": cell.text, "callback_data": cell.callback_data}
    return written | {"style": cell.style} if cell.style else written


def _painted(label: str, button: Packed, style: KeyboardButtonStyle) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=button.pack(), style=style)
