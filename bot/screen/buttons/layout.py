"""Which buttons have room beside each other on a telephone that is 360 points wide: all buttons of
a row are as wide as each other. Pure."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar
from unicodedata import combining

from telegram import InlineKeyboardButton

C = TypeVar("C", bound="tuple[str, object] | InlineKeyboardButton")

NUMBERS_PER_ROW = 5  # of photos and videos
PAIR = 2
MOST_ROWS = 5  # of a keyboard
ROOM = {2: 16, 3: 10, 4: 7}  # letters on each, by how many share a row
OF_MANY = 5  # of more
JOINERS = frozenset("\ufe0f\u200d")
NARROW = frozenset("▾✓✕")  # signs among these that are as wide as a letter
WIDE = 0x2190  # from here on there are signs and emoji, as wide as two letters


@lru_cache(1024)
def width(label: str) -> int:
    """In letters."""
    seen = (sign for sign in label if sign not in JOINERS and not combining(sign))
    return sum(2 if ord(sign) >= WIDE and sign not in NARROW else 1 for sign in seen)


def fit(row: Sequence[C]) -> bool:
    """More than four are days, hours, numbers or icons."""
    most = ROOM.get(len(row), OF_MANY)
    return len(row) == 1 or all(width(_label(cell)) <= most for cell in row)


def fitted(rows: Sequence[Sequence[C]], most: int = MOST_ROWS) -> list[Sequence[C]]:
    """Rows without room are divided, the widest first, as long as there are not too many then;
    else the second of two joins the one button below, where there is room. Empty ones are left
    out."""
    found = [row for row in rows if row]
    for row in sorted((row for row in found if not fit(row)), key=_widest, reverse=True):
        place, parts = found.index(row), list(_divided(row))
        below = [*parts[-1], *(cell for one in found[place + 1 : place + 2] for cell in one)]
        if len(found) + len(parts) - 1 <= most:
            found[place : place + 1] = parts
        elif len(row) == len(below) == PAIR and fit(below):
            found[place : place + 2] = [parts[0], below]
    return found


def _divided(row: Sequence[C]) -> Iterator[Sequence[C]]:
    """Each part as long as it may be."""
    while row:
        count = next(n for n in range(len(row), 0, -1) if fit(row[:n]))
        yield row[:count]
        row = row[count:]


def in_rows(cells: Sequence[C], per_row: int) -> list[Sequence[C]]:
    """So many in each; what is left over stands in the last."""
    return [cells[at : at + per_row] for at in range(0, len(cells), per_row)]


def paired(cells: Sequence[C], most: int) -> list[Sequence[C]]:
    """Two in a row, in about their order. What is too wide for that stands alone, unless there are
    more than `most` rows then."""
    narrow = [cell for cell in cells if fit([cell, cell])]
    wide = [cell for cell in cells if not fit([cell, cell])]
    pairs = in_rows(narrow, 2)
    spare = most - len(pairs) - len(wide)
    while spare < 0 and len(wide) > 1:
        pairs.append([wide.pop(0), wide.pop(0)])
        spare += 1
    if spare < 0 and wide and len(narrow) % 2:
        pairs[len(narrow) // 2] = [narrow[-1], wide.pop()]
    return sorted([*pairs, *([cell] for cell in wide)], key=lambda row: cells.index(row[0]))


def _widest(row: Sequence[C]) -> float:
    """In parts of the room that it has."""
    return max(width(_label(cell)) for cell in row) / ROOM.get(len(row), OF_MANY)


def _label(cell: tuple[str, object] | InlineKeyboardButton) -> str:
    return cell.text if isinstance(cell, InlineKeyboardButton) else cell[0]
