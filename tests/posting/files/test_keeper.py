"""What becomes of a file that somebody sends: it is fetched once, made to fit, kept, and told."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import requests
import responses

from media.store import Folder
from posting import (
    DelayReason,
    FileHosting,
    FileNote,
    FileState,
    InvalidError,
    Keeper,
    Post,
    PostFields,
    PostState,
    ProblemCode,
    Recipe,
    build_posting,
)
from storage.records import (
    ORIGINAL,
    SERVED,
    Actor,
    AtRiskNotice,
    ChangedNotice,
    LateNotice,
    SentAs,
    key_of,
)
from tests.helpers.graph_fake import TRANSPORT
from tests.helpers.hostile_media import COFFEE
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import API, PUBLIC_URL, TOKEN, Phone, slugs_in
from tests.posting.world import ANNA, HOUR, MINUTE, World

Settled = Callable[[Post], Post]
PNG = saved(cornered(), "PNG")
SOON_DUE = HOUR - 8 * MINUTE  # when a post that is planned for then was looked at
TALL = saved(cornered(480, 960), "JPEG")


def of(post: Post) -> tuple[FileState, ProblemCode | None]:
    file = post.medium.file
    assert file is not None
    return file.state, ProblemCode(file.failure.reason) if file.failure else None


def plan(world: World, post: Post) -> Post:
    return world.posting.changes.change(
        post.post_id,
        PostFields(publish_at=world.clock.now() + HOUR),
        seen_version=post.version,
        actor=Actor(ANNA),
    )


def test_a_photo_is_published_from_the_address_of_the_bot(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    """A PNG, which no photo of Instagram's is."""
    post = settled(phone.sends(PNG))
    file = post.medium.file
    assert file is not None
    assert (file.state, file.content_type) == (FileState.KEPT, "image/jpeg")
    assert (post.medium.width, post.medium.height) == (480, 600)
    assert FileNote("converted", {"was": "PNG", "now": "JPEG"}) in file.notes
    assert folder.size(key_of(file, SERVED)) == file.size_bytes
    assert folder.size(key_of(file, ORIGINAL)) == file.original_bytes == len(PNG)
    plan(keeping, post)
    keeping.run(HOUR + MINUTE)
    assert keeping.post(post).state is PostState.PUBLISHED
    urls = {it.params["image_url"] for it in keeping.instagram.containers.values()}
    assert urls
    assert all(url.startswith(f"{PUBLIC_URL}/f/{file.slug}/") for url in urls)
    assert all(url.endswith(".jpg") for url in urls)


def test_the_card_is_drawn_anew_when_the_file_is_there(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    post = settled(phone.sends(PNG))
    (notice,) = keeping.storage.notices.owed(now=keeping.clock.now())
    assert (notice.post_id, notice.details) == (post.post_id, ChangedNotice())


BAD = {
    "nothing in it": (b"", ProblemCode.FILE_EMPTY),
    "half of it": (saved(cornered(), "JPEG")[:900], ProblemCode.FILE_CUT_SHORT),
    "no picture": (b"%PDF-1.7 and so on", ProblemCode.FILE_WRONG_TYPE),
}


@pytest.mark.parametrize("is_video", [True, False])
def test_a_file_under_the_name_of_another_kind_says_what_it_is(
    phone: Phone, settled: Settled, is_video: bool
) -> None:
    data = saved(cornered(), "HEIF") if is_video else COFFEE
    post = settled(phone.sends(data, is_video=is_video))
    assert of(post) == (FileState.REFUSED, ProblemCode.FILE_OTHER_KIND)
    assert post.medium.file
    assert post.medium.file.failure
    assert post.medium.file.failure.values == {"type": "HEIC" if is_video else "MP4"}


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_used_is_a_draft_that_says_so(
    phone: Phone, settled: Settled, keeping: World, data: bytes, code: ProblemCode
) -> None:
    post = settled(phone.sends(data))
    assert of(post) == (FileState.REFUSED, code)
    assert post.state is PostState.DRAFT
    with pytest.raises(InvalidError) as refused:
        plan(keeping, post)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_photo_that_is_too_tall_is_kept_and_asked_about(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    post = settled(phone.sends(TALL, width=480, height=960))
    assert of(post) == (FileState.KEPT, None)
    with pytest.raises(InvalidError) as refused:
        plan(keeping, post)
    assert [it.code for it in refused.value.problems] == [ProblemCode.MEDIA_BAD_RATIO]
    tall = post.medium.file
    assert tall is not None
    bordered = keeping.posting.files.made_anew(tall, Recipe(shape="borders"), is_video=False)
    changed = keeping.posting.changes.change(
        post.post_id, PostFields(file=bordered), seen_version=post.version, actor=Actor(ANNA)
    )
    done = settled(changed)
    assert of(done) == (FileState.KEPT, None)
    assert (done.medium.width or 0) / (done.medium.height or 1) == pytest.approx(0.8, abs=0.01)
    assert plan(keeping, done).state is PostState.SCHEDULED


def test_a_file_that_telegram_has_dropped_is_said_and_the_draft_is_kept(
    phone: Phone, settled: Settled, mock: responses.RequestsMock
) -> None:
    post = phone.sends(PNG)
    mock.replace(
        responses.POST,
        f"{API}/bot{TOKEN}/getFile",
        json={"ok": False, "description": "Bad Request: wrong file_id"},
        status=400,
    )
    assert of(settled(post)) == (FileState.REFUSED, ProblemCode.FILE_DROPPED)


ODD = {
    "no result": (200, b'{"ok": true}'),
    "an empty result": (200, b'{"ok": true, "result": {}}'),
    "a list of results": (200, b'{"ok": true, "result": []}'),
    "null": (200, b"null"),
    "a list": (200, b"[]"),
    "half of it": (200, b'{"ok": true, "resu'),
    "nesting": (200, b"[" * 100_000),
    "a page": (200, b"<html>Log in to the network of this hotel</html>"),
    "a bot that it does not know now": (404, b'{"ok": false, "description": "Not Found"}'),
    "a token that it does not know now": (401, b'{"ok": false, "description": "Unauthorized"}'),
    "an error of another shape": (500, b"[]"),
    "an error that is null": (502, b"null"),
    "an error without words": (429, b'{"ok": false, "description": null}'),
}


@pytest.mark.parametrize(("status", "body"), ODD.values(), ids=ODD)
def test_of_a_telegram_that_answers_oddly_the_file_is_fetched_when_it_has_come_to_itself(
    phone: Phone,
    settled: Settled,
    keeping: World,
    mock: responses.RequestsMock,
    status: int,
    body: bytes,
) -> None:
    """None of it says anything about the file."""
    post, get_file = phone.sends(PNG), f"{API}/bot{TOKEN}/getFile"
    mock.replace(responses.POST, get_file, body=body, status=status)
    for _ in range(8):
        state, code = of(settled(post))
        assert (state, code) in {
            (FileState.WANTED, None),
            (FileState.WANTED, ProblemCode.FILE_NOT_FETCHED),
        }
        keeping.clock.advance(5 * MINUTE)
    mock.replace(responses.POST, get_file, json=told_at("photos/file1"))
    assert of(settled(post)) == (FileState.KEPT, None)


def test_a_file_beyond_what_telegram_hands_out_says_the_limit(
    phone: Phone, settled: Settled, mock: responses.RequestsMock
) -> None:
    post = phone.sends(PNG, sent_as=SentAs.DOCUMENT)
    mock.replace(
        responses.POST,
        f"{API}/bot{TOKEN}/getFile",
        json={"ok": False, "description": "Bad Request: file is too big"},
        status=400,
    )
    done = settled(post)
    assert of(done) == (FileState.REFUSED, ProblemCode.FILE_TOO_LARGE_TO_FETCH)
    assert done.medium.file is not None
    assert done.medium.file.failure == FileNote(
        "file_too_large_to_fetch", {"limit": 20, "smaller_as": "photo"}
    )


def test_a_network_that_breaks_is_tried_again_and_the_token_is_in_no_word_of_it(
    phone: Phone,
    settled: Settled,
    keeping: World,
    mock: responses.RequestsMock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    post = phone.sends(PNG)
    address = f"{API}/file/bot{TOKEN}/photos/file1"
    mock.replace(responses.GET, address, body=requests.ConnectionError(f"no way to {address}"))
    assert of(settled(post)) == (FileState.WANTED, None)
    mock.replace(responses.GET, address, body=PNG)
    keeping.clock.advance(MINUTE)
    assert of(settled(post)) == (FileState.KEPT, None)
    assert TOKEN not in caplog.text


def test_a_link_that_has_run_out_before_the_download_is_asked_for_anew(
    phone: Phone, settled: Settled, mock: responses.RequestsMock
) -> None:
    """At once: Telegram has the file, and not where it said an hour ago."""
    post = phone.sends(PNG)
    get_file, of_file = f"{API}/bot{TOKEN}/getFile", f"{API}/file/bot{TOKEN}"
    mock.replace(responses.POST, get_file, json=told_at("photos/old"))
    mock.add(responses.POST, get_file, json=told_at("photos/new"))
    mock.add(responses.GET, f"{of_file}/photos/old", status=404, json={"ok": False})
    mock.add(responses.GET, f"{of_file}/photos/new", body=PNG)
    assert of(settled(post)) == (FileState.KEPT, None)


def test_a_file_that_is_nowhere_telegram_says_is_tried_again_later(
    phone: Phone, settled: Settled, keeping: World, mock: responses.RequestsMock
) -> None:
    post = phone.sends(PNG)
    of_file = f"{API}/file/bot{TOKEN}/photos/file1"
    mock.replace(responses.GET, of_file, status=404, json={"ok": False})
    assert of(settled(post)) == (FileState.WANTED, None)
    mock.replace(responses.GET, of_file, body=PNG)
    keeping.clock.advance(MINUTE)
    assert of(settled(post)) == (FileState.KEPT, None)


def told_at(path: str) -> dict[str, object]:
    return {"ok": True, "result": {"file_path": path}}


@pytest.mark.parametrize("where", ["getFile", "file"])
def test_a_telegram_that_hangs_is_given_up_and_asked_again(
    phone: Phone, settled: Settled, keeping: World, mock: responses.RequestsMock, where: str
) -> None:
    post, hangs = phone.sends(PNG), requests.ReadTimeout("no more came")
    if where == "getFile":
        mock.replace(responses.POST, f"{API}/bot{TOKEN}/getFile", body=hangs)
        mock.add(responses.POST, f"{API}/bot{TOKEN}/getFile", json=told_at("photos/file1"))
    else:
        address = f"{API}/file/bot{TOKEN}/photos/file1"
        mock.replace(responses.GET, address, body=hangs)
        mock.add(responses.GET, address, body=PNG)
    assert of(settled(post)) == (FileState.WANTED, None)
    keeping.clock.advance(MINUTE)
    assert of(settled(post)) == (FileState.KEPT, None)


def test_while_telegram_does_not_answer_the_card_says_so_and_the_file_is_fetched_afterwards(
    phone: Phone, settled: Settled, keeping: World, mock: responses.RequestsMock
) -> None:
    """For hours; only after a day it is given up."""
    posts, get_file = [phone.sends(PNG), phone.sends(PNG)], f"{API}/bot{TOKEN}/getFile"
    mock.replace(responses.POST, get_file, status=502, json={"ok": False})
    for _ in range(2):
        assert of(settled(posts[0])) == (FileState.WANTED, None)
        keeping.clock.advance(MINUTE)
    for _ in range(12):
        assert of(settled(posts[0])) == (FileState.WANTED, ProblemCode.FILE_NOT_FETCHED)
        keeping.clock.advance(5 * MINUTE)
    answer = {"ok": True, "result": {"file_path": "photos/file1"}}
    mock.replace(responses.POST, get_file, json=answer)
    assert of(settled(posts[0])) == (FileState.KEPT, None)


def test_a_file_that_nobody_hands_out_for_a_day_is_given_up(
    phone: Phone, settled: Settled, keeping: World, mock: responses.RequestsMock
) -> None:
    post = phone.sends(PNG)
    mock.replace(responses.POST, f"{API}/bot{TOKEN}/getFile", status=502, json={"ok": False})
    for _ in range(3):
        settled(post)
        keeping.clock.advance(12 * HOUR)
    assert of(settled(post)) == (FileState.REFUSED, ProblemCode.FILE_DROPPED)


def test_a_machine_that_is_restarted_often_is_no_fault_of_a_file(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper
) -> None:
    post, now = phone.sends(PNG), keeping.clock.now()
    for turn in range(9):
        worker = f"turn{turn}-1"
        assert keeping.storage.files.claim_due(worker=worker, now=now, lease_until=now + MINUTE)
        keeper.give_back(f"turn{turn}")
    assert of(settled(post)) == (FileState.KEPT, None)


def test_a_full_disk_is_waited_for(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    """A file stands where the folder should be: nothing can be put there."""
    folder.root.write_bytes(b"")
    post = settled(phone.sends(PNG))
    state, code = of(post)
    assert state is FileState.WANTED
    assert code is not None
    assert code.startswith("file_store_")
    folder.root.unlink()
    keeping.clock.advance(5 * MINUTE)
    assert of(settled(post)) == (FileState.KEPT, None)


def test_a_machine_on_which_nothing_can_be_begun_is_no_fault_of_a_file(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper
) -> None:
    """A file stands where the workshop should be; it was said that opening the file takes too
    much memory or time."""
    keeper.workshop.write_bytes(b"")
    post = phone.sends(PNG)
    for _ in range(8):
        state, code = of(settled(post))
        assert (state, code) == (FileState.WANTED, ProblemCode.FILE_STORE_REFUSED)
        keeping.clock.advance(5 * MINUTE)
    keeper.workshop.unlink()
    assert of(settled(post)) == (FileState.KEPT, None)


TROUBLES = {
    "no room": (errno.ENOSPC, ProblemCode.FILE_STORE_FULL),
    "no more of the quota": (errno.EDQUOT, ProblemCode.FILE_STORE_FULL),
    "no right": (errno.EACCES, ProblemCode.FILE_STORE_REFUSED),
    "a broken disk": (errno.EIO, ProblemCode.FILE_STORE_REFUSED),
}


@pytest.mark.parametrize(("number", "code"), TROUBLES.values(), ids=TROUBLES)
def test_of_a_disk_only_its_lack_of_room_is_called_that(
    phone: Phone, keeping: World, keeper: Keeper, number: int, code: ProblemCode
) -> None:
    """The disk fails while the file comes from Telegram."""

    def fails(telegram_file_id: str, to: Path) -> None:
        raise OSError(number, os.strerror(number))

    post = phone.sends(PNG)
    assert replace(keeper, making=replace(keeper.making, source=fails)).step("w/1")
    assert of(keeping.post(post)) == (FileState.WANTED, code)


def test_a_keeper_that_died_in_the_middle_is_followed_by_another(
    phone: Phone, settled: Settled, keeping: World, keeper: Keeper, folder: Folder
) -> None:
    """The dead one had claimed the file and left half of it on its bench."""
    post = phone.sends(PNG)
    now = keeping.clock.now()
    dead = keeping.storage.files.claim_due(worker="dead/1", now=now, lease_until=now + MINUTE)
    assert dead is not None
    (keeper.workshop / dead.slug).mkdir(parents=True)
    (keeper.workshop / dead.slug / "original").write_bytes(PNG[:100])
    assert not keeper.step("w/1")
    keeper.arrive("w")
    assert of(settled(post)) == (FileState.KEPT, None)
    assert slugs_in(folder) == [dead.slug]
    assert not list(keeper.workshop.iterdir())


def test_a_planned_post_waits_for_its_file_and_is_held_when_it_does_not_come(
    phone: Phone, keeping: World
) -> None:
    post = phone.sends(PNG)
    planned = plan(keeping, post)
    keeping.run(HOUR + 10 * MINUTE)
    assert keeping.post(planned).state in (PostState.SCHEDULED, PostState.PREPARING)
    assert keeping.instagram.containers == {}
    keeping.run(10 * MINUTE)
    assert keeping.post(planned).state is PostState.HELD
    details = [notice.details for notice in keeping.notices()]
    assert any(isinstance(it, LateNotice) and it.reason is DelayReason.FILE for it in details)


def test_a_planned_post_whose_file_is_refused_tells_its_author_at_once(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    post = phone.sends(b"")
    plan(keeping, post)
    settled(post)
    found = [it.details for it in keeping.storage.notices.owed(now=keeping.clock.now())]
    assert AtRiskNotice("file_empty", {}) in found


def test_a_planned_post_whose_file_was_erased_tells_its_author_while_there_is_time(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    post = settled(phone.sends(PNG))
    file = post.medium.file
    assert file is not None
    plan(keeping, post)
    keeping.storage.files.mark_gone(file, keeping.clock.now())
    keeping.run(SOON_DUE)
    details = [notice.details for notice in keeping.notices()]
    assert AtRiskNotice("file_gone", {}, "media") in details
    assert keeping.instagram.containers == {}


def lose_the_address(world: World) -> None:
    """The next process has no PUBLIC_URL."""
    world.posting = build_posting(
        world.storage,
        TRANSPORT,
        inspector=world.inspector,
        clock=world.clock.now,
        hosting=FileHosting(world.posting.hosting.store, None, world.clock.now),
        limits=world.limits,
    )


def test_a_bot_that_has_lost_its_address_says_so_of_what_is_planned(
    phone: Phone, settled: Settled, keeping: World
) -> None:
    plan(keeping, settled(phone.sends(PNG)))
    lose_the_address(keeping)
    keeping.run(SOON_DUE)
    details = [notice.details for notice in keeping.notices()]
    assert AtRiskNotice("file_no_address", {}, "media") in details


def test_a_store_that_stays_full_is_told_of_a_planned_post(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    folder.root.write_bytes(b"")
    post = plan(keeping, phone.sends(PNG))
    settled(post)
    keeping.run(SOON_DUE)
    told = [it.details for it in keeping.notices() if isinstance(it.details, AtRiskNotice)]
    assert [it.problem for it in told] == ["file_store_refused"]
    folder.root.unlink()
    keeping.clock.advance(5 * MINUTE)
    settled(post)
    keeping.run(MINUTE * 10)
    assert keeping.post(post).state is PostState.PUBLISHED


def test_without_an_address_a_photo_is_a_draft_that_says_what_is_missing(
    phone: Phone, keeping: World
) -> None:
    lose_the_address(keeping)
    post = phone.sends(PNG)
    with pytest.raises(InvalidError) as refused:
        plan(keeping, post)
    assert [it.code for it in refused.value.problems] == [ProblemCode.FILE_NO_ADDRESS]
