"""Whole stories on the sandbox with the real `run_bot.py`: what people see, what Instagram gets."""

import sqlite3
import time

import pytest

from tests.helpers.stage import ANNA, BORIS, Guest, Json, Stage

pytestmark = pytest.mark.process
PAGE_WITH_COORDINATES = "106009999000001"


def live(stage: Stage) -> list[Json]:
    """What stands on the profile of @sunny.bakery, newest first."""
    profiles: list[Json] = stage.door("graph/state")["accounts"]
    found: list[Json] = next(p for p in profiles if p["username"] == "sunny.bakery")["media"]
    return found


def planned_in_the_past(stage: Stage, minutes_ago: float) -> None:
    """Time passes while the bot is not running: move its one planned post back."""
    moment = int((time.time() - minutes_ago * 60) * 1_000_000)
    with sqlite3.connect(stage.data / "bot.db") as database:
        changed = database.execute(
            "UPDATE post SET publish_at = ?, next_try_at = ? WHERE state = 'scheduled'",
            (moment, moment),
        ).rowcount
    database.close()
    assert changed == 1


def test_a_photo_with_its_caption_goes_live_and_anna_gets_the_link(
    stage: Stage, anna: Guest
) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')}\nWarm <b>bread</b> & butter 🥖 #bakery")
    draft = anna.sees("Draft")
    assert "Warm <b>bread</b> & butter 🥖 #bakery" in draft["text"]
    anna.taps("🚀 Now")

    def only_card() -> Json | None:
        """The one that tells of it, when the former one, which tells it too, is put away."""
        shown = [told for told in anna.from_bot() if "Warm <b>bread</b>" in (told["text"] or "")]
        is_told = len(shown) == 1 and shown[0]["message_id"] > draft["message_id"]
        return shown[0] if is_told else None

    card = stage.wait_for(only_card, lambda: "one card alone: nothing is said twice")
    assert "✅ Published" in card["text"]
    (post,) = live(stage)
    assert post["caption"] == "Warm <b>bread</b> & butter 🥖 #bakery"
    shown_with, opens = stage.wait_for(lambda: anna.button("🔗 Open"), lambda: "its link")
    assert (shown_with["message_id"], opens["url"]) == (card["message_id"], post["permalink"])


def test_the_walk_asks_for_everything_a_photo_can_have(stage: Stage, anna: Guest) -> None:
    anna.says("/new")
    anna.sees("link")
    anna.says(stage.sandbox.media_url("books.jpg"))
    anna.sees("caption")
    anna.says("Новые книги\nи старые")
    anna.sees("place")
    anna.says(PAGE_WITH_COORDINATES)
    anna.sees("Who is on it")
    anna.says("@anna 0.25 0.75\n@shop_msk 50% 10%")
    anna.taps("To the card")
    anna.taps("🚀 Now")
    anna.sees("✅ Published")

    (post,) = live(stage)
    assert post["caption"] == "Новые книги\nи старые"
    assert post["location_id"] == PAGE_WITH_COORDINATES
    assert [(t["username"], t["x"], t["y"]) for t in post["tags"]] == [
        ("anna", 0.25, 0.75),
        ("shop_msk", 0.5, 0.1),
    ]


def test_a_video_goes_live_as_a_reel_with_its_cover(stage: Stage, anna: Guest) -> None:
    anna.says(stage.sandbox.media_url("coffee.mp4") + " Freshly made")
    anna.taps("Cover")
    anna.sees("cover")
    anna.says("0:02.5")
    anna.taps("🚀 Now")
    anna.sees("✅ Published")

    (post,) = live(stage)
    assert (post["type"], post["thumb_offset"]) == ("video", 2500)
    assert post["caption"] == "Freshly made"


def test_a_planned_post_is_edited_deleted_and_restored(stage: Stage, anna: Guest) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} First words")
    anna.taps("Other time")
    anna.sees("When?")
    anna.says("tomorrow 18:30")
    assert "18:30" in anna.sees("First words")["text"]
    anna.taps("✏️ Edit")
    anna.taps("✏️ Caption")
    anna.says("Second words")
    assert "18:30" in anna.sees("Second words")["text"]
    anna.taps("✏️ Edit")
    anna.taps("⋯ More")
    anna.taps("🗑 Delete")
    anna.sees("Deleted")
    anna.taps("Restore")
    assert "18:30" in anna.sees("Second words")["text"]


def test_a_kill_in_the_middle_of_a_conversation_loses_nothing(stage: Stage, anna: Guest) -> None:
    anna.says("/new")
    anna.sees("link")
    anna.says(stage.sandbox.media_url("bread.jpg"))
    anna.sees("caption")
    stage.kill_bot()
    anna.says("Typed while the bot was down")
    stage.start_bot()
    anna.sees("place")
    anna.taps("To the card")
    assert "Typed while the bot was down" in anna.sees("Draft")["text"]


def test_a_post_due_while_the_bot_was_down_goes_out_late_and_says_so(
    stage: Stage, anna: Guest
) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Due in the night")
    anna.taps("⚡")
    anna.sees("Due in the night")
    stage.kill_bot()
    planned_in_the_past(stage, minutes_ago=5)
    stage.start_bot()
    assert "late" in anna.sees("✅ Published")["text"]
    assert len(live(stage)) == 1


def test_a_post_due_long_ago_is_asked_about_and_not_published(stage: Stage, anna: Guest) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Good morning")
    anna.taps("⚡")
    anna.sees("Good morning")
    stage.kill_bot()
    planned_in_the_past(stage, minutes_ago=60)
    stage.start_bot()
    anna.sees("not published")
    assert live(stage) == []
    anna.taps("Publish now")
    anna.sees("✅ Published")
    assert len(live(stage)) == 1


def test_a_lost_answer_of_publish_does_not_make_a_second_post(stage: Stage, anna: Guest) -> None:
    stage.door("graph/faults", {"where": "media_publish", "times": 1, "effect": "lost_after"})
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Only once")
    anna.taps("🚀 Now")
    anna.sees("✅ Published")
    assert [post["caption"] for post in live(stage)] == ["Only once"]


def test_forged_and_stale_buttons_do_nothing(stage: Stage, anna: Guest) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} First words")
    card, delete = stage.wait_for(lambda: anna.button("🗑 Delete"), lambda: "the card")
    anna.taps("✏️ Caption")
    anna.says("Second words")
    anna.sees("Second words")
    stale = anna.taps_data(card["message_id"], delete["callback_data"])
    assert stale is not None
    assert stale["text"]
    for forged in ("x", "d:1:1", delete["callback_data"] + "0", "😈" * 16):
        anna.taps_data(card["message_id"], forged)
    anna.says("/posts")
    anna.taps("📝")
    assert stage.wait_for(lambda: anna.button("Second words"), lambda: "the draft in the list")


def test_a_stranger_is_refused_once_and_then_met_with_silence(stage: Stage) -> None:
    boris = Guest(stage, BORIS)
    boris.says("/start")
    refusal = boris.sees(str(BORIS))
    assert "закрытый бот" in refusal["text"]
    boris.says("Пустите!")
    boris.says("https://example.com/photo.jpg")
    Guest(stage, ANNA).says("/help")  # handled after them
    Guest(stage, ANNA).sees("How it works")
    assert len(boris.from_bot()) == 1


def test_the_bot_speaks_russian_to_those_who_chose_it(stage: Stage, anna: Guest) -> None:
    anna.says("/settings")
    anna.taps("Language")
    anna.sees("Настройки")
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Свежий хлеб")
    anna.sees("Черновик")
    anna.taps("Другое время")
    anna.says("завтра 18:30")
    assert "18:30" in anna.sees("Свежий хлеб")["text"]
    anna.says("/posts")
    anna.sees("В плане: 1")


def test_sigterm_stops_the_bot_with_exit_code_0(stage: Stage, anna: Guest) -> None:
    anna.sees("Connected")
    assert stage.stop_bot() == 0


def test_no_token_is_ever_in_the_log_or_in_the_database(stage: Stage, anna: Guest) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')} Words")
    anna.sees("Draft")
    stage.kill_bot()
    log = stage.log()
    files = b"".join(path.read_bytes() for path in stage.data.glob("bot.db*"))
    for secret in ("IGSANDBOXSunnyBakery0001", stage.sandbox.token):
        assert secret not in log
        assert secret.encode() not in files
