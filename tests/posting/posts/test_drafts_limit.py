"""A person keeps 500 drafts at most; what is planned or published does not count."""

from datetime import datetime, timedelta

import pytest

from posting import InvalidError, Limits, PostFields, ProblemCode, Tab
from storage.records import Actor, Kind, Medium, NewPost
from tests.posting.world import ANNA, World

BORIS = ANNA + 1
LIMIT = Limits().drafts_per_person


@pytest.fixture
def full(world: World) -> World:
    """Anna has as many drafts as she may have."""
    account = world.account
    new = NewPost(
        author_id=ANNA,
        account_id=account.account_id,
        ig_user_id=account.ig_user_id,
        kind=Kind.PHOTO,
        media=(Medium(image_url="https://cdn.example.com/a.jpg"),),
        idempotency_key="telegram:7",
    )
    with world.storage.transaction():
        world.storage.posts.create(new, actor=Actor(1), now=world.clock.now())
    with world.storage.transaction():
        for _ in range(LIMIT - 1):
            create(world)
    return world


def create(
    world: World, author_id: int = ANNA, key: str | None = None, due: datetime | None = None
) -> None:
    account_id, url = world.account.account_id, "https://cdn.example.com/a.jpg"
    fields = PostFields(account_id=account_id, image_url=url, publish_at=due)
    world.posting.drafts.create(fields, author_id=author_id, idempotency_key=key)


def test_one_draft_too_many_is_refused_and_leaves_nothing(full: World) -> None:
    with pytest.raises(InvalidError) as told:
        create(full)
    (problem,) = told.value.problems
    assert problem.code is ProblemCode.TOO_MANY_DRAFTS
    assert problem.values == {"count": LIMIT, "limit": LIMIT}
    post = full.posting.lists.list_posts(full.account.ig_user_id, Tab.DRAFTS, 0).posts[0]
    with pytest.raises(InvalidError):
        full.posting.drafts.duplicate(post.post_id, ANNA)
    assert full.storage.post_lists.before_making(ANNA, None)[1] == LIMIT


def test_others_and_planned_posts_and_what_was_made_already_are_no_matter(full: World) -> None:
    create(full, BORIS)
    create(full, due=full.clock.now() + timedelta(hours=1))
    create(full, key="telegram:7")
    create(full, key="telegram:8", due=full.clock.now() + timedelta(hours=1))
    for _ in range(10):
        create(full, key="telegram:7")
    assert full.storage.post_lists.before_making(ANNA, None)[1] == LIMIT
    assert full.storage.post_lists.before_making(BORIS, None)[1] == 1
