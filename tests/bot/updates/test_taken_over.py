"""The bot is started a second time, on a copy of its database: one of the two publishes, and the
owners hear of it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.app import WATCH
from bot.updates.receiving import DeliveryPoint, Reception
from bot.updates.takeover_watch import TakeoverWatch
from media.probe.parent import MediaProbe
from posting import Actor, PostState
from storage.engine.database import Sqlite
from storage.engine.secrets import TokenCipher
from tests.bot.beginning import Beginning, connect_bakery, started
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.databases import BACKENDS, PostgresServer, copy_of_the_disk
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

POINT = "https://bot.example.org/telegram"
STOPPED, GOES_ON = "I publish nothing any more", "I publish again"
CONFLICT = "Conflict: terminated by other getUpdates request"
DELIVERS = "Conflict: can't use getUpdates method while webhook is active"


@pytest.fixture(params=BACKENDS)
def stage(
    request: pytest.FixtureRequest,
    instagram: PretendInstagram,
    tmp_path: Path,
    cipher: TokenCipher,
    probe: MediaProbe,
) -> Iterator[Stage]:
    """Anna has connected an account."""
    with ExitStack() as stack:
        if request.param == "sqlite":
            beginning: Beginning = request.getfixturevalue("with_an_account")
            database: Path | str = Path(shutil.copy(beginning.database, tmp_path / "bot.db"))
            assert beginning.instagram
            instagram.begin_with(beginning.instagram)
        else:
            server: PostgresServer = request.getfixturevalue("postgres_server")
            beginning, database = Beginning(tmp_path), stack.enter_context(server.lent_database())
        stage = started(beginning, instagram, database, cipher, probe)
        if request.param != "sqlite":
            connect_bakery(stage.chat(ANNA))
        yield stage
        stage.close()


@pytest.fixture
def planned(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Chat:
    """Bread, tomorrow at the latest."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⚡")
    return connected


@pytest.fixture
def copied(
    stage: Stage, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[], Stage]]:
    """A copy of the database as it is, as of a disk: it carries no mark. Nobody is there yet who
    could have made it talk."""
    copies: list[Stage] = []

    def copy() -> Stage:
        if isinstance(stage.storage.database, Sqlite):
            copy_of_the_disk(Path(stage.database_path), tmp_path / "copy.db")
            url = f"sqlite:///{tmp_path / 'copy.db'}"
        else:
            server: PostgresServer = request.getfixturevalue("postgres_server")
            url = server.copy_beside(stage.database_url)
        second = stage.another(url)
        copies.append(second)
        return second

    yield copy
    for each in copies:
        each.close()


def watch(stage: Stage) -> TakeoverWatch:
    found: TakeoverWatch = stage.application.bot_data[WATCH]
    return found


def is_delivered_to(stage: Stage) -> None:
    """It has told Telegram its address."""

    async def serve(_: object) -> Callable[..., None]:
        raise AssertionError

    point = DeliveryPoint(POINT, "secret", serve)  # type: ignore[arg-type] # nobody comes
    stage.run(Reception(stage.application).announce(point, watch(stage).run))


def is_taken_over(stage: Stage) -> None:
    """Telegram delivers elsewhere."""
    stage.telegram.webhook = "https://new.example.org/telegram?run=another"
    for _ in range(2):
        stage.run(watch(stage).look(stage.application.bot))


def looks(stage: Stage, times: int = 2) -> None:
    """Whether it is still its own address, every five seconds."""
    for _ in range(times):
        stage.run(watch(stage).look(stage.application.bot))
    stage.publish_due()


def asks(stage: Stage, instagram: PretendInstagram, times: int = 2, why: str = CONFLICT) -> None:
    """For updates, in vain as another one asks."""
    stage.telegram.refusals["getUpdates"] = RefusedError(why, 409)
    for _ in range(times):
        instagram.later(seconds=2)
        with pytest.raises(Exception, match=why):
            stage.deliver()
    del stage.telegram.refusals["getUpdates"]
    stage.publish_due()


def told(stage: Stage, words: str) -> int:
    """How often Anna has read so."""
    return sum(words in seen.text for seen in stage.chat(ANNA).messages)


def its_time_comes(instagram: PretendInstagram, *stages: Stage) -> None:
    due = the_post(stages[0]).publish_at
    assert due
    instagram.later(seconds=(due - instagram.now).total_seconds() - 60)
    for _ in range(12):
        for stage in stages:
            stage.publish_due()
        instagram.later(seconds=10)


def test_a_copy_to_which_telegram_delivers_publishes_alone(
    planned: Chat, stage: Stage, instagram: PretendInstagram, copied: Callable[[], Stage]
) -> None:
    is_delivered_to(stage)
    copy = copied()
    copy.telegram.webhook = stage.telegram.webhook
    is_delivered_to(copy)
    stage.telegram.webhook = copy.telegram.webhook
    looks(stage)
    looks(copy)
    assert planned.sees(STOPPED).buttons == []
    its_time_comes(instagram, stage, copy)
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]
    assert the_post(stage).state is PostState.SCHEDULED
    assert the_post(copy).state is PostState.PUBLISHED
    looks(stage, 5)
    assert told(stage, STOPPED) == 1
    assert told(copy, STOPPED) == 0


def test_what_was_taken_over_and_is_started_again_looks_before_it_publishes(
    planned: Chat, stage: Stage, instagram: PretendInstagram, copied: Callable[[], Stage]
) -> None:
    is_delivered_to(stage)
    copy = copied()
    stage.telegram.webhook = "https://new.example.org/telegram?run=another"
    looks(stage)
    its_time_comes(instagram, copy)
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]
    stage.restart()
    is_delivered_to(stage)
    for _ in range(12):
        looks(stage)
        instagram.later(seconds=10)
    assert told(stage, GOES_ON) == 1
    assert "1 post whose time has passed may be live already" in planned.transcript()
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]
    planned.taps("Look again")
    stage.publish_due()
    assert the_post(stage).state is PostState.PUBLISHED


def test_what_the_other_published_early_is_found_after_being_taken_over_twice(
    planned: Chat, stage: Stage, instagram: PretendInstagram, copied: Callable[[], Stage]
) -> None:
    """The second time before it had looked at the profile for what went out in the first."""
    is_delivered_to(stage)
    copy = copied()
    is_taken_over(stage)
    instagram.later(hours=1)
    post = the_post(copy)
    copy.posting.schedule.publish_now(post.post_id, seen_version=post.version, actor=Actor(ANNA))
    for _ in range(12):
        copy.publish_due()
        instagram.later(seconds=10)
    instagram.later(hours=1)
    stage.restart()
    is_taken_over(stage)
    instagram.later(hours=1)
    stage.restart()
    is_delivered_to(stage)
    its_time_comes(instagram, stage)
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]


def test_while_another_asks_for_updates_nothing_is_published_and_then_it_goes_on(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asks(stage, instagram)
    planned.sees("I go on here by myself within two minutes")
    its_time_comes(instagram, stage)
    assert instagram.state()["media"] == []
    instagram.later(seconds=60)
    planned.sends("/status")
    stage.publish_due()
    assert (told(stage, STOPPED), told(stage, GOES_ON)) == (1, 1)
    assert told(stage, "Another copy of me may have published it") == 1
    assert the_post(stage).state is PostState.UNCONFIRMED


def test_what_is_planned_for_later_goes_out_once_nobody_else_asks(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asks(stage, instagram)
    planned.sends("/status")
    planned.sees("⛔ Nothing is published: another process takes what people send to this bot")
    instagram.later(seconds=120)
    stage.deliver()
    stage.publish_due()
    planned.sends("/status")
    assert "⛔" not in planned.last.text
    its_time_comes(instagram, stage)
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]


def test_where_telegram_goes_on_delivering_to_one_that_is_gone_a_start_helps(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asks(stage, instagram, times=90, why=DELIVERS)
    planned.sees("If I don't, Telegram still delivers there: start me again here")
    assert told(stage, GOES_ON) == 0
    stage.restart()
    planned.sends("/status")
    stage.publish_due()
    assert told(stage, GOES_ON) == 1


def test_a_clock_that_is_set_back_meanwhile_holds_up_nothing(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asks(stage, instagram)
    instagram.later(hours=-1)
    stage.deliver()
    planned.sends("/status")
    stage.publish_due()
    assert told(stage, GOES_ON) == 1


@pytest.mark.parametrize("away", ["silent", "down"])
def test_telegram_that_is_away_stops_nothing(
    planned: Chat, stage: Stage, instagram: PretendInstagram, away: str
) -> None:
    is_delivered_to(stage)
    stage.telegram.down = away == "down"
    stage.telegram.refusals |= {"getWebhookInfo": RefusedError("Bad Gateway", 502)}
    looks(stage)
    its_time_comes(instagram, stage)
    assert [it["caption"] for it in instagram.state()["media"]] == ["Fresh bread"]


def test_a_single_sign_and_a_process_of_the_past_stop_nothing(
    planned: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Somebody has looked at the updates by hand; another process on this very database has taken
    over before this one had ended."""
    asks(stage, instagram, times=1)
    instagram.later(minutes=1)
    asks(stage, instagram, times=1)
    stage.posting.takeover.begin(stage.owners)
    stage.telegram.webhook = "https://bot.example.org/telegram?run=of-the-next-one"
    looks(stage, 3)
    assert told(stage, STOPPED) == 0
    assert stage.posting.overview.status().taken_over_at is None
