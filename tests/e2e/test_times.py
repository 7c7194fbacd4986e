"""When posts go out: a day and an hour by taps, posting times and their next free one, another time
zone. One stage, two owners; each story leaves the zone as it was."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from tests.e2e.conftest import connected
from tests.helpers.stage import ANNA, BORIS, Guest, Json, Stage, buttons_of, on_stage

pytestmark = pytest.mark.process

NOON, EVENING, HALF_PAST_ELEVEN = time(12), time(18), time(11, 30)
WEEK = dict.fromkeys(range(5), (NOON, EVENING)) | {5: (HALF_PAST_ELEVEN,)}
DAYS_RU = ("пн", "вт", "ср", "чт", "пт", "сб")
NEAR = timedelta(minutes=15)  # so near a time may just be offered, or just not any more


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("times"), (ANNA, BORIS)) as stage:
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    return connected(stage)


@pytest.fixture(scope="module")
def boris(stage: Stage, anna: Guest) -> Guest:
    """He speaks Russian."""
    boris = Guest(stage, BORIS)
    boris.says("/start")
    boris.sees("sunny.bakery")
    return boris


def drafts(guest: Guest, name: str, caption: str) -> Json:
    guest.says(f"{guest.stage.sandbox.media_url(name)} {caption}")
    return guest.sees(caption)


def test_a_day_and_an_hour_take_four_actions(anna: Guest) -> None:
    day = datetime.now(UTC).date() + timedelta(days=10)
    card = drafts(anna, "bread.jpg", "Warm rolls")  # 1
    anna.taps_on(card, "🗓 Other time")  # 2
    anna.taps_on(anna.sees("When?"), str(day.day))  # 3
    anna.taps_on(anna.sees("pick the hour"), "12")  # 4
    planned = anna.sees("Warm rolls", "🕐 Move")["text"].splitlines()[0]
    assert f"{day:%a %-d %b}" in planned
    assert "12:00 (UTC)" in planned


def test_the_first_button_is_the_next_free_time_and_nobody_gets_it_twice(
    anna: Guest, boris: Guest
) -> None:
    boris.says("/settings")
    boris.taps_on(boris.sees("Настройки"), "⏰ Время публикаций")
    boris.sees("Время публикаций")
    boris.says("пн-пт 12:00 18:00; сб 11:00")
    boris.sees("пн–пт 12:00 · 18:00\nсб 11:00\n")
    anna.says("/settings")
    anna.taps_on(anna.sees("Settings"), "⏰ Posting times")
    anna.sees("Mon–Fri 12:00 · 18:00\nSat 11:00\n")
    anna.says("mon-fri 12:00 18:00; sat 11:30")
    anna.sees("Mon–Fri 12:00 · 18:00\nSat 11:30\n")

    hers = drafts(anna, "sunset.jpg", "At sunset")
    label = next(iter(buttons_of(hers)))
    ahead = slots_ahead()
    slot = next(it for it in ahead if label == f"⚡ {it:%a %H:%M}")
    assert not [it for it in ahead if it < slot and it > datetime.now(UTC) + NEAR], "the next one"
    anna.taps_on(hers, label)
    assert f"{slot:%H:%M} (UTC)" in anna.sees(f"{slot:%a %-d %b}", "🕐 Move")["text"]

    after = ahead[ahead.index(slot) + 1]
    his = drafts(boris, "books.jpg", "Книги")
    label = next(iter(buttons_of(his)))
    assert label == f"⚡ {DAYS_RU[after.weekday()]} {after:%H:%M}"
    boris.taps_on(his, label)
    assert f"{after:%H:%M} (UTC)" in boris.sees("Книги", "🕐 Перенести")["text"]


def slots_ahead() -> list[datetime]:
    """The posting times of two weeks, in their order; one that has just passed is among them."""
    today = datetime.now(UTC).date()
    days = (today + timedelta(days=n) for n in range(14))
    times = [datetime.combine(day, at, UTC) for day in days for at in WEEK.get(day.weekday(), ())]
    return [it for it in times if it > datetime.now(UTC) - NEAR]


def test_another_zone_says_whom_it_touches_and_keeps_the_clock_or_the_moment(anna: Guest) -> None:
    day = datetime.now(UTC).date() + timedelta(days=9)
    drafts(anna, "portrait.jpg", "Old books")
    anna.says(f"{day:%d.%m.%Y} 12:00")
    card = anna.sees("12:00 (UTC)", "🕐 Move")
    for button, clock in (("🕐 Same clock", "12:00 (Tokyo)"), ("🌍 Same moment", "21:00 (Tokyo)")):
        anna.taps_on(goes_to_tokyo(anna), "👁 Show the posts")
        anna.taps_on(anna.sees("21:00 Tokyo · Old books"), "⬅️ Back")
        asked = anna.sees("UTC → Tokyo", "✖️ Keep UTC")
        anna.taps_on(asked, next(it for it in buttons_of(asked) if it.startswith(button)))
        settings = anna.sees("Settings", "↩️ Undo")
        assert now_on(anna, card, clock)
        anna.taps_on(settings, "↩️ Undo")
        anna.sees("Settings", "🕐 Time zone: UTC")
        assert now_on(anna, card, "12:00 (UTC)")


def goes_to_tokyo(anna: Guest) -> Json:
    anna.says("/settings")
    anna.taps_on(anna.sees("Settings"), "🕐 Time zone: UTC")
    anna.sees("Which time should posts follow?")
    anna.says("Tokyo")
    return anna.sees("UTC → Tokyo")


def now_on(anna: Guest, card: Json, words: str) -> Json:
    """The card as it is drawn anew."""

    def look() -> Json | None:
        shown = (m for m in anna.from_bot() if m["message_id"] == card["message_id"])
        return next((m for m in shown if words in m["text"]), None)

    return anna.stage.wait_for(look, lambda: f"{words!r}, but\n{anna.transcript()}")
