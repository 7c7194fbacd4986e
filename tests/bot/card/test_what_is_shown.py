"""The card, the preview, the hand-off and a post opened from a list show what will go out, as soon
as it is made; Telegram is given it once and shows it by its own id from then on."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bot.runtime import cover
from tests.helpers.chat import ANNA, Chat, Stage, document, film, photo
from tests.helpers.films import Shot, filmed
from tests.helpers.pictures import are_near, cornered, corners, saved
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json, RefusedError

SIZE = (1080, 1350)


@pytest.fixture
def works(stage: Stage, tmp_path: Path) -> Callable[[], None]:
    """All that can be done with files now, and people are told."""
    made: dict[str, bytes] = {}

    def hand_out(telegram_file_id: str, to: Path) -> None:
        ending = telegram_file_id.rpartition(".")[2]
        if telegram_file_id not in made:
            made[telegram_file_id] = a_file(ending, tmp_path)
        to.write_bytes(made[telegram_file_id])

    keeper = stage.keep_files(hand_out)

    def work() -> None:
        while keeper.step("w/1"):
            pass
        stage.publish_due()

    return work


def a_file(ending: str, folder: Path) -> bytes:
    match ending:
        case "webm":
            shot = Shot(width=320, height=320, codec="libvpx")
            return filmed(folder / "film.webm", shot).read_bytes()
        case "mp4":  # which goes out as it is
            return filmed(folder / "film.mp4", Shot(width=320, height=320)).read_bytes()
        case "heic" | "png" | "jpeg":
            return saved(cornered(*SIZE), {"heic": "HEIF"}.get(ending, ending.upper()))
    return saved(cornered(1080, 1920), "JPEG")


def uploads(stage: Stage) -> int:
    return len(stage.telegram.uploads)


def kind_and_id(chat: Chat, raw: Json | None = None) -> tuple[str, str]:
    """As what the last message shows its file, and Telegram's id of that."""
    message = raw or chat.last.raw
    for kind in ("video", "animation", "document"):
        if kind in message:
            return kind, message[kind]["file_id"]
    return "photo", message["photo"][-1]["file_id"]


@pytest.mark.parametrize(
    ("name", "mime_type"),
    [("a.heic", "image/heic"), ("a.png", "image/png"), ("a.jpeg", "image/jpeg")],
)
def test_a_picture_sent_as_a_file_has_a_card_with_the_picture_that_goes_out(
    connected: Chat, stage: Stage, works: Callable[[], None], name: str, mime_type: str
) -> None:
    connected.sends_thing(**document(name, mime_type), caption="Fresh bread")
    card = connected.last.message_id
    assert kind_and_id(connected) == ("document", name)
    works()
    kind, shown = kind_and_id(connected)
    assert (kind, connected.last.message_id) == ("photo", card)
    picture = Image.open(io.BytesIO(stage.telegram.uploads[-1]))
    assert (picture.format, picture.size) == ("JPEG", SIZE)
    assert are_near(corners(picture), corners(cornered(*SIZE)))
    before = uploads(stage)
    stage.restart()
    for label in ("⋯ More", "⬅️ Back", "⚡"):
        connected.taps(label)
        assert kind_and_id(connected) == ("photo", shown)
    connected.taps("👁 Preview")
    assert kind_and_id(connected) == ("photo", shown)
    connected.sends("/posts")
    connected.taps("Fresh bread")
    assert kind_and_id(connected) == ("photo", shown)
    assert uploads(stage) == before, "once is enough"


def test_a_chosen_shape_is_seen_until_another_is_chosen(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    connected.sends_thing(**photo("tall", 1080, 1920), caption="Fresh bread")
    works()
    assert uploads(stage) == 0, "Telegram has it already"
    connected.taps("📐 Make it fit")
    connected.taps("2")
    works()
    kind, square = kind_and_id(connected)
    assert Image.open(io.BytesIO(stage.telegram.uploads[-1])).size == (1080, 1080)
    connected.taps("⋯")
    connected.taps("📐 Shape")
    connected.taps("1")
    assert kind_and_id(connected) == (kind, square), "until the other one is made"
    works()
    _, cropped = kind_and_id(connected)
    assert Image.open(io.BytesIO(stage.telegram.uploads[-1])).size == (1080, 1350)
    assert cropped not in ("tall 1080", square)
    connected.taps("👁 Preview")
    assert Image.open(io.BytesIO(stage.telegram.uploads[-1])).size == (1080, 1350)
    connected.taps("To the card")
    connected.taps("⋯")
    connected.taps("📐 Shape")
    connected.taps("↩️ As it was")
    works()
    assert kind_and_id(connected) == ("photo", "tall 1080")


def test_a_picture_by_link_that_is_kept_here_is_shown_as_it_goes_out(
    connected: Chat, stage: Stage, instagram: PretendInstagram, works: Callable[[], None]
) -> None:
    connected.sends(f"{instagram.sample('drawing.png')}\nA drawing")
    connected.taps("📐 Keep it here")
    works()
    assert kind_and_id(connected)[0] == "photo"
    assert Image.open(io.BytesIO(stage.telegram.uploads[-1])).format == "JPEG"


def test_a_film_sent_as_a_file_comes_as_a_film_and_rings_no_phone(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    connected.sends_thing(**document("a.webm", "video/webm"), caption="The oven")
    before = connected.last.message_id
    assert kind_and_id(connected)[0] == "document"
    works()
    card = connected.sees("The oven")
    assert kind_and_id(connected)[0] == "video"
    assert before not in [seen.message_id for seen in connected.messages]
    (sent,) = stage.telegram.made("sendVideo")
    assert (sent["width"], sent["height"], sent["duration"]) == (320, 320, 3)
    assert sent["disable_notification"]
    assert "🚀 Now" in card.buttons
    stage.restart()
    connected.taps("⚡")
    assert (kind_and_id(connected)[0], connected.last.message_id) == ("video", card.message_id)
    assert len(stage.telegram.made("sendVideo")) == 1


def test_a_film_does_not_take_the_place_of_a_question(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    connected.sends_thing(**document("a.mp4", "video/mp4"), caption="The oven")
    connected.taps("⋯ More")
    menu = connected.last
    works()
    assert connected.last.message_id == menu.message_id
    assert "⬅️ Back" in connected.last.buttons
    connected.taps("⬅️ Back")
    stage.publish_due()  # who has closed it is owed the film
    assert kind_and_id(connected)[0] == "video"
    assert "🚀 Now" in connected.sees("The oven").buttons


def test_a_question_that_is_put_while_telegram_takes_the_film_stays(
    connected: Chat, stage: Stage, works: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    connected.sends_thing(**document("a.mp4", "video/mp4"), caption="The oven")
    card = connected.last.message_id
    take = stage.telegram._sendVideo

    def take_a_while(given: Json) -> Json:
        cover(stage.application.user_data[ANNA], card)
        return take(given)

    monkeypatch.setattr(stage.telegram, "_sendVideo", take_a_while)
    works()
    assert connected.last.message_id == card
    connected.taps("⋯ More")
    connected.taps("⬅️ Back")
    assert (kind_and_id(connected)[0], connected.last.message_id) == ("video", card)
    assert len(stage.telegram.made("sendVideo")) == 1


@pytest.mark.parametrize("label", ["reel", "First frame"])
def test_a_moving_picture_is_shown_as_what_it_becomes(
    connected: Chat, stage: Stage, works: Callable[[], None], label: str
) -> None:
    gif = film("dance.webm")["video"]
    connected.sends_thing(animation=gif, document=gif, caption="Dance")
    connected.taps(label)
    works()
    assert kind_and_id(connected)[0] == ("video" if label == "reel" else "photo")


def test_what_telegram_will_not_show_stays_the_file_that_was_sent(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    connected.sends_thing(**document("a.heic", "image/heic"), caption="Fresh bread")
    stage.telegram.refusals["editMessageMedia"] = RefusedError("Bad Request: IMAGE_PROCESS_FAILED")
    works()
    assert kind_and_id(connected)[0] == "document"
    assert "🚀 Now" in connected.sees("Fresh bread").buttons
    stage.telegram.refusals.clear()
    connected.taps("⚡")
    assert kind_and_id(connected)[0] == "photo"


@pytest.mark.parametrize("ending", ["mp4", "webm"])
def test_a_film_that_is_too_large_for_a_bot_stays_the_file_that_was_sent(
    connected: Chat,
    stage: Stage,
    works: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    """That something else goes out, where it was converted, is said."""
    for limit in ("bot.card.shown.MOST_SHOWN", "storage.records.hosted.MOST_SHOWN"):
        monkeypatch.setattr(limit, 1000)
    connected.sends_thing(**document(f"a.{ending}", "video/mp4"), caption="The oven")
    works()
    assert kind_and_id(connected)[0] == "document"
    card = connected.sees("The oven")
    assert "🚀 Now" in card.buttons
    assert ("you see the video here as it was sent" in card.text) is (ending == "webm")
    assert uploads(stage) == 0


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        (photo("bread"), "The photo as Telegram compressed it"),
        (film("oven.mp4"), "The video as Telegram passed it on"),
    ],
)
def test_who_posts_by_hand_is_not_told_that_telegrams_copy_is_the_original(
    connected: Chat,
    stage: Stage,
    works: Callable[[], None],
    instagram: PretendInstagram,
    thing: Json,
    told: str,
) -> None:
    connected.sends_thing(**thing, caption="The oven")
    works()
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    stage.publish_due()
    instagram.later(seconds=15)
    stage.publish_due()
    assert told in [seen.text for seen in connected.messages]


def test_who_posts_a_film_by_hand_gets_it_as_a_film(
    connected: Chat, stage: Stage, works: Callable[[], None], instagram: PretendInstagram
) -> None:
    connected.sends_thing(**document("a.mp4", "video/mp4"), caption="The oven")
    works()
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    stage.publish_due()
    instagram.later(seconds=15)
    stage.publish_due()
    connected.sees("To be posted by hand")
    first, again = stage.telegram.made("sendVideo")
    assert again["video"] == first["video"], "by Telegram's own id"
    assert again["caption"] == "Ready for Instagram", "it is not the file that was sent"
