"""A carousel of links, a reel with its options, a photo with a collaborator and a story, composed
in the chat and published: what people see and what Instagram gets. One stage for all of them."""

from collections.abc import Iterator

import pytest

from tests.e2e.conftest import connected, profile
from tests.helpers.stage import Guest, Json, Stage, on_stage

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with on_stage(tmp_path_factory.mktemp("kinds")) as stage:
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    return connected(stage)


def links(stage: Stage, *names: str) -> str:
    return " ".join(map(stage.sandbox.media_url, names))


@pytest.fixture(scope="module")
def live(stage: Stage, anna: Guest) -> dict[str, Json]:
    """All are composed and sent off, and wait out their ten seconds together."""
    for compose in (carousel, trial_reel, invitation, story):
        compose(stage, anna)
        anna.taps("🚀 Now")
        anna.sees("seconds")
    return stage.wait_for(
        lambda: found if len(found := profile(stage)) == 4 else None,
        lambda: f"four posts, but\n{anna.transcript()}",
    )


def carousel(stage: Stage, anna: Guest) -> None:
    anna.says(links(stage, "bread.jpg", "drawing.png", "coffee.mp4", "books.jpg") + " Come by!")
    anna.sees("🎠 3 slides: 2 photos, 1 video")
    anna.taps("🔢 Slides: 3")
    anna.taps("🔀 Order")
    anna.sees("Tap the slides")
    anna.says("3 2 1")
    anna.sees("Come by!")
    anna.taps("👤 People")
    anna.sees("On which photo?")
    anna.taps("3")
    anna.sees("Photo 3 of 3")
    anna.says("@anna 0.25 0.75")
    anna.sees("👤 1\u00a0@anna")  # the pin can be moved
    anna.taps("To the card")
    anna.sees("👤 @anna")
    anna.taps("⋯ More")
    anna.taps("🔤 Alt text")
    anna.taps("1")
    anna.sees("What is on it")
    anna.says("Three old books")
    anna.sees("Photo 3 of 3")
    anna.taps("✅ Done")
    anna.sees("alt text: 1 of 2 photos")


def trial_reel(stage: Stage, anna: Guest) -> None:
    anna.says(links(stage, "coffee.mp4") + " Freshly made")
    anna.sees("Freshly made")
    anna.taps("🎞 Cover")
    anna.taps("🖼 Own picture")
    anna.sees("JPEG")
    anna.says(links(stage, "drawing.png"))
    anna.sees("this is PNG")
    anna.says(links(stage, "portrait.jpg"))
    anna.sees("own cover picture")
    anna.taps("⋯ More")
    anna.taps("⚙️ Reel options")
    anna.taps("☑️ In the feed too")
    anna.button_appears("⬜ In the feed too")
    anna.taps("🧪 Trial: off")
    anna.button_appears("🧪 Trial: I decide")
    anna.taps("🎵 Sound name")
    anna.sees("name of the sound")
    anna.says("Morning coffee")
    anna.sees("🎵 Morning coffee")


def invitation(stage: Stage, anna: Guest) -> None:
    anna.says(links(stage, "sunset.jpg") + " Together")
    anna.sees("Together")
    anna.taps("⋯ More")
    anna.taps("🤝 Collaborators")
    anna.sees("Up to 3")
    anna.says("@corner.books")
    anna.sees("🤝 @corner.books")


def story(stage: Stage, anna: Guest) -> None:
    anna.says(links(stage, "books.jpg") + " Not on a story")
    anna.sees("Not on a story")
    anna.taps("🖼 Photo ▾")
    anna.sees("⭕ Story leaves out: caption")
    anna.taps("⭕ Story")
    anna.sees("Kept for another kind: caption")


def test_the_slides_of_a_carousel_are_live_in_their_order_with_what_each_has(
    live: dict[str, Json],
) -> None:
    first, second, third = live["Come by!"]["children"]
    assert [it["type"] for it in (first, second, third)] == ["photo", "video", "photo"]
    assert first["alt_text"] == "Three old books"
    assert [tag["username"] for tag in third["tags"]] == ["anna"]


def test_a_trial_reel_is_live_with_its_cover_and_its_sound(live: dict[str, Json]) -> None:
    reel = live["Freshly made"]
    assert (reel["share_to_feed"], reel["audio_name"]) == (False, "Morning coffee")
    assert reel["trial"]
    assert reel["cover"]


def test_the_collaborator_of_a_photo_is_invited(live: dict[str, Json]) -> None:
    (invited,) = live["Together"]["collaborators"]
    assert invited["username"] == "corner.books"


def test_a_story_is_live_without_the_words_that_it_does_not_carry(live: dict[str, Json]) -> None:
    (story,) = [post for post in live.values() if post["story"]]
    assert story["caption"] in (None, "")
    assert story["type"] == "photo"
