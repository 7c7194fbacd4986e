"""The plan and the grid as pictures, read as a person reads them: which photo stands on which day,
what the profile will look like; a post is moved by two taps. One stage for both."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PIL import Image

from tests.e2e.conftest import connected
from tests.helpers.by_eye import opened, recognised
from tests.helpers.stage import Guest, Json, Stage, on_stage

pytestmark = pytest.mark.process

BREAD, BOOKS, SUNSET = "bread.jpg", "portrait.jpg", "sunset.jpg"
LIVE = 10  # posts of the profile; the grid shows nine
WIDTH = 150  # of a day
MOST_WEEKS_AHEAD = 4


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("plan")) as stage:
        yield stage


@pytest.fixture(scope="module")
def monday() -> date:
    """Of a week that is ahead and lies in one month."""
    today = datetime.now(UTC).date()
    first = today + timedelta(days=14 - today.weekday())
    return first if (first + timedelta(days=6)).month == first.month else first + timedelta(days=7)


@pytest.fixture(scope="module")
def anna(stage: Stage, monday: date) -> Guest:
    """She has planned bread for Tuesday and books for Wednesday; her profile is full of sunsets."""
    anna = connected(stage)
    for _ in range(LIVE):
        stage.door("graph/posts", {"username": "sunny.bakery", "samples": [SUNSET]})
    for caption, name, days in (("Fresh bread", BREAD, 1), ("Old books", BOOKS, 2)):
        anna.says(f"{stage.sandbox.media_url(name)} {caption}")
        anna.sees(caption)
        anna.says(f"{monday + timedelta(days=days):%d.%m.%Y} 12:30")
        anna.sees(caption, "🕐 Move")
    return anna


@pytest.fixture
def week(anna: Guest) -> Json:
    """The week of both posts, leafed to from this one."""
    anna.says("/plan")
    for _ in range(MOST_WEEKS_AHEAD):
        shown = anna.sees("📅")
        if "2 posts" in shown["text"]:
            return shown
        anna.taps_on(shown, "▶️")
    raise AssertionError(f"no week has both posts:\n{anna.transcript()}")


def days_of(anna: Guest, week: Json) -> list[str]:
    """What stands on each of seven days."""
    picture = opened(anna.picture(week))
    columns = ((21 + WIDTH * day, 130, 159 + WIDTH * day, 260) for day in range(7))
    return [recognised(picture.crop(column), BREAD, BOOKS, SUNSET) for column in columns]


def cells_of(anna: Guest, grid: Json) -> list[str]:
    """The pictures of the grid, three across, without frames and days."""
    picture = opened(anna.picture(grid))
    corners = [(258 * (n % 3), 342 * (n // 3)) for n in range(12)]
    cells = (picture.crop((x + 20, y + 20, x + 232, y + 290)) for x, y in corners)
    return [recognised(cell, BREAD, BOOKS, SUNSET) for cell in cells]


def test_a_post_is_moved_by_tapping_it_and_its_new_day(
    anna: Guest, week: Json, monday: date
) -> None:
    free = "white"
    assert days_of(anna, week) == [free, BREAD, BOOKS, free, free, free, free]
    anna.taps_on(week, "1")
    anna.taps_on(anna.sees("“Fresh bread”\nTap its new day"), "Fr")
    moved = anna.sees("2 posts")
    assert days_of(anna, moved) == [free, free, BOOKS, free, BREAD, free, free]
    anna.says("/posts")
    lines = anna.sees("Planned: 2")["text"].splitlines()
    assert lines[3].startswith(f"{monday + timedelta(days=4):%a %-d %b}")
    assert lines[4].startswith("2 · 12:30 🖼 Fresh bread")
    anna.taps_on(moved, "↩️ Undo")
    assert days_of(anna, anna.sees("2 posts"))[1] == BREAD


def test_a_number_opens_its_post_and_the_card_leads_back(anna: Guest, week: Json) -> None:
    anna.taps_on(week, "2")
    anna.taps_on(anna.sees("“Old books”\nTap its new day"), "🗂 The card")
    anna.taps_on(anna.sees("Old books", "⬅️ Plan"), "⬅️ Plan")
    assert days_of(anna, anna.sees("2 posts"))[2] == BOOKS


def test_the_month_is_light_or_dark_as_one_likes_it(anna: Guest, week: Json, monday: date) -> None:
    anna.taps_on(week, "🌓 Dark")
    dark = anna.sees("2 posts", "🌓 Light")
    assert days_of(anna, dark)[:3] == ["dark", BREAD, BOOKS]
    anna.taps_on(dark, "📆 Month")
    month = anna.sees(f"{monday:%B %Y}")
    picture = opened(anna.picture(month))
    assert row_of(picture, monday)[:3] == ["dark", BREAD, BOOKS]
    anna.taps_on(month, "🌓 Light")
    light = anna.sees("2 posts", "🌓 Dark")
    assert row_of(opened(anna.picture(light)), monday)[:3] == ["white", BREAD, BOOKS]


def row_of(picture: Image.Image, monday: date) -> list[str]:
    """What stands on each day of this week in the picture of its month."""
    before = (monday.replace(day=1).weekday() + monday.day - 1) // 7  # weeks above it
    last = (monday.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    weeks = -(-(monday.replace(day=1).weekday() + last.day) // 7)
    high = 1210 // weeks
    top = 60 + high * before
    days = ((25 + WIDTH * n, top + 55, 155 + WIDTH * n, top + high - 12) for n in range(7))
    return [recognised(picture.crop(day), BREAD, BOOKS, SUNSET) for day in days]


def test_the_grid_shows_what_is_planned_above_nine_that_are_live_and_two_swap(
    anna: Guest,
) -> None:
    anna.says("/posts")
    anna.sees("Planned: 2")
    anna.taps("Fresh bread")
    anna.taps_on(anna.sees("Fresh bread", "⬅️ List"), "👁 Preview")
    anna.taps_on(anna.sees("Fresh bread", "🔳 Grid"), "🔳 Grid")
    grid = anna.sees("🔳 How the profile will look")
    assert cells_of(anna, grid) == [BOOKS, BREAD, *[SUNSET] * 9, "white"]
    anna.taps_on(grid, "1")
    anna.taps_on(anna.sees("🔳", "•1"), "2")
    swapped = anna.sees("🔳", "↩️ Undo")
    assert cells_of(anna, swapped) == [BREAD, BOOKS, *[SUNSET] * 9, "white"]
    anna.says("/posts")
    listed = anna.sees("Planned: 2")["text"]
    assert listed.index("Old books") < listed.index("Fresh bread")
    anna.taps_on(swapped, "↩️ Undo")
    anna.sees("🔳 How the profile will look")
