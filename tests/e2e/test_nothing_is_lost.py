"""What comes before its time, or beside a question, in one chat with the real `run_bot.py`: all of
it is there afterwards. One stage; each story has posts of its own."""

from collections.abc import Iterator

import pytest

from tests.e2e.conftest import BAKERY_TOKEN
from tests.helpers.stage import ANNA, Guest, Stage, on_stage

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("kept"), webhook=True) as stage:
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    """She sends a photo and a link where the token is asked for, and pastes it to another
    process."""
    anna = Guest(stage, ANNA)
    anna.says("/start")
    anna.taps("Connect Instagram")
    anna.sees("Paste the access token")
    anna.sends("bread.jpg", caption="A photo that waited")
    anna.sees("I keep your message")
    anna.sees("Paste the access token")
    anna.says(f"A link that waited {stage.sandbox.media_url('books.jpg')}")
    anna.sees("I keep your message")
    stage.stop_bot()
    stage.start_bot()
    anna.says(BAKERY_TOKEN)
    anna.sees("Connected")
    anna.sees("A link that waited")
    return anna


def puts_down(anna: Guest) -> None:
    """A list is before her eyes, and no post in hand."""
    anna.says("/posts")
    anna.sees("Planned")


def test_what_was_sent_instead_of_the_token_is_a_draft(anna: Guest) -> None:
    cards = [it["text"] for it in anna.from_bot()[::-1] if "📝 Draft" in it["text"]]
    waited = [it.splitlines()[1] for it in cards if "that waited" in it]
    assert waited == ["A photo that waited", "A link that waited"]


def test_words_for_no_post_in_hand_are_the_caption_of_the_photos_that_come_next(
    stage: Stage, anna: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    puts_down(anna)
    anna.says("Words before the photos")
    anna.sees("“Words before the photos”: for which post?")
    anna.taps("✏️ For the next one")
    anna.sees("Kept as the caption")
    telegram = stage.sandbox.telegram
    now = telegram.clock()
    with monkeypatch.context() as patched:  # a busy machine may need longer than a person
        patched.setattr(telegram, "clock", lambda: now)
        anna.sends("bread.jpg")
        anna.sends("books.jpg")
    anna.sees("One post or two?")
    anna.taps("🎠 One carousel")
    assert "Words before the photos" in anna.sees("2 photos")["text"]


def test_a_caption_that_is_only_a_time_is_asked_about_and_plans_the_post(
    stage: Stage, anna: Guest
) -> None:
    anna.says(f"{stage.sandbox.media_url('bread.jpg')}\ntomorrow 18:30")
    anna.sees("“tomorrow 18:30”: when to post it, or its caption?")
    anna.taps("18:30")
    anna.sees("18:30 (UTC)", "🕐 Move")


def test_a_photo_under_an_open_question_is_a_draft_and_the_question_can_be_left(
    stage: Stage, anna: Guest
) -> None:
    anna.says(f"{stage.sandbox.media_url('sunset.jpg')}\nThe evening")
    card = anna.sees("The evening")
    anna.taps_on(card, "🗓 Other time")
    anna.sees("When?")
    anna.sends("bread.jpg", caption="Another post")
    anna.sees("This is a draft of its own. Is it for", "🎠 Add to it")
    anna.sees("Another post", "📍 Place")
    anna.says("/cancel")
    anna.sees("Cancelled")
    anna.taps("🎠 Add to it")
    joined = anna.sees("2 photos")["text"]
    assert "The evening" in joined
    assert "Another post" in joined
