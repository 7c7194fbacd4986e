"""What is looked at before the time, while there is still time to mend what is found."""

from datetime import timedelta

import pytest

from posting import AccountState, MediaFacts, MediaKind, NoticeKind, PostFields, PostState
from storage.records import Actor, AtRiskNotice, Kind
from tests.helpers.graph_fake import refuses
from tests.posting.world import ANNA, HOUR, MINUTE, PHOTO, VIDEO, MediaOnline, World, tells


@pytest.fixture
def media(world: World) -> MediaOnline:
    assert isinstance(world.inspector, MediaOnline)
    return world.inspector


def test_a_photo_is_looked_at_an_hour_and_ten_minutes_before(
    world: World, media: MediaOnline
) -> None:
    world.photo(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR - MINUTE)
    assert media.looked_at == []
    world.run(2 * MINUTE)
    assert media.looked_at == [PHOTO]
    world.run(47 * MINUTE)
    assert media.looked_at == [PHOTO]
    world.run(2 * MINUTE)
    assert media.looked_at == [PHOTO, PHOTO]
    world.run(HOUR)
    assert media.looked_at == [PHOTO, PHOTO]
    assert world.told() == ["published"]


def test_a_video_is_with_instagram_already_ten_minutes_before(
    world: World, media: MediaOnline
) -> None:
    world.video(world.clock.now() + 3 * HOUR)
    world.run(4 * HOUR)
    assert media.looked_at == [VIDEO]
    assert world.told() == ["published"]


def test_a_dead_link_is_told_once_while_there_is_time(world: World, media: MediaOnline) -> None:
    media.gone.add(PHOTO)
    due = world.clock.now() + 3 * HOUR
    post = world.photo(due)
    world.run(2 * HOUR + 2 * MINUTE)
    (notice,) = world.notices()
    assert (notice.kind, notice.recipient_id, notice.post_id) == ("at_risk", ANNA, post.post_id)
    assert notice.details == AtRiskNotice("media_bad_status", {"status": 404})
    at_risk = world.post(post)
    assert (at_risk.state, at_risk.publish_at) == (PostState.SCHEDULED, due)
    assert at_risk.at_risk_since is not None
    world.run(52 * MINUTE)
    assert world.told() == ["at_risk"]


def test_a_link_that_leads_to_a_video_by_now_is_told_while_there_is_time(
    world: World, media: MediaOnline
) -> None:
    """It was a photo when the post was planned; Instagram would refuse it at its time."""
    world.photo(world.clock.now() + 3 * HOUR)
    media.films.add(PHOTO)
    world.run(2 * HOUR + 2 * MINUTE)
    (notice,) = world.notices()
    assert notice.details == AtRiskNotice("media_wrong_type", {"type": "video"})


@pytest.mark.parametrize("what", ["gone", "a video"])
def test_the_cover_picture_of_a_reel_is_looked_at_as_its_video_is(
    world: World, media: MediaOnline, what: str
) -> None:
    cover = "https://cdn.example.com/cover.jpg"
    post = world.video(world.clock.now() + 3 * HOUR, cover_url=cover)
    (media.gone if what == "gone" else media.films).add(cover)
    media.looked_at.clear()
    world.run(2 * HOUR + 2 * MINUTE)
    assert media.looked_at == [VIDEO, cover] * 2
    (notice,) = world.notices()
    assert (notice.kind, tells(notice).of_field) == ("at_risk", "cover_url")
    change = PostFields(kind=Kind.STORY)  # which has none
    world.posting.changes.change(
        post.post_id, change, seen_version=world.post(post).version, actor=Actor(ANNA)
    )
    world.run(2 * HOUR)
    assert world.told() == ["at_risk", "published"]


def test_a_server_that_stumbles_once_worries_nobody(world: World, media: MediaOnline) -> None:
    media.gone.add(PHOTO)
    world.photo(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR)
    assert media.looked_at == [PHOTO]
    media.gone.clear()
    world.run(2 * HOUR)
    assert world.told() == ["published"]


def test_a_machine_that_cannot_look_worries_nobody(world: World, media: MediaOnline) -> None:
    media.blind = True
    world.photo(world.clock.now() + 3 * HOUR)
    world.run(4 * HOUR)
    assert set(media.looked_at) == {PHOTO}
    assert world.told() == ["published"]


def test_a_replaced_medium_is_at_risk_no_more(world: World, media: MediaOnline) -> None:
    media.gone.add(PHOTO)
    post = world.photo(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR + 2 * MINUTE)
    url = "https://cdn.example.com/other.jpg"
    other = MediaFacts(url, MediaKind.PHOTO, 1000, 1080, 1080, None)
    version = world.post(post).version
    world.posting.changes.change(
        post.post_id, PostFields(media_facts=other), seen_version=version, actor=Actor(ANNA)
    )
    assert world.post(post).at_risk_since is None
    world.run(2 * HOUR)
    (container,) = world.instagram.containers.values()
    assert container.params["image_url"] == url
    assert world.told()[-1] == "published"


def test_a_link_that_works_again_is_at_risk_no_more(world: World, media: MediaOnline) -> None:
    media.gone.add(PHOTO)
    post = world.photo(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR + 2 * MINUTE)
    media.gone.clear()
    world.run(50 * MINUTE)
    assert world.post(post).at_risk_since is None


def test_an_account_that_lost_its_access_is_found_an_hour_ahead(world: World) -> None:
    post = world.photo(world.clock.now() + 3 * HOUR)
    world.instagram.fail("quota", refuses(190, 463))
    world.run(2 * HOUR + MINUTE)
    assert world.account.state is AccountState.TROUBLE
    assert world.state(post) is PostState.HELD
    (notice,) = world.notices()
    assert notice.kind is NoticeKind.ACCOUNT_TROUBLE
    assert tells(notice).next_due == post.publish_at


def test_trouble_at_meta_an_hour_ahead_is_no_trouble_of_the_account(world: World) -> None:
    world.instagram.fail_always("quota", refuses(2))
    world.photo(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR + MINUTE)
    world.instagram.heal()
    world.run(HOUR)
    assert world.told() == ["published"]


def test_an_account_is_tested_once_for_all_its_posts_of_the_hour(world: World) -> None:
    due = world.clock.now() + 3 * HOUR
    for number in range(5):
        world.photo(due + number * 5 * MINUTE, caption=str(number))
    world.run(2 * HOUR + 30 * MINUTE)
    assert world.instagram.calls == ["quota"]


def test_a_post_planned_for_soon_is_prepared_at_once(world: World, media: MediaOnline) -> None:
    world.photo(world.clock.now() + 2 * MINUTE)
    world.run(timedelta(seconds=1))
    assert world.instagram.calls == ["create"]
    assert media.looked_at == []


def test_the_account_is_tested_once_and_its_quota_asked_once(world: World) -> None:
    world.photo(world.clock.now() + 3 * HOUR)
    world.run(4 * HOUR)
    assert world.instagram.count("quota") == 2


def test_a_look_that_takes_long_stands_back_behind_what_goes_out(
    world: World, media: MediaOnline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The looks at the posts of the next hour fall on the very second of this one."""
    due = world.clock.now() + 2 * HOUR
    post = world.photo(due, caption="now")
    for number in range(4):
        world.photo(due + HOUR, caption=f"later {number}")
    world.run(2 * HOUR - timedelta(seconds=5))
    at_once = media.inspect

    def slowly(url: str, *, in_feed: bool) -> MediaFacts:
        world.time_passes_in_a_step(timedelta(seconds=20))
        return at_once(url, in_feed=in_feed)

    monkeypatch.setattr(media, "inspect", slowly)
    world.run(10 * MINUTE)
    asked = world.post(post).publish_asked_at
    assert asked is not None
    assert asked - due < timedelta(seconds=1)


def test_every_slide_is_looked_at_and_the_one_that_is_gone_is_named(
    world: World, media: MediaOnline
) -> None:
    media.gone.add("https://cdn.example.com/2.jpg")
    post = world.carousel(world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR + 2 * MINUTE)
    (notice,) = world.notices()
    assert notice.details == AtRiskNotice("media_bad_status", {"status": 404, "medium": 2})
    media.gone.clear()
    media.looked_at.clear()
    world.run(52 * MINUTE)
    assert [url.rpartition("/")[2] for url in media.looked_at] == []
    assert world.post(post).state is PostState.READY
