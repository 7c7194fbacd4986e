"""/status: the owner sees at a glance whether everything goes out, and what needs a look."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.pages.status import status_text
from bot.screen.buttons.buttons import RefreshStatus
from bot.words.words import load_words
from posting import Account, AccountState, Alongside, Failure, Lateness, PostState, Status
from storage.overview import Queue
from storage.records import PUBLISHER, PostChanges
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.lists import as_read
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
UTC_ZONE = ZoneInfo("UTC")
SCREEN = 25  # lines of a phone


def test_the_next_post_and_how_late_the_last_ones_were(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for moment in ("+2h", "+3h"):
        connected.sends(f"{instagram.sample('bread.jpg')}\nBread {moment}")
        connected.taps("time")
        connected.sends(moment)
    connected.sends("/status")
    connected.sees("Due now 0 · planned 2")
    connected.sees("Next: @sunny.bakery, Tue 1 Dec, 11:00 (UTC)")
    connected.sees("nothing has been published yet")
    instagram.later(hours=2, seconds=-180)
    stage.publish_due()
    instagram.later(seconds=10)
    stage.publish_due()
    instagram.later(seconds=174)
    stage.publish_due()
    connected.taps("Refresh")
    shown = connected.sees("Due now 0 · planned 1")
    assert "last 1 post: 4.0 s" in shown.text
    assert "Next: @sunny.bakery, Tue 1 Dec, 12:00" in shown.text
    assert "running for 2 hours" in shown.text
    assert connected.answer is not None
    assert connected.answer.text == "Up to date"


def test_what_goes_on_beside_the_queue_is_counted_in_both_languages() -> None:
    at_work = replace(quiet_day(), alongside=Alongside(5, 21, 2, 1, 3))
    told = (status_text(at_work, words, UTC_ZONE) for words in load_words().values())
    english, russian = map(as_read, told)
    assert "✋ 5 posts wait for a person to publish them by hand" in english
    assert "Asked ahead: accepted 21 · refused 2" in english
    assert "First comments owed 1 · to be deleted 3" in english
    assert "✋ 5 постов ждут публикации вручную" in russian
    assert "Спрошено заранее: принято 21 · отказов 2" in russian
    assert "Первых комментариев ждут отправки 1 · удалений 3" in russian
    for words in load_words().values():
        quiet = status_text(quiet_day(), words, UTC_ZONE)
        assert not any(sign in quiet for sign in ("✋", "0 ·  0", "Asked ahead", "Спрошено"))


def test_a_post_that_is_asked_about_ahead_and_one_by_hand_are_counted(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    connected.sends(f"{instagram.sample('books.jpg')}\nBooks")
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    for _ in range(3):
        instagram.later(seconds=15)
        stage.publish_due()
    connected.sends("/status")
    connected.sees("✋ 1 post waits for a person to publish it by hand")
    connected.sees("Asked ahead: accepted 1 · refused 0")


def test_what_has_failed_and_was_planned_anew_since_counts_no_more(
    connected: Chat, stage: Stage
) -> None:
    """The sentence says so: it does not count how often something failed."""
    connected.sends_photo("bread", caption="Bread")
    failed = PostChanges(state=PostState.FAILED)
    now = stage.posting.clock()
    stage.storage.posts.change(the_post(stage), failed, actor=PUBLISHER, what="failed", now=now)
    connected.sends("/status")
    connected.sees("failed within 24 hours and not mended 1")
    connected.sends("tomorrow 12:00")
    connected.sends("/status")
    connected.sees("failed within 24 hours and not mended 0")


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    late = replace(quiet_day(), lateness=Lateness(100, timedelta(0), timedelta(seconds=3), HOUR))
    english, russian = (status_text(late, words, UTC_ZONE) for words in load_words().values())
    assert "median 0.0 s, 99 % within 3.0 s, worst 3600.0 s" in english
    assert "медиана 0,0 с, 99 % до 3,0 с, худшее 3600,0 с" in russian


def test_of_a_few_posts_no_99_of_100_are_spoken_of() -> None:
    late = replace(quiet_day(), lateness=Lateness(7, timedelta(0), timedelta(seconds=3), HOUR))
    english, russian = (status_text(late, words, UTC_ZONE) for words in load_words().values())
    assert "last 7 posts: half of them up to 0.0 s, the worst 3600.0 s" in english
    assert "последние 7 постов: половина до 0,0 с, худшее 3600,0 с" in russian


def quiet_day() -> Status:
    return replace(worst_day(), lateness=None, in_trouble=(), paused=(), ending=(), set_aside=0)


def test_refreshing_edits_the_message_in_place(anna: Chat, instagram: PretendInstagram) -> None:
    anna.sends("/status")
    before = anna.last
    instagram.later(minutes=5)
    anna.taps("Refresh")
    assert anna.last.message_id == before.message_id
    assert anna.last.text != before.text


def test_an_account_that_lost_its_access_is_named_with_the_reason_and_since_when(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("time")
    connected.sends("+2h")
    instagram.door("accounts", username="sunny.bakery", token_state="expired")
    instagram.later(hours=2, seconds=-180)
    stage.publish_due()
    instagram.later(hours=3)
    connected.sends("/status")
    shown = connected.sees("planned 0\nHeld 1")
    assert "⚠️ @sunny.bakery (" in shown.text
    assert "(3 hours ago)" in shown.text


def test_who_is_no_owner_any_more_learns_nothing(stage: Stage, boris: Chat) -> None:
    boris.sends("/status")
    stage.owners = frozenset({ANNA})
    stage.restart()
    boris.sends("/status")
    boris.tap_waits(RefreshStatus().pack())
    stage.deliver()
    assert sum("Это закрытый бот" in seen.text for seen in boris.messages) == 1
    assert sum("Состояние" in seen.text for seen in boris.messages) == 1


def account(number: int, **more: object) -> Account:
    made = Account(
        number, str(number), f"shop{number}", "facebook", AccountState.CONNECTED, "UTC", ANNA, NOW
    )
    return replace(made, **more)  # type: ignore[arg-type]  # any field


def worst_day() -> Status:
    """Everything is wrong with a dozen accounts."""
    trouble = Failure(
        "access_expired", 190, 463, "Error validating access token: Session has expired"
    )
    return Status(
        at=NOW,
        queue=Queue({PostState.HELD: 400, PostState.SCHEDULED: 90}, 3, NOW, 17, NOW, 1, 12),
        next_account=account(1),
        lateness=Lateness(100, timedelta(0), timedelta(seconds=3), timedelta(minutes=11)),
        in_trouble=tuple(account(n, trouble=trouble, trouble_since=NOW) for n in range(12)),
        paused=tuple(account(n, paused_until=NOW + timedelta(hours=1)) for n in range(12)),
        ending=tuple(account(n, token_expires_at=NOW + timedelta(days=3)) for n in range(12)),
        set_aside=3,
        version="0.1.0",
        schema="0003_inbox",
        database="PostgreSQL",
        running_since=NOW - timedelta(days=9),
    )


def test_on_the_worst_day_it_is_still_one_screen_in_both_languages() -> None:
    for words in load_words().values():
        text = status_text(worst_day(), words, ZoneInfo("UTC"))
        assert text.count("\n") < SCREEN
        assert text.count("🔑") == 4
        assert "8" in text.splitlines()[-2]  # and 8 more
        assert words.decimal(660, 1) in text
