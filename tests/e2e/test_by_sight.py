"""Pins and the cover of a video are chosen on pictures that the bot draws in the chat: Instagram
gets what was seen there. One stage for all of them, and one wait."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
import requests
from PIL import Image

from tests.e2e.conftest import connected, profile, settled
from tests.helpers.by_eye import apart, has_pin, opened, spot_of, with_spot
from tests.helpers.stage import Guest, Json, Stage, buttons_of, on_stage

pytestmark = pytest.mark.process

ON_THE_PHOTO, ON_THE_SLIDE = (0.90, 0.70), (0.24, 0.09)
NEAR = 0.06  # of a side
SAME, ANOTHER = 4, 8  # how far apart two pictures of a moment look, and those of two moments


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("sight"), webhook=True) as stage:
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    return connected(stage)


@pytest.fixture(scope="module")
def seen(stage: Stage, anna: Guest) -> dict[str, Image.Image]:
    """The last picture of each post in the chat before it was sent off."""
    return {
        "At dusk": film(stage, anna),
        "Both": carousel(stage, anna),
        "Our shelf": photo(stage, anna),
    }


@pytest.fixture(scope="module")
def live(stage: Stage, anna: Guest, seen: dict[str, Image.Image]) -> dict[str, Json]:
    """All wait out their ten seconds together."""
    return stage.wait_for(
        lambda: found if len(found := profile(stage)) == len(seen) else None,
        lambda: f"{len(seen)} posts, but\n{anna.transcript()}",
    )


def film(stage: Stage, anna: Guest) -> Image.Image:
    anna.sends("dusk.mp4", as_="video", caption="At dusk")
    settled(stage, anna, "At dusk")
    anna.taps("🎞 Cover")
    sheet = anna.sees("🎞 Which frame is the cover?")
    assert list(buttons_of(sheet))[:9] == list("123456789")
    anna.taps_on(sheet, "7")
    seventh = anna.sees("🎞 Cover: 0:02.8 of 0:04")
    then = opened(anna.picture(seventh))
    anna.taps_on(seventh, "−1 s")
    anna.taps_on(anna.sees("🎞 Cover: 0:01.8 of 0:04"), "+0.1 s")
    chosen = anna.sees("🎞 Cover: 0:01.9 of 0:04")
    frame = opened(anna.picture(chosen))
    assert apart(middle(frame), middle(then)) > ANOTHER, "the picture follows the buttons"
    anna.taps_on(chosen, "✅ Use it")
    send_off(anna, "cover 0:01.9")
    return frame


def carousel(stage: Stage, anna: Guest) -> Image.Image:
    """The person of the second photo is tagged there."""
    slides = [with_spot(0.5, 0.95), with_spot(*ON_THE_SLIDE, size=(1080, 1080))]
    anna.sends_files([(f"{n}.jpg", body, "photo") for n, body in enumerate(slides)], caption="Both")
    settled(stage, anna, "Both")
    anna.taps("👤 People")
    anna.taps_on(anna.sees("On which photo?"), "2")
    anna.sees("Photo 2 of 2")
    anna.says("@anna")
    pins = put_on_the_spot(anna, anna.sees("👤 1\u00a0@anna"), "1 @anna")
    anna.taps_on(pins, "🗂 To the card")
    send_off(anna, "👤 @anna")
    return opened(anna.picture(pins))


def photo(stage: Stage, anna: Guest) -> Image.Image:
    anna.sends_files([("shelf.jpg", with_spot(*ON_THE_PHOTO), "photo")], caption="Our shelf")
    settled(stage, anna, "Our shelf")
    anna.taps("👤 People")
    anna.sees("Who is on it?")
    anna.says("@boris @anna")
    pins = anna.sees("👤 1\u00a0@boris · 2\u00a0@anna")
    drawn = opened(anna.picture(pins))
    assert all(has_pin(drawn, x, 0.5) for x in (1 / 3, 2 / 3)), "beside each other"
    pins = put_on_the_spot(anna, pins, "2 @anna")
    anna.taps_on(pins, "🗂 To the card")
    send_off(anna, "👤 @boris @anna")
    return opened(anna.picture(pins))


def put_on_the_spot(anna: Guest, pins: Json, name: str) -> Json:
    """Two taps, each on the square in which the spot is seen; the pins as they are then."""
    anna.taps_on(pins, name)
    for question in ("Where is @anna? Tap a square.", "@anna: where exactly?"):
        squares = anna.sees(question)
        x, y = spot_of(opened(anna.picture(squares)))
        anna.taps_on(squares, str(3 * int(3 * y) + int(3 * x) + 1))
    return anna.sees(pins["text"])


def send_off(anna: Guest, words: str) -> None:
    anna.taps_on(anna.sees(words), "🚀 Now")
    anna.sees("seconds")


def is_near(tag: Json, spot: tuple[float, float]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip((tag["x"], tag["y"]), spot, strict=True))


def test_a_person_is_tagged_where_the_taps_on_the_photo_were(
    live: dict[str, Json], seen: dict[str, Image.Image]
) -> None:
    boris, anna = live["Our shelf"]["tags"]
    assert (boris["username"], anna["username"]) == ("boris", "anna")
    assert is_near(anna, ON_THE_PHOTO)
    for tag in (boris, anna):
        assert has_pin(seen["Our shelf"], tag["x"], tag["y"]), "and was seen there"


def test_each_photo_of_a_carousel_has_its_own_people(
    live: dict[str, Json], seen: dict[str, Image.Image]
) -> None:
    first, second = live["Both"]["children"]
    assert first["tags"] == []
    (tag,) = second["tags"]
    assert is_near(tag, ON_THE_SLIDE)
    assert has_pin(seen["Both"], tag["x"], tag["y"])


def test_the_cover_is_the_frame_that_was_looked_at(
    stage: Stage, live: dict[str, Json], seen: dict[str, Image.Image]
) -> None:
    reel = live["At dusk"]
    assert reel["thumb_offset"] // 100 == 19
    path = f"{urlsplit(reel['url']).path}.{reel['thumb_offset']}.jpg"
    cover = requests.get(f"{stage.sandbox.graph_url}{path}", timeout=10)
    assert apart(middle(seen["At dusk"]), middle(opened(cover.content))) < SAME


def middle(picture: Image.Image) -> Image.Image:
    """What the grid of the profile will show; the rest is darker in the chat."""
    width, height = picture.size
    return picture.crop((width // 4, 0, width - width // 4, height))


def test_a_preview_is_what_the_app_shows_and_the_calendar_leads_to_a_month_ahead(
    stage: Stage, anna: Guest
) -> None:
    tall = with_spot(0.5, 0.5, size=(1080, 1920))
    anna.sends_files([("tall.jpg", tall, "photo")], caption="Tall")
    anna.sees("Too tall for the feed")
    anna.says("tag @anna on the left")
    card = anna.sees("👤 + @anna (left)")
    anna.taps_on(card, "👁 Preview")
    cut = anna.sees("The edges are cut: 4:5", offering="👤 Pins")
    picture = opened(anna.picture(cut))
    assert picture.size == (1080, 1350)
    assert spot_of(picture) == pytest.approx((0.5, 0.5), abs=0.02)
    anna.taps_on(cut, "👤 Pins")
    pinned = anna.sees("👤 1\u00a0@anna")
    assert pinned["message_id"] == cut["message_id"]
    assert has_pin(opened(anna.picture(pinned)), 0.25, 0.5)
    anna.taps_on(pinned, "⬅️ To the card")
    anna.taps("⭕ As a story")
    story = anna.sees("⭕ Seen for 24 hours")
    anna.taps_on(story, "👁 Preview")
    screen = opened(anna.picture(anna.sees("without a caption", offering="👤 Pins")))
    assert screen.size == (1080, 1920)
    assert spot_of(screen) == pytest.approx((0.5, 0.5), abs=0.02)
    anna.taps_on(story, "🗓 Other time")
    anna.taps_on(anna.sees("", offering="📅 Month"), "📅 Month")
    anna.taps_on(anna.sees("", offering="▶️"), "▶️")
    opening = datetime.now(UTC).date() + timedelta(days=14)
    ahead = (opening.replace(day=1) + timedelta(days=31)).replace(day=15)
    anna.taps_on(anna.sees(f"{ahead:%B %Y}"), "15")
    anna.taps_on(anna.sees("", offering="12"), "12")
    assert "12:00" in anna.sees(f"{ahead:%a} 15")["text"]
