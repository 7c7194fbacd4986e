"""Finding our medium on a profile: a single candidate that fits in every respect, or none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from graph.answers import Media
from posting import Post, PostState
from posting.publishing.shared.matching import find_medium, fitting_media
from storage.records import Container, Kind, MadeOf, Medium
from tests.helpers.table import each_row

ASKED = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTAINER = Container("c1", ASKED, known_media_ids=("m1",), asked_at=ASKED)
POST = Post(
    post_id=1,
    version=1,
    state=PostState.PUBLISHING,
    author_id=1,
    account_id=1,
    ig_user_id="178",
    kind=Kind.PHOTO,
    media=(Medium(image_url="https://cdn.example.com/a.jpg"),),
    caption="Thanks @anna \r\n\n bread",
    location_id=None,
    publish_at=ASKED,
    created_at=ASKED,
    updated_at=ASKED,
    container=CONTAINER,
)
OURS = Media(
    id="m2",
    timestamp=ASKED + timedelta(seconds=1),
    caption="Thanks anna\nbread",
    media_type="IMAGE",
    media_product_type="FEED",
)


def test_the_one_that_fits_is_taken_though_meta_trims_and_drops_signs() -> None:
    assert find_medium(POST, [OURS], (), ()) == OURS


@each_row(
    ("written", "shown"),
    [
        ("Кофе\u00a0и чай, 10\u202f000\u00a0₽", "Кофе и чай, 10 000 ₽"),  # spaces that never break
        ("Мои\u0306 хлеб", "Мо\u0439 хлеб"),  # a letter in two characters, as a Mac writes it
        ("Bread\n\u2800\nbutter", "Bread\n\nbutter"),
        ("Bread  ☀\ufe0f\u200b", "Bread ☀"),
        ("Gar\u00adten", "Garten"),
    ],
)
def test_signs_that_nobody_sees_make_no_other_caption(written: str, shown: str) -> None:
    medium = OURS.model_copy(update={"caption": shown})
    assert find_medium(replace(POST, caption=written), [medium], (), ()) == medium


@each_row(
    "change",
    [
        {"id": "m1"},  # was there before
        {"id": "m9"},  # belongs to another post of ours
        {"timestamp": ASKED - timedelta(minutes=3)},
        {"timestamp": ASKED + timedelta(minutes=11)},
        {"timestamp": None},
        {"caption": "Thanks anna\nbutter"},
        {"caption": None},
        {"media_type": "VIDEO", "media_product_type": "REELS"},
        {"media_type": "CAROUSEL_ALBUM"},
        {"media_product_type": "STORY"},
    ],
)
def test_one_difference_is_enough_to_leave_it(change: dict[str, object]) -> None:
    other = OURS.model_copy(update=change)
    assert find_medium(POST, [other], {"m9"}, ()) is None


@each_row(
    ("later", "fits"),
    [
        (-timedelta(minutes=2, seconds=1), False),
        (-timedelta(minutes=2), True),  # so far Meta's clock may be from ours
        (timedelta(minutes=10), True),
        (timedelta(minutes=10, seconds=1), False),
    ],
)
def test_it_fits_to_the_second(later: timedelta, fits: bool) -> None:
    medium = OURS.model_copy(update={"timestamp": ASKED + later})
    assert (find_medium(POST, [medium], (), ()) == medium) == fits


@pytest.mark.parametrize(("minutes", "doubtful"), [(12, True), (-12, True), (12.1, False)])
def test_a_twin_makes_it_doubtful_as_long_as_one_medium_could_be_of_both(
    minutes: float, doubtful: bool
) -> None:
    later = replace(CONTAINER, asked_at=ASKED + timedelta(minutes=minutes))
    twin = replace(POST, post_id=2, container=later)
    assert (find_medium(POST, [OURS], (), [twin]) is None) == doubtful


def test_two_that_fit_are_no_answer() -> None:
    assert find_medium(POST, [OURS, OURS.model_copy(update={"id": "m3"})], (), ()) is None


def test_another_unanswered_post_with_the_same_words_makes_every_answer_doubtful() -> None:
    later = replace(CONTAINER, asked_at=ASKED + timedelta(seconds=50))
    twin = replace(POST, post_id=2, container=later)
    assert find_medium(POST, [OURS], (), [POST, twin]) is None
    assert find_medium(POST, [OURS], (), [replace(twin, media_id="m9")]) == OURS
    assert find_medium(POST, [OURS], (), [replace(twin, caption="else")]) == OURS


def test_a_reel_is_found_where_the_login_does_not_tell_the_product_type() -> None:
    video = replace(
        POST, kind=Kind.REEL, media=(Medium(video_url="https://cdn.example.com/a.mp4"),)
    )
    reel = OURS.model_copy(update={"media_type": "VIDEO", "media_product_type": None})
    assert find_medium(video, [reel], (), ()) == reel
    assert find_medium(video, [OURS], (), ()) is None


ASKED_AS = MadeOf(Kind.PHOTO, "Thanks @anna \n\n bread", media=1, is_video=False)


@pytest.mark.parametrize(
    ("its", "is_found"),
    [
        (replace(CONTAINER, made_of=ASKED_AS), True),
        (replace(CONTAINER, made_of=ASKED_AS, outdated=True), True),
        (replace(CONTAINER, outdated=True), False),  # of an older version: nobody noted it
    ],
)
def test_a_post_that_was_changed_is_known_by_what_was_asked_for(
    its: Container, is_found: bool
) -> None:
    changed = replace(POST, caption="Butter", container=its)
    butter = OURS.model_copy(update={"caption": "Butter"})
    assert find_medium(changed, [butter], (), ()) is None
    assert (find_medium(changed, [OURS], (), ()) == OURS) == is_found
    assert fitting_media(changed, [OURS], ()), "what may be it is never passed over"
