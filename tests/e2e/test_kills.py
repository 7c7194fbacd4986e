"""The process dies in the middle of a hundred updates, several times: none is lost, none has its
effect twice. An answer may come twice, as the bot cannot know whether Telegram took the first.
"""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.screen.buttons.buttons import ScheduleAt
from sandbox.telegram.messages import Person
from tests.helpers.stage import ANNA, PATIENCE_SECONDS, Guest, Json, Stage, on_stage

pytestmark = pytest.mark.process

PEOPLE = (ANNA, 2001, 2002, 2003, 2004)
LINKS_EACH, TAPS_EACH = 12, 8
CONNECTING = 3  # updates
INBOX = "SELECT count(*) FROM update_inbox WHERE done_at"
FIRST_OF_EACH_CHAT = """
    SELECT min(update_id) FROM update_inbox WHERE done_at IS NULL GROUP BY coalesce(
        json_extract(body, '$.message.chat.id'),
        json_extract(body, '$.callback_query.message.chat.id')
    )
"""
TOKEN = "IGSANDBOXSunnyBakery0001"


@pytest.fixture(params=["polling", "webhook"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(tmp_path, PEOPLE, webhook=request.param == "webhook") as stage:
        for ident in PEOPLE[1:]:
            stage.sandbox.telegram.people[ident] = Person(ident, f"P{ident}", f"p{ident}", "en")
        yield stage


def rows(stage: Stage, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(stage.data / "bot.db")) as database:
        return database.execute(query).fetchall()


def count(stage: Stage, query: str) -> int:
    ((number,),) = rows(stage, query)
    assert isinstance(number, int)
    return number


def counts(stage: Stage, query: str, number: int) -> None:
    """Waits until there are so many."""
    finds(stage, query, lambda found: found >= number)


def finds(stage: Stage, query: str, is_right: Callable[[int], bool]) -> None:
    """No event of the sandbox tells of what the bot writes after its last answer."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_right(found := count(stage, query)):
        assert time.monotonic() < deadline, f"{query}: only {found}\n{stage.log()[-4000:]}"
        stage.breathe()


def killed_in_the_middle(stage: Stage, progress: str, times: int, *, sent: int) -> int:
    """Kill the bot whenever `progress` has counted two more, start it again, at last let it do all
    that was `sent`, and a /help of each. Returns how many updates were in work at the kills,
    together. What was in hand at one kill is done before the next: twice, and it is set aside."""
    in_work = 0
    for _ in range(times):
        in_hand = ",".join(str(update_id) for (update_id,) in rows(stage, FIRST_OF_EACH_CHAT))
        stage.start_bot()
        counts(stage, progress, count(stage, progress) + 2)
        finds(stage, f"{INBOX} IS NULL AND update_id IN ({in_hand})", lambda left: not left)
        stage.kill_bot()
        in_work += count(stage, f"{INBOX} IS NULL")
    stage.start_bot()
    for ident in PEOPLE:  # a chat is handled in order: its answer is seen when all else is done
        Guest(stage, ident).says("/help")
    counts(stage, f"{INBOX} IS NOT NULL", sent + len(PEOPLE))
    return in_work


def tap(guest: Guest, message: Json, label: str, *, later: int = 0) -> None:
    """Tap a button; a time on it is put off by some hours, as each minute takes one post."""
    (data,) = (
        button["callback_data"]
        for row in message["buttons"]
        for button in row
        if label in button["text"]
    )
    if at := ScheduleAt.parse(data):
        data = replace(at, at=at.at + later * 3600).pack()
    body = {"from": guest.ident, "message_id": message["message_id"], "data": data, "wait": 0}
    guest.stage.door("chat/tap", body)


def cards(guest: Guest) -> list[Json]:
    """The newest card of each draft."""
    found: dict[str, Json] = {}
    for message in guest.from_bot():
        if "Link " in message["text"] and message["buttons"]:
            found.setdefault(message["text"].partition("Link ")[2].split()[0], message)
    return list(found.values())


def test_a_hundred_updates_are_each_done_once_though_the_process_is_killed(stage: Stage) -> None:
    guests = [Guest(stage, ident) for ident in PEOPLE]
    guests[0].says("/start")
    guests[0].taps("Connect Instagram")
    guests[0].sees("Paste the access token")
    guests[0].says(TOKEN)
    guests[0].sees("Connected")

    stage.kill_bot()
    link = stage.sandbox.media_url("bread.jpg")
    for number in range(LINKS_EACH):
        for guest in guests:
            guest.says(f"{link} Link {guest.ident}-{number}")
    links = len(PEOPLE) * LINKS_EACH + CONNECTING
    in_work = killed_in_the_middle(stage, "SELECT count(*) FROM post", times=2, sent=links)
    made = Counter(caption for (caption,) in rows(stage, "SELECT caption FROM post"))
    sent = [f"Link {ident}-{number}" for ident in PEOPLE for number in range(LINKS_EACH)]
    assert made == Counter(sent), "each link is one draft"
    shown = [cards(guest) for guest in guests]
    assert [len(each) for each in shown] == [LINKS_EACH] * len(PEOPLE), "each draft was shown"

    stage.kill_bot()
    for number in range(TAPS_EACH):
        for place, (guest, its) in enumerate(zip(guests, shown, strict=True)):
            hours = number * len(guests) + place
            tap(guest, its[number], "🗑" if number % 2 else "⚡", later=hours)
    decided = "SELECT count(*) FROM event WHERE what IN ('scheduled', 'deleted')"
    taps = len(PEOPLE) * TAPS_EACH
    in_work += killed_in_the_middle(stage, decided, times=2, sent=links + len(PEOPLE) + taps)
    by_people = "what != 'created' AND actor LIKE 'person:%'"
    done = Counter(rows(stage, f"SELECT post_id, what FROM event WHERE {by_people}"))  # noqa: S608 - ours
    half = len(PEOPLE) * TAPS_EACH / 2
    assert Counter(what for _, what in done) == {"scheduled": half, "deleted": half}
    assert set(done.values()) == {1}, "each tap has had its effect once"
    assert in_work > 0, "the process was never killed in the middle of anything"
    assert "Traceback" not in stage.log()
