"""Files that people sent: who works on them, what posts know of them, when nobody needs them."""

from datetime import timedelta
from typing import Any

import pytest

from storage import LostFileError, NotFoundError
from storage.engine.database import Sqlite
from storage.records import (
    Actor,
    FileFetch,
    FileNote,
    FileState,
    HostedFile,
    Kind,
    Medium,
    NewFile,
    NewPost,
    Post,
    PostChanges,
    PostState,
    Recipe,
    SentAs,
    StoredDoubt,
)
from tests.helpers import Clock
from tests.storage.studio import Studio

MINUTE, WEEK = timedelta(minutes=1), timedelta(days=7)
PHOTO = NewFile(is_video=False, telegram_file_id="AgAC", sent_as=SentAs.PHOTO, width=960)


def sent(studio: Studio, new: NewFile = PHOTO, author: int = 501) -> HostedFile:
    return studio.storage.files.add(new, author_id=author, now=studio.clock.now())


def post_of(studio: Studio, file: HostedFile) -> Post:
    account = studio.account()
    media = (Medium(image_url=file.url, file=file),)
    new = NewPost(501, account.account_id, account.ig_user_id, Kind.PHOTO, media)
    return studio.storage.posts.create(new, actor=Actor(501), now=studio.clock.now())


def taken(studio: Studio, worker: str = "w/1") -> HostedFile | None:
    now = studio.clock.now()
    return studio.storage.files.claim_due(worker=worker, now=now, lease_until=now + MINUTE)


def test_a_post_tells_the_file_of_its_picture(studio: Studio) -> None:
    recipe = Recipe(shape="borders")
    new = NewFile(is_video=False, made_from=sent(studio).file_id, recipe=recipe)
    file = sent(studio, new)
    post = studio.storage.posts.get(post_of(studio, file).post_id)
    assert (post.medium.file_id, post.medium.file) == (file.file_id, file)
    assert file.recipe == recipe
    assert len(file.slug) == 43
    assert file.slug not in repr(file)


def test_a_file_is_in_one_hand_and_what_it_finds_is_seen_in_the_post(studio: Studio) -> None:
    post = post_of(studio, sent(studio))
    claimed = taken(studio)
    assert claimed is not None
    assert taken(studio, "w/2") is None
    note, doubt = FileNote("format", {"from": "HEIC"}), StoredDoubt("colours")
    kept = studio.storage.files.change(
        claimed,
        doubts=(doubt,),
        state=FileState.KEPT,
        width=1080,
        height=1350,
        size_bytes=210_000,
        notes=(note,),
        next_try_at=None,
    )
    medium = studio.storage.posts.get(post.post_id).medium
    assert medium.file == kept
    assert (medium.width, medium.height, medium.size_bytes) == (1080, 1350, 210_000)
    assert medium.doubts == (doubt,)
    assert studio.storage.files.next_due() is None


def test_a_worker_that_waited_for_the_database_takes_no_file_out_of_anothers_hand(
    studio: Studio, clock: Clock
) -> None:
    """It had looked at the clock before the other one did."""
    sent(studio)
    looked_at = clock.now()
    clock.advance(timedelta(milliseconds=20))
    assert taken(studio, "w/1") is not None
    late = studio.storage.files.claim_due(
        worker="w/2", now=looked_at, lease_until=looked_at + MINUTE
    )
    assert late is None


def test_a_worker_that_died_loses_its_file_to_another(studio: Studio, clock: Clock) -> None:
    sent(studio)
    first = taken(studio, "dead/1")
    clock.advance(MINUTE)
    second = taken(studio, "w/1")
    assert first is not None
    assert second is not None
    assert second.attempts == 2
    with pytest.raises(LostFileError):
        studio.storage.files.change(first, state=FileState.KEPT)
    with pytest.raises(LostFileError):
        studio.storage.files.renew(first, clock.now() + MINUTE)
    studio.storage.files.renew(second, clock.now() + 2 * MINUTE)
    studio.storage.files.drop_claims("w/", clock.now(), attempts=1)
    assert taken(studio, "w/2") is not None


def test_two_who_look_at_the_same_moment_do_not_take_the_same_file(
    studio: Studio, clock: Clock
) -> None:
    """The one who read the clock first comes second to the database."""
    sent(studio)
    now = clock.now()
    clock.advance(timedelta(milliseconds=1))
    assert taken(studio, "w/2") is not None
    files = studio.storage.files
    assert files.claim_due(worker="w/1", now=now, lease_until=now + MINUTE) is None


def test_fifty_files_of_one_person_keep_nobody_waiting(studio: Studio) -> None:
    many = [sent(studio, author=501) for _ in range(50)]
    other = sent(studio, author=502)
    order = [claimed.file_id for _ in range(3) if (claimed := taken(studio)) is not None]
    assert order == [many[0].file_id, other.file_id, many[1].file_id]


def test_the_video_that_has_waited_longest_for_its_turn_is_called_and_no_other(
    studio: Studio, clock: Clock
) -> None:
    """The one that is older waits for room, and says so."""
    later, film = clock.now() + 5 * MINUTE, NewFile(is_video=True, telegram_file_id="BAAC")
    for _ in range(3):
        sent(studio, film)
    numbers = []
    for why in (FileNote("file_store_full"), None, None):
        file = taken(studio)
        assert file is not None
        waits: dict[str, Any] = {"notes": (FileNote("converted"),), "next_try_at": later}
        waits |= {"failure": why, "claimed_by": None, "lease_until": None}
        studio.storage.files.change(file, **waits)
        numbers.append(file.file_id)
    studio.storage.files.call_film(clock.now())
    called = taken(studio)
    assert called is not None
    assert called.file_id == numbers[1]
    assert taken(studio) is None


def test_many_files_that_wait_hold_up_nobody_who_writes(studio: Studio) -> None:
    """The work of taking one grows with their number, not with its square: SQLite counts it."""
    took, database = [0, 0], studio.storage.database
    for turn in range(2):
        with studio.storage.transaction():
            for number in range(400):
                sent(studio, author=number % 4)

        def step(turn: int = turn) -> None:
            took[turn] += 1

        if isinstance(database, Sqlite):
            database.connection().set_progress_handler(step, 100)  # type: ignore[no-untyped-call]
        assert taken(studio)
    assert took[1] <= 3 * took[0]


def test_a_receipt_is_kept_with_its_file(studio: Studio, clock: Clock) -> None:
    file = sent(studio)
    fetch = FileFetch(
        file.file_id, clock.now(), "157.240.0.1", "facebookexternalhit/1.1", "GET", 200, 99, True
    )
    studio.storage.files.note_fetch(fetch)
    assert studio.storage.files.fetches([file.file_id]) == (fetch,)
    assert studio.storage.files.fetches([]) == ()
    found = studio.storage.files.find_by_slug(file.slug)
    assert found is not None
    assert found.file_id == file.file_id
    assert studio.storage.files.find_by_slug("x" * 43) is None
    studio.storage.files.forget_fetches(before=clock.now() + MINUTE)
    assert studio.storage.files.fetches([file.file_id]) == ()


def test_a_file_is_finished_a_while_after_its_last_post_and_unowned_without_one(
    studio: Studio, clock: Clock
) -> None:
    files, original = studio.storage.files, sent(studio)
    cropped = sent(studio, NewFile(is_video=False, made_from=original.file_id))
    post = post_of(studio, cropped)
    clock.advance(WEEK)
    soon = clock.now() + MINUTE
    assert files.unowned(before=soon, limit=9) == ()
    assert files.finished(before=soon, limit=9) == ()
    changes = PostChanges(state=PostState.PUBLISHED, published_at=clock.now())
    studio.storage.posts.change(post, changes, actor=Actor(501), what="published", now=clock.now())
    assert files.finished(before=clock.now(), limit=9) == ()
    assert [it.file_id for it in files.finished(before=soon, limit=9)] == [
        original.file_id,
        cropped.file_id,
    ]
    lonely = sent(studio)
    clock.advance(MINUTE)
    assert [it.file_id for it in files.unowned(before=clock.now(), limit=9)] == [lonely.file_id]
    assert files.erase(lonely)
    assert not files.erase(cropped)
    with pytest.raises(NotFoundError):
        files.get(lonely.file_id)


def test_what_comes_late_about_an_erased_file_touches_no_other(
    studio: Studio, clock: Clock
) -> None:
    """Its worker, its fetch by Instagram, a look that found it lost: all go by its number."""
    files, erased = studio.storage.files, sent(studio)
    claimed = taken(studio)
    assert claimed is not None
    assert files.erase(erased)
    other = sent(studio)
    theirs = taken(studio)
    assert theirs is not None
    files.want_again(erased.file_id, clock.now())
    files.note_shown(erased, "the erased one")
    files.mark_gone(erased, clock.now())
    files.note_fetch(FileFetch(erased.file_id, clock.now(), "::1", "", "GET", 200, 99, True))
    with pytest.raises(LostFileError):
        files.renew(claimed, clock.now() + WEEK)
    with pytest.raises(LostFileError):
        files.change(claimed, state=FileState.REFUSED)
    assert files.get(other.file_id) == theirs
    assert files.fetches([other.file_id, erased.file_id]) == ()


def test_the_bytes_kept_are_those_of_originals_and_of_what_is_served(studio: Studio) -> None:
    sent(studio)
    claimed = taken(studio)
    assert claimed is not None
    studio.storage.files.change(claimed, original_bytes=1_000, size_bytes=300)
    assert studio.storage.files.bytes_kept() == 1_300
    studio.storage.files.change(claimed, state=FileState.GONE)
    assert studio.storage.files.bytes_kept() == 0


def test_a_post_is_found_by_what_it_was_made_of(studio: Studio) -> None:
    account = studio.account()
    media = (Medium(image_url="https://example.com/a.jpg"),)
    new = NewPost(501, account.account_id, "1", Kind.PHOTO, media, idempotency_key="album 5 77")
    post = studio.storage.posts.create(new, actor=Actor(501), now=studio.clock.now())
    found = studio.storage.posts.find_made_of("album 5 77")
    assert found is not None
    assert found.post_id == post.post_id
    assert studio.storage.posts.find_made_of("album 5 78") is None


def test_the_slugs_of_a_database_begin_alike(studio: Studio) -> None:
    """Several may keep their files in one bucket."""
    tag = studio.storage.file_store.tag()
    assert len(tag) == 8
    first, second = sent(studio).slug, sent(studio).slug
    assert first.startswith(tag)
    assert second.startswith(tag)
    assert first != second
