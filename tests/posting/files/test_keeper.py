"""What becomes of a file that somebody sends: it is fetched once, made to fit, kept, and told."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import responses

from media.store import Folder
from posting import FileNote, FileState, InvalidError, Keeper, Post, PostFields, ProblemCode
from posting.files.hosting import ORIGINAL, SERVED, key_of
from storage.records import ChangedNotice
from tests.helpers.graph_fake import Container
from tests.helpers.pictures import cornered, saved
from tests.posting.files.conftest import API, PUBLIC_URL, TOKEN, Phone
from tests.posting.world import ANNA, World

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
Settled = Callable[[Post], Post]


def of(post: Post) -> tuple[FileState, FileNote | None]:
    file = post.medium.file
    assert file is not None
    return file.state, file.failure


def test_a_photo_is_published_from_the_address_of_the_bot(
    phone: Phone, settled: Settled, keeping: World, folder: Folder
) -> None:
    """A PNG, as no photo of Instagram's is one."""
    post = settled(phone.sends(saved(cornered(), "PNG")))
    file = post.medium.file
    assert file is not None
    assert (file.state, file.content_type) == (FileState.KEPT, "image/jpeg")
    assert (post.medium.width, post.medium.height) == (480, 600)
    assert FileNote("converted", {"was": "PNG", "now": "JPEG"}) in file.notes
    assert folder.size(key_of(file, SERVED)) == file.size_bytes
    assert folder.size(key_of(file, ORIGINAL)) == file.original_bytes
    keeping.posting.schedule.publish_now(post.post_id, seen_version=post.version, actor=ANNA_ACTS)
    keeping.run(HOUR)
    (live,) = keeping.instagram.profile
    assert str(live.image_url).startswith(f"{PUBLIC_URL}/f/{file.slug}/")
