"""When a person is asked whether they mean a post that looks like another one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from posting import Likeness, Post, PostState, TwinError
from posting.rules.finding.twins import find_twin
from storage.records import Actor, FileState, HostedFile, Kind, Medium
from tests.helpers.table import each_row
from tests.posting.world import World

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
BREAD = Post(
    post_id=1,
    version=1,
    state=PostState.DRAFT,
    author_id=1,
    account_id=1,
    ig_user_id="1",
    kind=Kind.PHOTO,
    media=(Medium(image_url="https://example.com/bread.jpg"),),
    caption="Fresh bread",
    location_id=None,
    publish_at=None,
    created_at=NOON,
    updated_at=NOON,
)
PLANNED = replace(BREAD, post_id=2, state=PostState.SCHEDULED, publish_at=NOON)
BOOKS = replace(PLANNED, media=(Medium(image_url="https://example.com/books.jpg"),))
OUT = replace(PLANNED, state=PostState.PUBLISHED, published_at=NOON)


def sent(post: Post, file_id: int, **known: object) -> Post:
    """With a photo that was sent, instead of the one by its link."""
    file = HostedFile(file_id, f"slug{file_id}", FileState.WANTED, False, 1, NOON, **known)  # type: ignore[arg-type]
    return replace(post, media=(Medium(image_url=file.url, file=file),))


def album(post: Post, *others: str) -> Post:
    media = (*post.media, *(Medium(image_url=f"https://example.com/{it}.jpg") for it in others))
    return replace(post, kind=Kind.CAROUSEL, media=media)


DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


@each_row(
    ("post", "moment", "other", "likeness"),
    [
        (BREAD, NOON + DAY, PLANNED, Likeness.CONTENT),
        (BREAD, NOON, PLANNED, Likeness.CONTENT),
        (BREAD, None, PLANNED, Likeness.CONTENT),
        (BREAD, None, OUT, Likeness.CONTENT),
        (BREAD, NOON + DAY, replace(PLANNED, caption="Fresh bread!"), None),
        (BREAD, NOON + DAY, BOOKS, None),
        (BREAD, NOON, BOOKS, Likeness.MINUTE),
        (BREAD, NOON + 59 * SECOND, BOOKS, Likeness.MINUTE),
        (BREAD, NOON + 60 * SECOND, BOOKS, None),
        (BREAD, NOON - SECOND, BOOKS, None),
        (BREAD, None, BOOKS, None),
        (BREAD, NOON, replace(OUT, caption="Books"), None),
        (sent(BREAD, 1), None, sent(PLANNED, 2), None),
        (sent(BREAD, 1), None, sent(PLANNED, 1), Likeness.CONTENT),
        (
            sent(BREAD, 1, telegram_unique_id="bread"),
            None,
            sent(PLANNED, 2, telegram_unique_id="bread"),
            Likeness.CONTENT,
        ),
        (sent(BREAD, 1, sha256="ab"), None, sent(PLANNED, 2, sha256="ab"), Likeness.CONTENT),
        (sent(BREAD, 1, link=BREAD.medium.url), None, PLANNED, Likeness.CONTENT),
        (
            sent(BREAD, 1, telegram_unique_id="bread"),
            None,
            sent(PLANNED, 2, telegram_unique_id="books"),
            None,
        ),
        (album(BREAD, "cake", "tea"), None, album(PLANNED, "cake", "tea"), Likeness.CONTENT),
        (album(BREAD, "cake", "tea"), None, album(PLANNED, "tea", "cake"), Likeness.CONTENT),
        (album(BREAD, "cake"), None, album(PLANNED, "tea"), None),  # the same title page
        (album(BREAD, "cake"), None, PLANNED, None),
        (replace(BREAD, kind=Kind.STORY), None, PLANNED, None),  # the feed and the story of a photo
        (replace(PLANNED, post_id=3), NOON + DAY, PLANNED, None),
        (replace(PLANNED, post_id=3), NOON, PLANNED, Likeness.MINUTE),
        (replace(PLANNED, post_id=3, state=PostState.FAILED), None, PLANNED, Likeness.CONTENT),
    ],
)
def test_what_is_asked_about(
    post: Post, moment: datetime | None, other: Post, likeness: Likeness | None
) -> None:
    twin = find_twin(post, moment, [other])
    assert (twin.likeness if twin else None) == likeness


def test_nobody_is_asked_who_is_sure_and_nothing_waits_for_the_answer(world: World) -> None:
    first, second = world.photo(caption="Bread"), world.photo(caption="Bread")
    moment = world.clock.now() + timedelta(hours=2)
    schedule = world.posting.schedule
    schedule.schedule(first.post_id, moment, seen_version=1, actor=Actor(1), sure=False)
    with pytest.raises(TwinError) as asked:
        schedule.schedule(second.post_id, moment, seen_version=1, actor=Actor(1), sure=False)
    assert asked.value.twin.post.post_id == first.post_id
    with pytest.raises(TwinError):
        schedule.publish_now(second.post_id, seen_version=1, actor=Actor(1), sure=False)
    assert world.posting.lists.get(second.post_id).state is PostState.DRAFT
    planned = schedule.schedule(second.post_id, moment, seen_version=1, actor=Actor(1))
    assert planned.publish_at == moment
