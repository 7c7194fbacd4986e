"""Whether what stands on buttons can be read on a telephone that is 360 points wide."""

import re
from collections.abc import Iterable, Sequence

from bot.screen.buttons.layout import width
from tests.helpers.telegram_fake import Json

ROOM = {1: 36, 2: 16, 3: 10, 4: 7}  # letters on each, by how many share a row; an icon is two
MANY = 5  # of more than four in a row, which are digits, weekdays, arrows or icons
MOST_ROWS, MOST_OF_A_MONTH = 5, 8
LETTERS_AND_DIGITS = re.compile(r"[^\W\d_].*\d|\d.*[^\W\d_]")


def unreadable(calls: Iterable[tuple[str, Json]]) -> set[str]:
    """The rows of all keyboards that the bot has sent whose labels have no room, and the keyboards
    with too many rows."""
    found: set[str] = set()
    for _, given in calls:
        keyboard = (given.get("reply_markup") or {}).get("inline_keyboard", ())
        rows = [[button["text"] for button in row] for row in keyboard]
        most = MOST_OF_A_MONTH if any(len(row) == 7 for row in rows) else MOST_ROWS
        if len(rows) > most:
            found.add(f"{len(rows)} rows: {rows}")
        found.update(" | ".join(row) for row in rows if not has_room(row))
    return found


def has_room(row: Sequence[str]) -> bool:
    if len(row) in ROOM:
        return all(width(label) <= ROOM[len(row)] for label in row)
    return all(width(it) <= MANY and not LETTERS_AND_DIGITS.search(it) for it in row)
