"""A place is found by its name or by where one is; posts are found again in their lists, brought
back, used again, edited by an answer to an old card. One stage for all, whose bot may search."""

from collections.abc import Iterator

import pytest

from tests.e2e.conftest import connected, profile
from tests.helpers.by_eye import opened, recognised
from tests.helpers.stage import Guest, Json, Stage, buttons_of, empty_stage

pytestmark = pytest.mark.process

OAKLAND = (37.8044, -122.2712)
IN_OAKLAND, IN_TOKYO = "106009999000010", "106009999000015"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with empty_stage(tmp_path_factory.mktemp("places")) as stage:
        stage.knows_the_app = True
        stage.start_bot()
        yield stage


@pytest.fixture(scope="module")
def anna(stage: Stage) -> Guest:
    return connected(stage)


def drafts(anna: Guest, name: str, caption: str) -> Json:
    anna.says(f"{anna.stage.sandbox.media_url(name)} {caption}")
    return anna.sees(caption)


def test_a_place_is_found_by_its_name_by_a_location_and_among_the_recent(
    stage: Stage, anna: Guest
) -> None:
    cards = [by_name(anna), by_location(anna), among_the_recent(anna)]
    for card in cards:
        anna.taps_on(card, "🚀 Now")
    captions = ("By its name", "By a location", "Once more")
    live = stage.wait_for(
        lambda: found if set(captions) <= set(found := profile(stage)) else None,
        lambda: f"three posts, but\n{anna.transcript()}",
    )
    numbers = [live[caption]["location_id"] for caption in captions]
    assert numbers == [IN_TOKYO, IN_OAKLAND, IN_OAKLAND]


def by_name(anna: Guest) -> Json:
    anna.taps_on(drafts(anna, "bread.jpg", "By its name"), "📍 Place")
    anna.sees("Type the place and the city")
    anna.says("blue bottle")
    anna.taps_on(anna.sees("“blue bottle”: which one?"), "▶️")
    found = anna.sees("1 · Blue Bottle Coffee — Hirano 1-4-8, Tokyo, Japan\n")
    anna.taps_on(found, "1")
    return anna.sees("\n📍 Blue Bottle Coffee, Tokyo", "🚀 Now")


def by_location(anna: Guest) -> Json:
    drafts(anna, "books.jpg", "By a location")
    anna.shares_location(*OAKLAND)
    anna.sees("Now type the name of the place")
    anna.says("blue bottle")
    found = anna.sees("“blue bottle”: which one?")
    lines = found["text"].splitlines()[1:]
    away = [int(line.split(" · ")[-1].removesuffix(" km")) for line in lines]
    assert away == sorted(away), "the nearest first"
    anna.taps_on(found, "1")
    return anna.sees("\n📍 Blue Bottle Coffee, Oakland", "🚀 Now")


def among_the_recent(anna: Guest) -> Json:
    """A number that is no place is told at once; it is one of those before."""
    anna.taps_on(drafts(anna, "sunset.jpg", "Once more"), "📍 Place")
    asked = anna.sees("Type the place and the city")
    recent = list(buttons_of(asked))[:2]
    assert recent == ["Blue Bottle Coffee, Oakland", "Blue Bottle Coffee, Tokyo"]
    anna.says("106009999999999")
    anna.sees("Instagram shows no Facebook page with the number 106009999999999")
    anna.taps_on(asked, recent[0])
    return anna.sees("\n📍 Blue Bottle Coffee, Oakland", "🚀 Now")


def test_a_post_is_found_by_words_deleted_restored_and_used_again(anna: Guest) -> None:
    drafts(anna, "sunset.jpg", "Овсяное печенье")
    drafts(anna, "portrait.jpg", "Oat cookies and old books")
    anna.says("/posts oat cookie")
    assert pictures_of(anna, anna.sees("🔎 “oat cookie”: 1"), 1) == ["portrait.jpg"]
    anna.says("/posts овсяного ПЕЧЕНЬЯ")
    assert pictures_of(anna, anna.sees("🔎 “овсяного ПЕЧЕНЬЯ”: 1"), 1) == ["sunset.jpg"]
    anna.taps("Овсяное печенье")
    anna.taps_on(anna.sees("Draft", "⬅️ List"), "⋯ More")
    anna.taps_on(anna.sees("Draft", "🗑 Delete"), "🗑 Delete")
    anna.sees("Deleted: “Овсяное печенье”")

    anna.taps_on(bin_of(anna), "1")
    anna.taps_on(anna.sees("Deleted: “Овсяное печенье”", "🔁 Use again"), "🔁 Use again")
    anna.sees("Draft", "🚀 Now")
    anna.taps_on(bin_of(anna), "↩️ Restore 1")
    anna.sees("Овсяное печенье", "⬅️ List")
    anna.says("/posts печенье")
    board = anna.sees("🔎 “печенье”: 2")
    assert "🗑" not in board["text"], "one is back, the other was made of it"
    assert pictures_of(anna, board, 2) == ["sunset.jpg", "sunset.jpg"]


def bin_of(anna: Guest) -> Json:
    anna.says("/posts")
    anna.taps_on(anna.sees("Planned: ", "🗑 Deleted 1"), "🗑 Deleted 1")
    return anna.sees("Deleted: 1")


def pictures_of(anna: Guest, board: Json, count: int) -> list[str]:
    """What its first pictures show, without numbers and days."""
    picture = opened(anna.picture(board))
    cells = (picture.crop((364 * n + 20, 85, 364 * n + 330, 300)) for n in range(count))
    return [recognised(cell, "bread.jpg", "portrait.jpg", "sunset.jpg") for cell in cells]


def test_a_plain_edit_in_answer_to_an_old_card_is_undone(anna: Guest) -> None:
    old = drafts(anna, "portrait.jpg", "Open until six")
    drafts(anna, "bread.jpg", "What is before her now")
    anna.answers(old["message_id"], "replace six with seven")
    changed = anna.sees("Open until seven", "↩️ Undo")
    assert "Open until <s>six</s> <b>seven</b>" in changed["html"]
    anna.taps_on(changed, "↩️ Undo")
    anna.sees("\nOpen until six\n", "✏️ As caption")
