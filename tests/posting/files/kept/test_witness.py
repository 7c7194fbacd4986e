"""Instagram says that it could not have a file of ours: who came for it decides what is done and
what is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from posting import (
    Cause,
    Failure,
    Kind,
    Post,
    PostFields,
    PostState,
    Repair,
    build_posting,
    repair_of,
)
from posting.publishing.shared.treatment import treatment_of
from storage.records import Actor, FileFetch, HostedFile, Receipt
from tests.helpers.graph_answers import Answer, Effect, Fault, ok, refusal
from tests.helpers.graph_fake import TRANSPORT
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import Phone
from tests.posting.files.test_keeper import plan
from tests.posting.world import ANNA, HOUR, World

Settled = Callable[[Post], Post]
JPEG = saved(cornered(), "JPEG")
HOST = "bot.example.com"
CODES = {
    Cause.MEDIA_TOO_SLOW: (-2, 2207003),
    Cause.MEDIA_UNREACHABLE: (9004, 2207052),
    Cause.VIDEO_FAILED: (1, 2207076),
    Cause.VIDEO_UNREACHABLE: (1, 2207077),
}


def fails_with(subcode: int) -> Fault:
    """What the status of a container says."""
    words = f"Error: Media upload has failed with error code {subcode}"
    return lambda _effect: ok({"status": words, "status_code": "ERROR"})


def comes(world: World, file: HostedFile, **told: object) -> Fault:
    """Somebody fetches the file while Meta is at it; then the container fails."""
    size = file.size_bytes or 0

    def fault(_effect: Effect) -> Answer:
        whole = FileFetch(
            file.file_id, world.clock.now(), "157.240.1.2", "curl", "GET", 200, size, True
        )
        world.storage.files.note_fetch(replace(whole, **told))  # type: ignore[arg-type]
        return fails_with(2207052)(_effect)

    return fault


def failed(world: World, post: Post) -> Failure:
    plan(world, post)
    world.run(2 * HOUR)
    failure = world.post(post).failure
    assert world.state(post) is PostState.FAILED
    assert failure is not None
    return failure


def file_of(post: Post) -> HostedFile:
    assert post.medium.file is not None
    return post.medium.file


@pytest.mark.parametrize("cause", CODES)
@pytest.mark.parametrize("call", ["create", "status"])
def test_nobody_came_so_the_address_is_to_be_looked_at(
    phone: Phone, settled: Settled, keeping: World, cause: Cause, call: str
) -> None:
    post = settled(phone.sends(JPEG))
    code, subcode = CODES[cause]
    fault = fails_with(subcode) if call == "status" else lambda _: refusal(code, subcode)
    keeping.instagram.fail_always(call, fault)
    failure = failed(keeping, post)
    assert (failure.cause, failure.receipt) == (cause, Receipt(HOST))
    assert repair_of(failure) is Repair.ADDRESS
    assert keeping.instagram.count("create") == 3, "two more than the first"
    assert keeping.told() == ["failed"]


def test_each_try_is_at_an_address_of_its_own(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    post = settled(phone.sends(JPEG))
    keeping.instagram.fail_always("status", fails_with(2207052))
    failed(keeping, post)
    urls = [it.params["image_url"] for it in keeping.instagram.containers.values()]
    assert len(set(urls)) == len(urls) == 3


@pytest.mark.parametrize(
    ("told", "whole", "repair"),
    [
        pytest.param({}, True, Repair.MEDIA, id="whole"),
        pytest.param({"sent_bytes": 900, "whole": False}, False, Repair.MEDIA, id="broke off"),
        pytest.param(
            {"sent_bytes": 0, "whole": False, "status": 429},
            False,
            Repair.MEDIA,
            id="given nothing",
        ),
    ],
)
def test_somebody_came_so_it_is_no_matter_of_the_address(
    phone: Phone,
    settled: Settled,
    keeping: World,
    told: dict[str, object],
    whole: bool,
    repair: Repair,
) -> None:
    post = settled(phone.sends(JPEG))
    keeping.instagram.fail_always("status", comes(keeping, file_of(post), **told))
    failure = failed(keeping, post)
    receipt = failure.receipt
    assert receipt is not None
    assert receipt.at is not None
    assert (receipt.whole, receipt.sent_bytes) == (
        whole,
        told.get("sent_bytes", receipt.size_bytes),
    )
    assert repair_of(failure) is repair


def test_our_own_look_is_nobody(phone: Phone, settled: Settled, keeping: World) -> None:
    post = settled(phone.sends(JPEG))
    ours = comes(keeping, file_of(post), agent="instagram-publisher-bot")
    keeping.instagram.fail_always("status", ours)
    assert failed(keeping, post).receipt == Receipt(HOST)


def test_a_fetch_of_long_ago_is_no_excuse(phone: Phone, settled: Settled, keeping: World) -> None:
    post = settled(phone.sends(JPEG))
    comes(keeping, file_of(post))(lambda: ok({}))
    keeping.clock.advance(timedelta(minutes=30))
    keeping.instagram.fail_always("status", fails_with(2207052))
    assert failed(keeping, post).receipt == Receipt(HOST)


def test_of_a_link_nothing_is_known(phone: Phone, keeping: World) -> None:
    post = keeping.photo()
    keeping.instagram.fail_always("status", fails_with(2207052))
    failure = failed(keeping, post)
    assert (failure.receipt, repair_of(failure)) == (None, Repair.MEDIA)


def test_when_instagram_is_asked_ahead_it_is_told_in_time(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    """The same decisions: the post stays planned."""
    keeping.posting = build_posting(
        keeping.storage,
        TRANSPORT,
        inspector=keeping.inspector,
        clock=keeping.clock.now,
        hosting=keeping.posting.hosting,
    )
    post = settled(phone.sends(JPEG))
    keeping.instagram.fail_always("status", fails_with(2207052))
    plan(keeping, post)
    keeping.run(HOUR / 2)
    refused = keeping.post(post).refusal
    assert refused is not None
    assert refused.receipt == Receipt(HOST)
    assert treatment_of(refused).repair is Repair.ADDRESS


def test_the_slide_nobody_came_for_is_named(phone: Phone, settled: Settled, keeping: World) -> None:
    post = settled(phone.sends(JPEG))
    second = phone.received(saved(cornered(600, 600), "JPEG"))
    post = keeping.posting.changes.change(
        post.post_id, PostFields(more_files=(second,)), seen_version=post.version, actor=Actor(ANNA)
    )
    post = settled(post)
    assert post.kind is Kind.CAROUSEL

    file_two = keeping.post(post).media[1].file
    assert file_two is not None
    slug = file_two.slug

    def second_fails(effect: Effect) -> Answer:
        answer = effect()
        last = [*keeping.instagram.containers.values()][-1]
        if f"/{slug}/" in last.params.get("image_url", ""):
            last.error = "Error: Media upload has failed with error code 2207052"
        return answer

    keeping.instagram.fail_always("create", second_fails)
    failure = failed(keeping, post)
    assert (failure.medium, failure.receipt) == (2, Receipt(HOST))
