"""The author of a post hears of what somebody else does with it: in the transaction of the change,
and of several changes in a row once."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from posting.posts.shared.steps_back import steps_back
from storage import (
    WAITING_STATES,
    Act,
    Actor,
    ByAnotherNotice,
    NewNotice,
    NoticeKind,
    Post,
    PostDeed,
    PostState,
    Storage,
)

IN_A_ROW = timedelta(seconds=20)  # so long the next change is waited for ...
AT_MOST = timedelta(minutes=2)  # ... and never longer than this after the first
MOST_STEPS = 50  # that undo several changes; of who cannot be reached they would be ever more
HAS_A_TIME = WAITING_STATES | {PostState.HELD, PostState.FAILED}
GIVEN_BACK = HAS_A_TIME | {PostState.DRAFT}  # what somebody was to publish, and does not now
FIELDS = frozenset(
    (
        *("caption", "location_id", "user_tags", "media", "kind", "thumb_offset", "cover_url"),
        *("alt_text", "first_comment", "collaborators", "audio_name", "trial", "share_to_feed"),
        *("account_id", "by_hand", "assignee_id"),
    )
)


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """What one change has made of a post; `names` is what differs."""

    before: Post
    after: Post
    names: Collection[str]
    act: Act


def tell_author(storage: Storage, changed: ChangeMade, actor: Actor, now: datetime) -> None:
    """If it was somebody else. What is to be told already and waits for more is told together with
    this; what takes itself back is not told at all."""
    post = changed.after
    if actor.person_id is None or actor.person_id == post.author_id:
        return
    news = news_of(changed, actor.person_id)
    if news is None:
        return
    notices, kind = storage.notices, NoticeKind.BY_ANOTHER
    for waiting in notices.waiting(post.author_id, kind, post.post_id, now):
        earlier = waiting.details
        if not isinstance(earlier, ByAnotherNotice) or earlier.by != news.by:
            continue
        both = joined(earlier, news, is_next=earlier.version == changed.before.version)
        if both is None:
            notices.sent(waiting.notice_id, now)
        else:
            until = min(waiting.created_at + AT_MOST, _told_at(both, now))
            notices.rewrite(waiting.notice_id, both, until)
        return
    owed = NewNotice(post.author_id, news, post.account_id, _told_at(news, now))
    notices.owe(owed, post.post_id, now)


def news_of(changed: ChangeMade, by: int) -> ByAnotherNotice | None:
    """None for what changes nothing that its author would look for."""
    before, after = changed.before, changed.after
    is_live = before.state in {PostState.PUBLISHED, PostState.UNCONFIRMED}
    fields = () if is_live else tuple(sorted(FIELDS.intersection(changed.names)))
    is_given_back = before.state is PostState.HANDED_OVER and after.state in GIVEN_BACK
    was = before.publish_at if before.state in HAS_A_TIME or is_given_back else None
    now = after.publish_at if after.state in HAS_A_TIME else None
    news = ByAnotherNotice(by, PostDeed.EDITED, after.version, fields, was, now)
    if after.state is PostState.DELETED:
        return replace(news, deed=PostDeed.DELETED, fields=())
    if before.state is PostState.DELETED:
        return replace(news, deed=PostDeed.RESTORED, fields=())
    if changed.act is Act.PUBLISH_NOW:
        return replace(news, deed=PostDeed.PUBLISHED, fields=())
    if "removal" in changed.names:
        return replace(news, deed=PostDeed.REMOVED)
    if is_live:  # that is told by what comes of it
        return None
    if not fields and was == now:
        return None
    return news if is_given_back else replace(news, steps=_back(before, after))


def _back(before: Post, after: Post) -> tuple[str, ...]:
    return tuple(it.model_dump_json(exclude_unset=True) for it in steps_back(before, after))


def joined(
    earlier: ByAnotherNotice, later: ByAnotherNotice, *, is_next: bool = True
) -> ByAnotherNotice | None:
    """Two changes by one person as one; None when nothing is left of them. They are undone together
    or not at all: not when somebody else has changed the post between them, which would be undone
    as well, nor when they are more than need to be kept."""
    fields = tuple(sorted({*earlier.fields, *later.fields}))
    can_be_undone = is_next and 0 < len(earlier.steps) < MOST_STEPS
    steps = (*later.steps, *earlier.steps) if can_be_undone else ()
    both = replace(later, fields=fields, was=earlier.was, steps=steps)
    if later.deed is PostDeed.DELETED:
        return None if earlier.deed is PostDeed.RESTORED else both
    if earlier.deed is PostDeed.DELETED:
        both = replace(both, deed=PostDeed.EDITED)
    elif later.deed is PostDeed.EDITED and earlier.deed is PostDeed.RESTORED:
        both = replace(both, deed=PostDeed.RESTORED)
    is_nothing = both.deed is PostDeed.EDITED and not fields and both.was == both.now
    return None if is_nothing else both


def _told_at(news: ByAnotherNotice, now: datetime) -> datetime:
    """What can be stopped for a few seconds only is told at once."""
    return now if news.deed is PostDeed.PUBLISHED else now + IN_A_ROW
