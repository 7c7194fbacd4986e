"""What is typed within the second in which an album still comes together, or is handled together
with it after the bot was away, is about the album, though its card is not there yet."""

from datetime import UTC, datetime

import pytest

from posting import Kind, Post, Tab
from tests.helpers.chat import Chat, Stage, settle
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

TOMORROW = datetime(2026, 12, 2, 18, 30, tzinfo=UTC)


@pytest.fixture
def album(connected: Chat) -> Chat:
    """A draft whose card has been there, and then two photos together."""
    connected.sends_photo("old", caption="Old bread")
    connected.sends_photo("bread", media_group_id="1")
    connected.sends_photo("cake", media_group_id="1")
    return connected


def by_size(stage: Stage) -> dict[int, Post]:
    """By how many photos they have."""
    found = (post for tab in (Tab.DRAFTS, Tab.PLANNED) for post in listed(stage, tab))
    return {len(post.media): post for post in found}


def test_words_are_the_caption_of_the_album(album: Chat, stage: Stage) -> None:
    album.sends("Fresh bread and a cake")
    settle(stage)
    posts = by_size(stage)
    assert (posts[1].caption, posts[2].caption) == ("Old bread", "Fresh bread and a cake")


def test_a_time_plans_the_album_and_not_the_draft_before_it(album: Chat, stage: Stage) -> None:
    album.sends("tomorrow 18:30")
    settle(stage)
    posts = by_size(stage)
    assert (posts[1].publish_at, posts[2].publish_at) == (None, TOMORROW)


def test_an_order_is_about_the_album(album: Chat, stage: Stage) -> None:
    album.sends("delete")
    settle(stage)
    assert [*by_size(stage)] == [1]


def test_the_first_album_of_all_gets_its_time(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", media_group_id="1")
    connected.sends("tomorrow 18:30")
    settle(stage)
    assert by_size(stage)[1].publish_at == TOMORROW


def test_a_part_that_comes_after_the_words_joins_the_album(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", media_group_id="1")
    connected.sends("Fresh bread and a cake")
    connected.sends_photo("cake", media_group_id="1")
    settle(stage)
    assert by_size(stage)[2].caption == "Fresh bread and a cake"


def test_words_typed_where_a_token_is_asked_for_are_the_caption_of_a_photo_sent_there(
    connected: Chat, stage: Stage
) -> None:
    connected.taps("Another account")
    connected.sends_photo("bread")
    connected.sends("Fresh bread")
    connected.taps("As the caption")
    settle(stage)
    assert by_size(stage)[1].caption == "Fresh bread"


def gif() -> dict[str, object]:
    file = {"file_id": "dance", "file_unique_id": "u dance", "mime_type": "video/mp4"}
    shape = {"width": 500, "height": 500, "duration": 3, "file_size": 100_000}
    return {"animation": file | shape, "document": file}


def test_while_it_is_asked_what_a_gif_becomes_a_time_is_that_of_the_gif(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends_photo("old", caption="Old bread")
    instagram.later(minutes=1)
    connected.sends_thing(**gif())
    connected.sees("Instagram has no GIFs")
    connected.sends("tomorrow 18:30")
    (planned,) = listed(stage, Tab.PLANNED)
    assert (planned.kind, planned.publish_at) == (Kind.REEL, TOMORROW)


@pytest.mark.parametrize("words", ["Fresh bread", "tomorrow 18:30"])
def test_while_it_is_asked_what_many_links_become_words_change_no_other_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram, words: str
) -> None:
    connected.sends_photo("old", caption="Old bread")
    before = by_size(stage)
    connected.sends("\n".join(f"{instagram.sample('bread.jpg')}?{n}" for n in range(25)))
    connected.sees("Your message has 25 links")
    connected.sends(words)
    connected.sees("for which post?")
    assert by_size(stage) == before
