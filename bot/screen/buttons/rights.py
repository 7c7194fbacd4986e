"""What somebody may not do is not offered to them: a keyboard has the buttons of its reader."""

from collections.abc import Iterator
from functools import cache

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.screen.buttons.packing import Button, prefix_of
from posting import Role


def allowed(keyboard: InlineKeyboardMarkup, role: Role | None) -> InlineKeyboardMarkup:
    """Without the buttons that their reader may not press."""
    if role is Role.OWNER:
        return keyboard
    left = [[cell for cell in row if _may_press(cell, role)] for row in keyboard.inline_keyboard]
    return InlineKeyboardMarkup([row for row in left if row])


def _may_press(cell: InlineKeyboardButton, role: Role | None) -> bool:
    """Everybody may what leads nowhere here: links, texts to copy, buttons of other versions."""
    least = _least_for(cell)
    return least is None or (role is not None and role.includes(least))


def _least_for(cell: InlineKeyboardButton) -> Role | None:
    if cell.web_app is not None:
        return Role.EDITOR
    data = cell.callback_data
    kind = _kinds().get(prefix_of(data)) if isinstance(data, str) else None
    button = kind.parse(data) if kind else None
    return button.least if button else None


@cache
def _kinds() -> dict[str, type[Button]]:
    """By prefix."""
    return {kind.prefix: kind for kind in _below(Button) if "prefix" in vars(kind)}


def _below(kind: type[Button]) -> Iterator[type[Button]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
