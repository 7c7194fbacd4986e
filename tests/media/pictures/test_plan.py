"""The plan as a picture: a week with thumbnails, free slots, the present; a month; in both themes
and languages. Golden pictures were looked at."""

from pathlib import Path

import pytest

from media.pictures import (
    Badge,
    Drawing,
    FreeSlot,
    Label,
    MonthDay,
    Photo,
    PlanDay,
    PlannedPost,
    Standing,
    Theme,
    month_plan,
    week_plan,
)
from media.pictures.painting.painter import Painter
from media.pictures.plan import FOOT, HEIGHT, WIDTH
from tests.helpers.golden import looks_like
from tests.media.pictures.conftest import GOLDEN

SAMPLES = Path(__file__).parents[3] / "sandbox" / "samples"
BREAD, BOOKS, CAKE = (SAMPLES / f"{name}.jpg" for name in ("bread", "books", "avatar_bakery"))
WEEKDAYS = {
    "en": ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    "ru": ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
}
FOOTS = {"en": "22 of 25 left for 24 h", "ru": "осталось 22 из 25 на 24 ч"}


def test_a_framed_post_is_seen_in_the_place_of_the_last_one_there_is_room_for() -> None:
    def seen(framed: int) -> tuple[list[str], list[str]]:
        slots = tuple(
            PlannedPost(f"{n:02}:00", BREAD, number=str(n), framed=n == framed)
            for n in range(1, 12)
        )
        drawing = week_plan([PlanDay("Mo", "1", slots)], "", Theme.LIGHT)
        badges = [part.text for part in drawing.parts if isinstance(part, Badge)]
        more = [it.text for it in drawing.parts if isinstance(it, Label) and it.text[0] == "+"]
        return badges, more

    (*others, last), more = seen(0)
    assert seen(9) == ([*others, "9"], more), "as many as before, and the one that was tapped"
    assert seen(2) == ([*others, last], more)


def week(language: str, theme: Theme) -> Drawing:
    names = WEEKDAYS[language]
    words = "Свежий хлеб каждое утро" if language == "ru" else "Fresh bread every morning"
    return week_plan(
        [
            PlanDay(
                names[0],
                "1",
                (PlannedPost("12:00", BREAD, number="1", standing=Standing.OUT),),
                is_over=True,
            ),
            PlanDay(
                names[1],
                "2",
                (
                    PlannedPost("09:00", BOOKS, number="2", standing=Standing.TROUBLE),
                    PlannedPost("12:00", None, words, number="3"),
                    FreeSlot("18:00"),
                ),
                is_today=True,
                now_at=1,
            ),
            PlanDay(names[2], "3", (FreeSlot("12:00"), PlannedPost("18:00", CAKE, number="4"))),
            PlanDay(
                names[3],
                "4",
                (
                    PlannedPost("12:00", BREAD, number="5", kind="×5", framed=True),
                    FreeSlot("18:00"),
                ),
            ),
            PlanDay(names[4], "5", tuple(PlannedPost(f"{n}:00", BOOKS) for n in range(10, 22))),
            PlanDay(names[5], "6", (PlannedPost("11:00", CAKE, number="16", kind="▶"),)),
            PlanDay(names[6], "7"),
        ],
        FOOTS[language],
        theme,
    )


def month(language: str, theme: Theme) -> Drawing:
    days = [
        MonthDay(
            str(n),
            (None, BREAD, BOOKS, CAKE)[n % 4],
            posts=n % 4,
            free=n % 3,
            is_today=n == 9,
            is_over=n < 9,
        )
        for n in range(1, 32)
    ]
    padded = [None, *days, None, None, None]
    weeks = [padded[at : at + 7] for at in range(0, len(padded), 7)]
    return month_plan(WEEKDAYS[language], weeks, FOOTS[language], theme)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("theme", Theme)
def test_a_week_looks_as_it_did_when_it_was_looked_at(
    painter: Painter, language: str, theme: Theme
) -> None:
    looks_like(painter.draw(week(language, theme)), GOLDEN / f"week_{language}_{theme}.png")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("theme", Theme)
def test_a_month_looks_as_it_did_when_it_was_looked_at(
    painter: Painter, language: str, theme: Theme
) -> None:
    looks_like(painter.draw(month(language, theme)), GOLDEN / f"month_{language}_{theme}.png")


def test_what_does_not_fit_below_a_day_is_counted() -> None:
    posts = tuple(PlannedPost(f"{n // 60}:{n % 60:02}", BREAD, number=str(n)) for n in range(300))
    drawing = week_plan([PlanDay("Mo", "1", posts)], "", Theme.LIGHT)
    shown = sum(isinstance(part, Badge) for part in drawing.parts)
    labels = [part.text for part in drawing.parts if isinstance(part, Label)]
    assert 0 < shown < 300
    assert f"+{300 - shown}" in labels
    assert len(drawing.parts) < 100, "what is not seen is not painted"


@pytest.mark.parametrize("count", range(9))
def test_nothing_is_drawn_outside_the_picture_or_over_its_foot(count: int) -> None:
    slots = tuple(PlannedPost("12:00", BREAD, number="1") for _ in range(count))
    days = [PlanDay("Mo", "1", (*slots, FreeSlot("18:00")), now_at=count + 1)] * 7
    for part in week_plan(days, "foot", Theme.LIGHT).parts:
        if isinstance(part, Photo):
            left, top, width, height = part.area
            assert 0 <= left <= WIDTH - width
            assert top + height <= HEIGHT - FOOT


@pytest.mark.parametrize("weeks", [4, 5, 6])
def test_a_month_of_any_number_of_weeks_fills_the_height(weeks: int) -> None:
    days = [[MonthDay("1", BREAD, posts=1)] * 7] * weeks
    photos = [
        part.area
        for part in month_plan(WEEKDAYS["en"], days, "", Theme.LIGHT).parts
        if isinstance(part, Photo)
    ]
    assert len(photos) == weeks * 7
    assert all(area.height > 100 for area in photos)
    assert HEIGHT - FOOT - 60 < max(area.top + area.height for area in photos) <= HEIGHT - FOOT
