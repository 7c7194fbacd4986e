"""What the author of a post is told of another person's change, and what two changes are as one."""

from dataclasses import replace
from datetime import UTC, datetime

from posting.posts.shared.by_another import ChangeMade, joined, news_of
from storage.posts.post_changes import names_changed
from storage.records import (
    Act,
    ByAnotherNotice,
    Kind,
    Medium,
    Options,
    Post,
    PostChanges,
    PostDeed,
    PostState,
    Removal,
    UserTag,
)
from tests.helpers.table import each_row

MON, TUE, WED = (datetime(2027, 3, day, 18, tzinfo=UTC) for day in (1, 2, 3))
ANNA, BORIS = 1, 2
PHOTO = Medium(image_url="https://example.org/bread.jpg")
DRAFT = Post(
    post_id=7,
    version=3,
    state=PostState.DRAFT,
    kind=Kind.PHOTO,
    author_id=ANNA,
    account_id=1,
    ig_user_id="17",
    caption="Fresh bread",
    location_id=None,
    media=(PHOTO,),
    publish_at=None,
    created_at=MON,
    updated_at=MON,
)
PLANNED = replace(DRAFT, state=PostState.SCHEDULED, publish_at=MON)
HELD = replace(PLANNED, state=PostState.HELD)
LIVE = replace(PLANNED, state=PostState.PUBLISHED)
UNSURE = replace(PLANNED, state=PostState.UNCONFIRMED)
HANDED = replace(PLANNED, state=PostState.HANDED_OVER, by_hand=True)
GONE = replace(PLANNED, state=PostState.DELETED)
TAGGED = (replace(PHOTO, user_tags=(UserTag("anna"),), alt_text="Bread"),)
OTHER = (Medium(image_url="https://example.org/cake.jpg"),)

EDITED, DELETED, RESTORED, PUBLISHED, REMOVED = PostDeed
REPLANNED = PostChanges(state=PostState.SCHEDULED, publish_at=TUE)
TAKEN = PostChanges(by_hand=True, assignee_id=BORIS)


def told(
    deed: PostDeed,
    fields: tuple[str, ...] = (),
    was: datetime | None = None,
    now: datetime | None = None,
) -> ByAnotherNotice:
    return ByAnotherNotice(BORIS, deed, 4, fields, was, now)


@each_row(
    ("before", "changes", "act", "expected"),
    [
        (DRAFT, {"caption": "Cake"}, Act.CHANGED, told(EDITED, ("caption",))),
        (DRAFT, {"caption": "Fresh bread"}, Act.CHANGED, None),
        (DRAFT, {"media": TAGGED}, Act.CHANGED, told(EDITED, ("alt_text", "user_tags"))),
        (DRAFT, {"media": OTHER}, Act.CHANGED, told(EDITED, ("media",))),
        (
            DRAFT,
            {"options": Options(first_comment="#bread")},
            Act.CHANGED,
            told(EDITED, ("first_comment",)),
        ),
        (
            DRAFT,
            {"state": PostState.SCHEDULED, "publish_at": TUE, "attempts": 0},
            Act.SCHEDULED,
            told(EDITED, now=TUE),
        ),
        (PLANNED, {"publish_at": TUE}, Act.SCHEDULED, told(EDITED, was=MON, now=TUE)),
        (
            HELD,
            {"state": PostState.SCHEDULED, "publish_at": TUE},
            Act.SCHEDULED,
            told(EDITED, was=MON, now=TUE),
        ),
        (PLANNED, {"state": PostState.DRAFT}, Act.STOPPED, told(EDITED, was=MON)),
        (PLANNED, {"state": PostState.DELETED}, Act.DELETED, told(DELETED, was=MON)),
        (GONE, {"state": PostState.SCHEDULED}, Act.RESTORED, told(RESTORED, now=MON)),
        (PLANNED, {"publish_at": TUE}, Act.PUBLISH_NOW, told(PUBLISHED, was=MON, now=TUE)),
        (LIVE, {"removal": Removal(BORIS, TUE)}, Act.REMOVAL_WANTED, told(REMOVED)),
        (LIVE, {"first_comment": None, "next_try_at": TUE}, Act.COMMENT_AGAIN, None),
        (UNSURE, {"state": PostState.PUBLISHED, "published_at": TUE}, Act.SAID_LIVE, None),
        (UNSURE, {"state": PostState.PUBLISHING, "publish_at": TUE}, Act.SAID_NOT_LIVE, None),
        (HANDED, {"state": PostState.PUBLISHED, "published_at": TUE}, Act.SAID_IT_IS_OUT, None),
        (HANDED, {"state": PostState.DRAFT}, Act.STOPPED, told(EDITED, was=MON)),
        (
            HANDED,
            {"state": PostState.SCHEDULED, "publish_at": TUE},
            Act.SCHEDULED,
            told(EDITED, was=MON, now=TUE),
        ),
        (LIVE, {"media_id": "18"}, Act.SAID_WHICH_IT_IS, None),
        (PLANNED, {"rehearsal": None, "next_try_at": TUE}, Act.ASKED_AGAIN, None),
        (
            DRAFT,
            {"by_hand": True, "assignee_id": BORIS},
            Act.BY_HAND,
            told(EDITED, ("assignee_id", "by_hand")),
        ),
    ],
)
def test_of_a_change_is_told_what_its_author_would_look_for(
    before: Post, changes: PostChanges, act: Act, expected: ByAnotherNotice | None
) -> None:
    after = replace(before, **changes, version=4)
    names = names_changed(before, changes)
    news = news_of(ChangeMade(before, after, names, act), BORIS)
    assert (news and replace(news, steps=())) == expected


@each_row(
    ("earlier", "later", "expected"),
    [
        (
            told(EDITED, ("caption",)),
            told(EDITED, ("user_tags",)),
            told(EDITED, ("caption", "user_tags")),
        ),
        (
            told(EDITED, was=MON, now=TUE),
            told(EDITED, was=TUE, now=WED),
            told(EDITED, was=MON, now=WED),
        ),
        (told(EDITED, was=MON, now=TUE), told(EDITED, was=TUE, now=MON), None),
        (told(EDITED, now=TUE), told(EDITED, was=TUE), None),
        (
            told(EDITED, was=MON, now=TUE),
            told(EDITED, ("caption",), TUE, TUE),
            told(EDITED, ("caption",), MON, TUE),
        ),
        (
            told(EDITED, ("caption",), MON, MON),
            told(DELETED, was=MON),
            told(DELETED, ("caption",), MON),
        ),
        (told(DELETED, ("caption",)), told(RESTORED), told(EDITED, ("caption",))),
        (told(DELETED, was=MON), told(RESTORED, now=MON), None),
        (told(DELETED, was=MON), told(RESTORED), told(EDITED, was=MON)),
        (told(RESTORED), told(DELETED), None),
        (told(RESTORED), told(EDITED, ("caption",)), told(RESTORED, ("caption",))),
        (
            told(EDITED, ("caption",)),
            told(PUBLISHED, now=TUE),
            told(PUBLISHED, ("caption",), now=TUE),
        ),
    ],
)
def test_two_changes_in_a_row_are_told_as_what_they_make_together(
    earlier: ByAnotherNotice, later: ByAnotherNotice, expected: ByAnotherNotice | None
) -> None:
    assert joined(earlier, later) == expected


def test_what_was_done_last_is_undone_first() -> None:
    cake = replace(DRAFT, caption="Cake", version=4)
    pie = replace(cake, caption="Pie", version=5)
    steps = [
        news_of(ChangeMade(before, after, ["caption"], Act.CHANGED), BORIS)
        for before, after in ((DRAFT, cake), (cake, pie))
    ]
    assert steps[0]
    assert steps[1]
    both = joined(steps[0], steps[1])
    assert both
    assert both.steps == ('{"caption":"Cake"}', '{"caption":"Fresh bread"}')


def test_changes_are_undone_together_or_not_at_all() -> None:
    one, two, three = (replace(told(EDITED, ("caption",)), steps=(it,)) for it in "123")
    apart = joined(one, two, is_next=False)
    assert apart
    assert apart.steps == (), "a third person's change lies between them"
    both = joined(apart, three)
    assert both
    assert both.steps == (), "not only the last one"
    stopped = joined(told(PUBLISHED, was=MON, now=TUE), replace(one, was=TUE))
    assert stopped
    assert stopped.steps == (), "what had begun does not begin again"


def test_of_who_cannot_be_reached_no_more_is_kept_than_fits() -> None:
    all_told = replace(told(EDITED, ("caption",)), steps=("{}",))
    for _ in range(200):
        both = joined(all_told, replace(told(EDITED, ("caption",)), steps=("{}",)))
        assert both
        all_told = both
        assert len(all_told.steps) <= 50
