"""A bot that Instagram cannot reach: videos are sent to it, where the login allows that."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from media.store import Folder
from posting import (
    Account,
    AccountState,
    Cause,
    DelayReason,
    FileHosting,
    InvalidError,
    Kind,
    Limits,
    Post,
    PostFields,
    PostState,
    ProblemCode,
    build_posting,
)
from storage.records import Actor, AtRiskNotice
from tests.helpers.films import Shot, filmed
from tests.helpers.graph_fake import (
    TRANSPORT,
    Answer,
    Container,
    Effect,
    Fault,
    Killed,
    cannot_connect,
    not_uploaded,
    refuses,
)
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import Phone, lose_files
from tests.posting.files.test_keeper import lose_the_address, plan
from tests.posting.world import ANNA, HOUR, MINUTE, World

Settled = Callable[[Post], Post]
BREAKS = requests.ConnectionError("broken off")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    return filmed(path, Shot(width=360, height=640, sound="aac")).read_bytes()


@pytest.fixture
def unreached(keeping: World, folder: Folder) -> World:
    """The same bot without an address of its own."""
    keeping.posting = build_posting(
        keeping.storage,
        TRANSPORT,
        inspector=keeping.inspector,
        clock=keeping.clock.now,
        hosting=FileHosting(folder, None, keeping.clock.now),
        limits=keeping.limits,
    )
    return keeping


@pytest.fixture
def shop(unreached: World) -> Account:
    return unreached.connect_by_facebook()


@pytest.fixture
def reel(phone: Phone, unreached: World, shop: Account, settled: Settled, film: bytes) -> Post:
    fields = PostFields(account_id=shop.account_id, file=phone.received(film, is_video=True))
    return settled(unreached.posting.drafts.create(fields, author_id=ANNA))


def uploaded(world: World) -> list[Container]:
    return [it for it in world.instagram.containers.values() if "upload_type" in it.params]


def test_a_reel_is_sent_and_goes_out(reel: Post, unreached: World, film: bytes) -> None:
    plan(unreached, reel)
    unreached.run(2 * HOUR)
    assert unreached.state(reel) is PostState.PUBLISHED
    (container,) = uploaded(unreached)
    assert "video_url" not in container.params
    assert container.video == film
    assert unreached.instagram.count("upload") == 1


@pytest.fixture
def far_away(unreached: World, tmp_path: Path) -> World:
    """What publishes is another machine, whose folder holds nothing."""
    now = unreached.clock.now
    unreached.posting = build_posting(
        unreached.storage,
        TRANSPORT,
        inspector=unreached.inspector,
        clock=now,
        hosting=FileHosting(Folder(tmp_path / "another machine"), None, now, keeps=False),
        limits=unreached.limits,
    )
    return unreached


def test_a_publisher_elsewhere_holds_what_it_cannot_give_and_says_what_is_missing(
    reel: Post, unreached: World, far_away: World, folder: Folder
) -> None:
    """Nothing is made of it at Instagram."""
    wanted = PostFields(publish_at=far_away.clock.now() + 3 * HOUR)
    far_away.posting.changes.change(
        reel.post_id, wanted, seen_version=reel.version, actor=Actor(ANNA)
    )
    far_away.run(2 * HOUR + MINUTE)
    told = [it.details for it in far_away.notices()]
    assert AtRiskNotice("file_elsewhere", {}, "media") in told
    far_away.run(2 * HOUR)
    held = far_away.post(reel)
    assert (held.state, held.late_because) == (PostState.HELD, DelayReason.ELSEWHERE)
    assert far_away.instagram.containers == {}


def test_a_video_that_is_lost_here_is_never_begun_to_be_sent(
    reel: Post, unreached: World, folder: Folder
) -> None:
    plan(unreached, reel)
    lose_files(folder)
    unreached.run(2 * HOUR)
    assert uploaded(unreached) == []
    held = unreached.post(reel)
    assert (held.state, held.late_because) == (PostState.HELD, DelayReason.FILE)


def test_a_photo_of_a_bot_without_an_address_is_held_for_that(
    phone: Phone, keeping: World, settled: Settled
) -> None:
    post = plan(keeping, settled(phone.sends(saved(cornered(), "PNG"))))
    lose_the_address(keeping)
    keeping.run(2 * HOUR)
    held = keeping.post(post)
    assert (held.state, held.late_because) == (PostState.HELD, DelayReason.NO_ADDRESS)


def test_one_that_broke_off_goes_on_where_it_stopped(
    reel: Post, unreached: World, film: bytes
) -> None:
    unreached.instagram.upload_breaks.extend([(1000, BREAKS), (500, BREAKS)])
    plan(unreached, reel)
    unreached.run(2 * HOUR)
    assert unreached.state(reel) is PostState.PUBLISHED
    (container,) = uploaded(unreached)
    assert container.video == film, "no byte twice, none left out"
    assert unreached.instagram.count("upload") == 3


def test_whoever_dies_in_the_middle_of_it_posts_it_once(
    reel: Post, unreached: World, film: bytes
) -> None:
    unreached.instagram.upload_breaks.extend([(1000, Killed()), (500, Killed())])
    plan(unreached, reel)
    assert unreached.run_through_deaths(2 * HOUR) == 2
    assert unreached.state(reel) is PostState.PUBLISHED
    assert len(unreached.instagram.live) == 1
    assert [it.video for it in uploaded(unreached)] == [film]


@pytest.mark.parametrize("boundary", range(1, 13))
def test_whoever_dies_before_or_after_any_call_posts_it_once(
    reel: Post, unreached: World, film: bytes, boundary: int
) -> None:
    plan(unreached, reel)
    unreached.instagram.kill_at = unreached.instagram.boundaries + boundary
    assert unreached.run_through_deaths(3 * HOUR) == 1
    assert unreached.state(reel) is PostState.PUBLISHED
    assert len(unreached.instagram.live) == 1
    assert film in [it.video for it in uploaded(unreached)]


def test_a_story_and_the_slides_of_a_carousel_are_sent_too(
    phone: Phone, unreached: World, shop: Account, settled: Settled, film: bytes
) -> None:
    unreached.instagram.takes = timedelta(seconds=25)  # so that the whole is polled as well
    files = tuple(phone.received(film, is_video=True) for _ in range(3))
    story = PostFields(account_id=shop.account_id, file=files[0], kind=Kind.STORY)
    slides = PostFields(account_id=shop.account_id, file=files[1], more_files=files[2:])
    posts = [settled(unreached.posting.drafts.create(it, author_id=ANNA)) for it in (story, slides)]
    for post in posts:
        plan(unreached, post)
    unreached.run(2 * HOUR)
    assert {unreached.state(post) for post in posts} == {PostState.PUBLISHED}
    assert [it.video for it in uploaded(unreached)] == [film] * 3


def asks_ahead(world: World) -> None:
    world.limits = Limits()
    world.restart()


def test_when_instagram_is_asked_ahead_the_video_is_sent_then(
    phone: Phone, unreached: World, shop: Account, settled: Settled, film: bytes
) -> None:
    asks_ahead(unreached)
    fields = PostFields(account_id=shop.account_id, file=phone.received(film, is_video=True))
    post = settled(unreached.posting.drafts.create(fields, author_id=ANNA))
    plan(unreached, post)
    unreached.run(HOUR / 2)
    rehearsal = unreached.post(post).rehearsal
    assert rehearsal is not None
    assert rehearsal.accepted_at is not None
    unreached.run(HOUR)
    assert unreached.state(post) is PostState.PUBLISHED
    assert [it.video for it in uploaded(unreached)] == [film]


def test_one_that_is_sent_ahead_goes_on_where_it_stopped_too(
    phone: Phone, unreached: World, shop: Account, settled: Settled, film: bytes
) -> None:
    """A line that breaks off again and again; a carousel and a reel."""
    asks_ahead(unreached)
    files = tuple(phone.received(film, is_video=True) for _ in range(3))
    reel = PostFields(account_id=shop.account_id, file=files[0])
    slides = PostFields(account_id=shop.account_id, file=files[1], more_files=files[2:])
    for fields in (reel, slides):
        unreached.instagram.upload_breaks.extend([(300, BREAKS)] * 12)
        post = settled(unreached.posting.drafts.create(fields, author_id=ANNA))
        planned = planned_in(unreached, post, 3 * HOUR)
        unreached.run(2 * HOUR)
        rehearsal = unreached.post(planned).rehearsal
        assert rehearsal is not None
        assert rehearsal.accepted_at is not None
        unreached.run(2 * HOUR)
    assert [it.video for it in uploaded(unreached)] == [film] * 3


def test_a_line_that_breaks_off_all_the_time_delays_it_but_does_not_fail_it(
    reel: Post, unreached: World, film: bytes
) -> None:
    unreached.instagram.upload_breaks.extend([(300, BREAKS)] * 20)
    planned = plan(unreached, reel)
    unreached.run(2 * HOUR)
    assert [it["at"] for it in unreached.instagram.live] == [planned.publish_at]
    assert [it.video for it in uploaded(unreached)] == [film]


LONG = 18 * MINUTE


@pytest.fixture
def large_reel(
    phone: Phone, unreached: World, shop: Account, settled: Settled, film: bytes
) -> Post:
    """Of 19 MB, which this machine sends in 18 minutes; Instagram is asked ahead."""
    padding = bytes(19_000_000)
    large = film + (len(padding) + 8).to_bytes(4) + b"free" + padding
    fields = PostFields(account_id=shop.account_id, file=phone.received(large, is_video=True))

    def slowly(effect: Effect) -> Answer:
        unreached.time_passes_in_a_step(LONG)
        return effect()

    unreached.instagram.fail_always("upload", slowly)
    asks_ahead(unreached)
    return settled(unreached.posting.drafts.create(fields, author_id=ANNA))


def planned_in(world: World, post: Post, span: timedelta) -> Post:
    moment = world.clock.now() + span
    return world.posting.schedule.schedule(
        post.post_id, moment, seen_version=post.version, actor=Actor(ANNA)
    )


def test_what_takes_long_to_be_sent_ahead_is_sent_once_and_out_in_time(
    large_reel: Post, unreached: World
) -> None:
    planned = planned_in(unreached, large_reel, 12 * HOUR)
    unreached.run(12 * HOUR)
    assert [it["at"] for it in unreached.instagram.live] == [planned.publish_at]
    assert unreached.instagram.count("upload") == 1


@pytest.mark.parametrize("hiccup", [cannot_connect, refuses(2)])
def test_a_hiccup_when_its_time_comes_does_not_send_it_all_anew(
    large_reel: Post, unreached: World, hiccup: Fault
) -> None:
    planned = planned_in(unreached, large_reel, 12 * HOUR)
    unreached.run(11 * HOUR)
    unreached.instagram.fail("status", hiccup, hiccup)
    unreached.run(HOUR)
    assert [it["at"] for it in unreached.instagram.live] == [planned.publish_at]
    assert unreached.instagram.count("upload") == 1


def test_what_is_sent_ahead_keeps_no_post_waiting_that_is_due_meanwhile(
    large_reel: Post, unreached: World, shop: Account
) -> None:
    moments = [unreached.clock.now() + minutes * MINUTE for minutes in (2, 4)]
    for moment in moments:
        unreached.photo(moment, account_id=shop.account_id)
    planned = planned_in(unreached, large_reel, HOUR)
    unreached.run(HOUR)
    assert [it["at"] for it in unreached.instagram.live] == [*moments, planned.publish_at]


def test_while_others_are_due_all_the_time_it_is_sent_at_its_own(
    large_reel: Post, unreached: World, shop: Account
) -> None:
    for number in range(1, 14):
        unreached.photo(unreached.clock.now() + number * 3 * MINUTE, account_id=shop.account_id)
    planned = planned_in(unreached, large_reel, 40 * MINUTE)
    unreached.run(2 * HOUR)
    made = unreached.post(planned)
    assert made.state is PostState.PUBLISHED
    assert unreached.instagram.count("upload") == 1


def test_a_login_that_is_refused_by_the_upload_holds_the_account(
    reel: Post, unreached: World, shop: Account
) -> None:
    unreached.instagram.fail_always("upload", lambda _: not_uploaded("NotAuthorizedError", "no"))
    plan(unreached, reel)
    unreached.run(2 * HOUR)
    assert unreached.state(reel) is PostState.HELD
    assert unreached.posting.accounts.get(shop.account_id).state is AccountState.TROUBLE


def test_a_video_that_is_never_taken_fails_after_new_containers(
    reel: Post, unreached: World
) -> None:
    refused = not_uploaded("ProcessingFailedError", "The video could not be processed")
    unreached.instagram.fail_always("upload", lambda _: refused)
    plan(unreached, reel)
    unreached.run(2 * HOUR)
    failure = unreached.post(reel).failure
    assert failure is not None
    assert failure.cause == Cause.VIDEO_UPLOAD_FAILED
    assert len(uploaded(unreached)) == 3
    assert unreached.told() == ["failed"]


def test_where_the_login_takes_no_upload_it_is_said_before(
    phone: Phone, unreached: World, settled: Settled, film: bytes
) -> None:
    post = settled(phone.sends(film, is_video=True))
    with pytest.raises(InvalidError) as refused:
        plan(unreached, post)
    assert [it.code for it in refused.value.problems] == [ProblemCode.FILE_NO_ADDRESS]


def test_photos_are_not_sent_by_any_login(
    phone: Phone, unreached: World, shop: Account, settled: Settled
) -> None:
    file = phone.received(saved(cornered(), "JPEG"))
    fields = PostFields(account_id=shop.account_id, file=file)
    post = settled(unreached.posting.drafts.create(fields, author_id=ANNA))
    with pytest.raises(InvalidError) as refused:
        plan(unreached, post)
    assert [it.code for it in refused.value.problems] == [ProblemCode.FILE_NO_ADDRESS]
