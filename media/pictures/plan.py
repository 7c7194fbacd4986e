"""The plan of an account: a week in seven columns, or a month with a picture for each day. Pure;
drawn by `Painter`. Made for phones that show 1080 pixels across."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from media.pictures.values import (
    Align,
    Area,
    Badge,
    Block,
    Drawing,
    Ink,
    Label,
    LetterSize,
    Part,
    Photo,
    Theme,
)

WIDTH, HEIGHT, LEAST_HEIGHT = 1080, 1350, 640
MARGIN, FOOT = 15, 72
COLUMN = (WIDTH - 2 * MARGIN) // 7
HEAD = 118
SIDE = COLUMN - 12  # of a thumbnail in a week
TIME_LINE, GAP, FREE, NOW_LINE = 48, 6, 58, 5
MONTH_HEAD = 60
RADIUS = 30


class Standing(StrEnum):
    """What became of a post, or is to become of it."""

    PLANNED = "planned"
    OUT = "out"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class PlannedPost:
    """`photo` None: an empty place with its words. `kind` is a sign of letters, "▶" or "×5"."""

    time: str
    photo: Path | None
    words: str = ""
    number: str = ""
    kind: str = ""
    standing: Standing = Standing.PLANNED
    framed: bool = False


@dataclass(frozen=True, slots=True)
class FreeSlot:
    time: str


@dataclass(frozen=True, slots=True)
class PlanDay:
    """Posts and free slots in the order of their times; `now_at` is before which of them the
    present is."""

    weekday: str
    date: str
    slots: tuple[PlannedPost | FreeSlot, ...] = ()
    is_today: bool = False
    is_over: bool = False
    now_at: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    date: str
    photo: Path | None = None
    posts: int = 0
    free: int = 0
    is_today: bool = False
    is_over: bool = False


def week_plan(days: Sequence[PlanDay], foot: str, theme: Theme) -> Drawing:
    """As high as its fullest day needs, but for what no phone would show."""
    parts: list[Part] = []
    height = min(max(LEAST_HEIGHT, *(_needed(day) for day in days)), HEIGHT)
    for n, day in enumerate(days):
        parts += _column(day, MARGIN + n * COLUMN, height)
    return Drawing(WIDTH, height, (*parts, *_foot(foot, height)), theme)


def month_plan(
    weekdays: Sequence[str], weeks: Sequence[Sequence[MonthDay | None]], foot: str, theme: Theme
) -> Drawing:
    """None is a day of another month."""
    parts: list[Part] = [
        Label(
            Area(MARGIN + n * COLUMN, 8, COLUMN, MONTH_HEAD),
            name,
            LetterSize.NORMAL,
            Ink.QUIET,
            align=Align.CENTRE,
        )
        for n, name in enumerate(weekdays)
    ]
    row = (HEIGHT - FOOT - MONTH_HEAD - 8) // len(weeks)
    for at, week in enumerate(weeks):
        for n, day in enumerate(week):
            place = Area(MARGIN + n * COLUMN, MONTH_HEAD + at * row, COLUMN, row)
            parts += [] if day is None else _month_day(day, place)
    return Drawing(WIDTH, HEIGHT, (*parts, *_foot(foot, HEIGHT)), theme)


def _needed(day: PlanDay) -> int:
    """The height of a picture that shows all of the day."""
    return HEAD + GAP + sum(_height(slot) + GAP for slot in day.slots) + FOOT + 16


def _column(day: PlanDay, left: int, height: int) -> list[Part]:
    """What does not fit is counted at its end."""
    whole = Area(left + 2, 6, COLUMN - 4, height - FOOT - 12)
    parts: list[Part] = [Block(whole, fill=Ink.CARD, radius=14)] if day.is_today else []
    quiet = Ink.QUIET if day.is_over else Ink.TEXT
    parts += [
        Label(
            Area(left, 10, COLUMN, 46),
            day.weekday,
            LetterSize.NORMAL,
            Ink.QUIET,
            align=Align.CENTRE,
        ),
        Label(
            Area(left, 54, COLUMN, 60),
            day.date,
            LetterSize.LARGE,
            Ink.ACCENT if day.is_today else quiet,
            bold=True,
            align=Align.CENTRE,
        ),
    ]
    top, seen = HEAD + GAP, _seen(day, height)
    for n, slot in enumerate(seen):
        if day.now_at == n:
            parts.append(_now(left, top))
        parts += _slot(slot, left + (COLUMN - SIDE) // 2, top)
        top += _height(slot) + GAP
    if len(seen) < len(day.slots):
        parts.append(_more(len(day.slots) - len(seen), left, top))
    elif day.now_at == len(day.slots):
        parts.append(_now(left, top))
    return parts


def _seen(day: PlanDay, height: int) -> Sequence[PlannedPost | FreeSlot]:
    """As many as there is room for; one that is framed stands in the place of the last."""
    room = height - FOOT - 14 - HEAD - GAP - (TIME_LINE if _needed(day) > height else 0)
    seen: list[PlannedPost | FreeSlot] = []
    for slot in day.slots:
        if _height(slot) > room:
            break
        seen.append(slot)
        room -= _height(slot) + GAP
    hidden = day.slots[len(seen) :]
    framed = [slot for slot in hidden if isinstance(slot, PlannedPost) and slot.framed]
    while framed and seen and room < _height(framed[0]):
        room += _height(seen.pop()) + GAP
    return [*seen, *framed]


def _height(slot: PlannedPost | FreeSlot) -> int:
    return FREE if isinstance(slot, FreeSlot) else SIDE + TIME_LINE


def _slot(slot: PlannedPost | FreeSlot, left: int, top: int) -> list[Part]:
    if isinstance(slot, PlannedPost):
        return _post(slot, left, top)
    return [
        Block(Area(left, top, SIDE, FREE), outline=Ink.QUIET, dashed=True),
        Label(
            Area(left, top + 7, SIDE, 46),
            slot.time,
            LetterSize.NORMAL,
            Ink.QUIET,
            align=Align.CENTRE,
        ),
    ]


def _post(post: PlannedPost, left: int, top: int) -> list[Part]:
    place = Area(left, top, SIDE, SIDE)
    parts: list[Part] = [Photo(place, post.photo)]
    if post.photo is None:
        words = Area(left + 8, top + RADIUS + 26, SIDE - 16, SIDE)
        parts.append(Label(words, post.words, LetterSize.TINY, lines=3))
    if post.kind:
        width = 22 + 16 * len(post.kind)
        mark = Area(left + SIDE - width, top + SIDE - 36, width, 36)
        parts.append(Block(mark, fill=Ink.SHADE))
        parts.append(Label(mark, post.kind, LetterSize.SMALL, Ink.ON_ACCENT, align=Align.CENTRE))
    if post.framed:
        around = Area(left - 5, top - 5, SIDE + 10, SIDE + 10)
        parts.append(Block(around, outline=Ink.ACCENT, line=10, radius=8))
    if post.number:
        parts.append(Badge(left + RADIUS + 4, top + RADIUS + 4, post.number, RADIUS))
    parts.append(_time(post, Area(left, top + SIDE, SIDE, TIME_LINE)))
    return parts


def _time(post: PlannedPost, area: Area) -> Label:
    mark, ink = {
        Standing.PLANNED: ("", Ink.TEXT),
        Standing.OUT: ("✓", Ink.GOOD),
        Standing.TROUBLE: ("✗", Ink.BAD),
    }[post.standing]
    return Label(area, f"{mark}{post.time}", LetterSize.NORMAL, ink, align=Align.CENTRE)


def _more(count: int, left: int, top: int) -> Label:
    place = Area(left, top, COLUMN, TIME_LINE)
    return Label(place, f"+{count}", LetterSize.NORMAL, bold=True, align=Align.CENTRE)


def _now(left: int, top: int) -> Block:
    return Block(Area(left + 4, top - NOW_LINE - 1, COLUMN - 8, NOW_LINE), fill=Ink.ACCENT)


def _month_day(day: MonthDay, place: Area) -> list[Part]:
    left, top, width, height = place
    inner = Area(left + 2, top + 2, width - 4, height - 4)
    parts: list[Part] = [Block(inner, fill=Ink.CARD, radius=10)] if day.is_today else []
    date = Area(left + 10, top + 4, width - 20, 46)
    circles = Area(left + 10, top + 12, width - 20, 36)
    ink = Ink.ACCENT if day.is_today else Ink.QUIET if day.is_over else Ink.TEXT
    parts.append(Label(date, day.date, LetterSize.NORMAL, ink, bold=day.is_today))
    if day.free:
        dots = "○" * min(day.free, 3) + ("…" if day.free > 3 else "")
        parts.append(Label(circles, dots, LetterSize.SMALL, Ink.QUIET, align=Align.RIGHT))
    if day.posts:
        shown = Area(left + 8, top + 50, width - 16, height - 58)
        parts.append(Photo(shown, day.photo))
        parts += _others(day, shown)
    return parts


def _others(day: MonthDay, shown: Area) -> list[Part]:
    """How many more there are than the one that is seen."""
    if day.posts < 2:
        return []
    mark = Area(shown.left + shown.width - 76, shown.top + shown.height - 46, 76, 46)
    label = Label(mark, f"+{day.posts - 1}", LetterSize.NORMAL, Ink.ON_ACCENT, align=Align.CENTRE)
    return [Block(mark, fill=Ink.SHADE), label]


def _foot(text: str, height: int) -> list[Part]:
    if not text:
        return []
    line = Block(Area(MARGIN, height - FOOT, WIDTH - 2 * MARGIN, 2), fill=Ink.LINE)
    place = Area(MARGIN + 6, height - FOOT + 14, WIDTH - 2 * MARGIN - 12, 46)
    return [line, Label(place, text, LetterSize.NORMAL, Ink.QUIET)]
