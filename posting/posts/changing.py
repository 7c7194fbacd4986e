"""Changing posts. Every change of what a post holds takes one road: `judge` looks at all that is
wanted and names every problem by field, `apply` writes all of it. Also deleting and its undoing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from graph.answers import Identity
from posting.posts.shared.fields import PostFields
from posting.posts.shared.kit import PostKit
from posting.posts.shared.media import (
    cover_problems,
    fetch_erased_again,
    media_columns,
    was_asked,
    with_files_there,
)
from posting.rules.problems import (
    InvalidError,
    OutdatedError,
    Problem,
    WrongStateError,
    account_problems,
)
from posting.rules.published.live import is_being_removed
from posting.rules.times.plan import WITHOUT_CONTAINER, as_draft, let_go, planned_for
from storage.records import (
    EDITABLE_STATES,
    MAKES_THE_CONTAINER,
    WAITING_STATES,
    AccountState,
    Act,
    Actor,
    Container,
    HoldReason,
    Post,
    PostChanges,
    PostState,
)

GOES_OUT = WAITING_STATES | {PostState.HELD}  # what is held may be resumed without another look
DELETABLE_STATES = EDITABLE_STATES | {PostState.PUBLISHED, PostState.UNCONFIRMED}


@dataclass(frozen=True, slots=True)
class Judged:
    """A change against which nothing stands; `identity` comes with the account's new token."""

    columns: PostChanges
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Posts as their authors work on them."""

    kit: PostKit

    def change(self, post_id: int, wanted: PostFields, *, seen_version: int, actor: Actor) -> Post:
        """A partial update. A planned post loses its container and keeps its time; where all is so
        already nothing is written.

        Raises InvalidError with every problem by field, PostGoneError, WrongStateError,
        OutdatedError; then nothing was changed. The last not when the wanted caption is there
        already: two who want the same do not disagree. Network with a token or a link.
        """
        try:
            post = self.kit.open(post_id, seen_version)
        except OutdatedError as error:
            if wanted.model_fields_set != {"caption"} or error.post.caption != wanted.tidy_caption:
                raise
            return error.post
        return self.change_seen(post, wanted, actor=actor)

    def change_seen(self, post: Post, wanted: PostFields, *, actor: Actor) -> Post:
        """As `change`, of a post that was read just now, with the version that the person saw."""
        if post.state not in EDITABLE_STATES:
            raise WrongStateError(post)
        judged = judge(self.kit, post, wanted)
        return apply(self.kit, post, judged, what=Act.CHANGED, actor=actor)

    def change_all(
        self, post_id: int, steps: Sequence[PostFields], *, seen_version: int, actor: Actor
    ) -> Post:
        """Several partial updates, one after another: all or none, and every problem of each is
        named. Files in them may have been erased since they were noted. Raises as `change`."""
        problems: list[Problem] = []
        with self.kit.storage.transaction():
            post = self.kit.open(post_id, seen_version)
            for step in steps:
                wanted = with_files_there(self.kit, step)
                try:
                    post = self.change(post_id, wanted, seen_version=post.version, actor=actor)
                except InvalidError as error:
                    problems += (it for it in error.problems if it not in problems)
            if problems:
                raise InvalidError(tuple(problems))
            return post

    def delete(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """Can be undone for 30 days; what is live on Instagram stays there. Raises PostGoneError,
        OutdatedError, WrongStateError while it is being published, or deleted from Instagram: that
        is seen to its end, and told."""
        post = self.kit.open(post_id, seen_version, DELETABLE_STATES)
        if is_being_removed(post):
            raise WrongStateError(post)
        changes = PostChanges(
            state=PostState.DELETED,
            deleted_at=self.kit.clock(),
            state_before_deletion=post.state,
            next_try_at=None,
        )
        return self.kit.write(post, changes, what=Act.DELETED, actor=actor)

    def restore(self, post_id: int, *, actor: Actor) -> Post:
        """Undoes a deletion: a planned post keeps its time if that is ahead and still free, else
        it is a draft. Files that were erased meanwhile are fetched again. Raises PostGoneError when
        it was purged."""
        post = self.kit.get_any(post_id)
        if post.state is not PostState.DELETED:
            return post
        changes = _before_deletion(self.kit, post)
        changes.update(PostChanges(deleted_at=None, state_before_deletion=None))
        with self.kit.storage.transaction():
            if changes["state"] is not PostState.PUBLISHED:
                fetch_erased_again(self.kit, post)
            return self.kit.write(
                post, changes, what=Act.RESTORED, actor=actor, judged=post.by_hand
            )


def judge(kit: PostKit, post: Post, wanted: PostFields) -> Judged:
    """Raises InvalidError with all that stands against it. Network with a token or a link."""
    problems: list[Problem] = []
    columns = _account_columns(kit, post, wanted)
    columns.update(_text_columns(post, wanted))
    columns.update(media_columns(kit, replace(post, **columns), wanted, problems))
    columns.update(_fetched_again(replace(post, **columns), wanted))
    is_so = not columns and _is_so(post, wanted)
    if is_so and not problems and not wanted.names("token"):
        return Judged(columns)
    preview = replace(post, **columns)
    if MAKES_THE_CONTAINER.intersection(columns):
        columns["rehearsal"] = None
        preview = replace(preview, rehearsal=None, container=_outdated(preview))
    if preview.options.cover_url != post.options.cover_url:
        preview = replace(preview, cover_file=wanted.cover_file)
    identity = _new_identity(kit, preview.account_id, wanted, problems)
    plans = wanted.publish_at is not None
    stays = preview.state in GOES_OUT and not wanted.names("publish_at")
    problems += cover_problems(kit, post, wanted)
    problems += wanted.among(
        kit.problems(preview), goes_out=(plans or stays) and not preview.by_hand
    )
    problems += _time_problems(kit, preview, wanted, cured=identity is not None)
    if problems:
        raise InvalidError(tuple(problems))
    if not is_so:
        columns.update(_plan(kit, preview, wanted))
    return Judged(columns, identity)


def _outdated(post: Post) -> Container | None:
    """That of a post which was changed: it serves no more."""
    return post.container and replace(post.container, outdated=True)


def judge_time(kit: PostKit, post: Post, moment: datetime) -> PostChanges:
    """The post goes out as it is. Raises InvalidError; no network."""
    return judge(kit, post, PostFields(publish_at=moment)).columns


def apply(kit: PostKit, post: Post, judged: Judged, *, what: Act, actor: Actor) -> Post:
    """The changed post. Raises as `PostKit.write`."""
    columns, identity = judged.columns, judged.identity
    if identity is None:
        return kit.write(post, columns, what=what, actor=actor)
    account_id = columns.get("account_id", post.account_id)
    with kit.storage.transaction():
        kit.storage.posts.lock_all(account_id)
        kit.write(post, columns, what=what, actor=actor, judged=True)
        kit.accounts.adopt(account_id, identity, actor=actor)
        return kit.storage.posts.get(post.post_id)


def _account_columns(kit: PostKit, post: Post, wanted: PostFields) -> PostChanges:
    """Whatever became of the containers of the former account, the new one has none; what kept
    the post on hold there does not here."""
    account = None if wanted.account_id is None else kit.planner.account(wanted.account_id)
    if account is None or account.account_id == post.account_id:
        return PostChanges()
    moved = PostChanges(account_id=account.account_id, ig_user_id=account.ig_user_id)
    media = tuple(replace(medium, child=None) for medium in post.media)
    columns = PostChanges(**moved, **WITHOUT_CONTAINER, media=media)
    return PostChanges(**{**columns, **let_go(post, kit.clock())})


def _text_columns(post: Post, wanted: PostFields) -> PostChanges:
    columns = PostChanges()
    options = wanted.options(post.options)
    if options != post.options:
        columns["options"] = options
    if wanted.names("caption") and wanted.tidy_caption != post.caption:
        columns["caption"] = wanted.tidy_caption
    if wanted.names("location_id"):
        name = _place_name(post, wanted)
        if (wanted.location_id, name) != (post.location_id, post.location_name):
            columns["location_id"], columns["location_name"] = wanted.location_id, name
    return columns


def _is_so(post: Post, wanted: PostFields) -> bool:
    """Whether it names no other account, known or not, and no other time."""
    if wanted.names("account_id") and wanted.account_id != post.account_id:
        return False
    if not wanted.names("publish_at"):
        return True
    if wanted.publish_at is None:
        return post.state is PostState.DRAFT
    return post.state in WAITING_STATES and wanted.publish_at == post.publish_at


def _fetched_again(post: Post, wanted: PostFields) -> PostChanges:
    """A link is given of which Instagram has had the file: another one may be there now."""
    columns = PostChanges()
    if was_asked(post) and wanted.names_a_link:
        columns["media"] = post.media
    if was_asked(post) and wanted.cover_url is not None:
        columns["options"] = post.options
    return columns


def _place_name(post: Post, wanted: PostFields) -> str | None:
    """Another place has another name, be it one that nobody has told."""
    is_same = wanted.location_id == post.location_id and not wanted.names("location_name")
    return post.location_name if is_same else wanted.location_name


def _new_identity(
    kit: PostKit, account_id: int, wanted: PostFields, problems: list[Problem]
) -> Identity | None:
    if not wanted.names("token"):
        return None
    try:
        return kit.accounts.identify_as(account_id, wanted.token or "")
    except InvalidError as error:
        problems += error.problems
        return None


def _time_problems(
    kit: PostKit, preview: Post, wanted: PostFields, *, cured: bool
) -> Sequence[Problem]:
    moment, moved = _moment(preview, wanted), wanted.names("account_id")
    account_id = (wanted.account_id or 0) if moved else preview.account_id
    plans = moment is not None and (wanted.names("publish_at") or moved)
    account = kit.planner.account(account_id) if plans or moved else None
    if moment is not None and plans:
        return kit.planner.problems(account, moment, but=preview.post_id, cured=cured)
    return account_problems(account) if moved and not (account and cured) else ()


def _plan(kit: PostKit, preview: Post, wanted: PostFields) -> PostChanges:
    """A new time plans the post; another change of a planned one discards its container."""
    moment = _moment(preview, wanted)
    if moment is None:
        return as_draft(preview) if wanted.names("publish_at") else PostChanges()
    return planned_for(preview, moment, now=kit.clock(), limits=kit.limits)


def _moment(preview: Post, wanted: PostFields) -> datetime | None:
    if wanted.names("publish_at"):
        return wanted.publish_at
    return preview.publish_at if preview.state in WAITING_STATES else None


def _before_deletion(kit: PostKit, post: Post) -> PostChanges:
    before, now = post.state_before_deletion or PostState.DRAFT, kit.clock()
    if before is PostState.HANDED_OVER:
        return as_draft(post)
    if before not in GOES_OUT:
        is_live = before is PostState.PUBLISHED
        failed = before is PostState.FAILED and post.publish_asked_at is not None
        look = is_live or (failed and post.permalink is None)
        return PostChanges(state=before, next_try_at=now if look else None)
    account = kit.planner.account(post.account_id)
    if post.publish_at is None or post.publish_at <= now or account is None:
        return as_draft(post)
    plan = planned_for(post, post.publish_at, now=now, limits=kit.limits)
    if account.state is not AccountState.CONNECTED:
        if post.by_hand:  # it needs nobody's access
            return plan
        held = PostChanges(state=PostState.HELD, hold_reason=HoldReason.ACCESS, next_try_at=None)
        plan.update(held)
        return plan
    taken = kit.planner.problems(account, post.publish_at, but=post.post_id)
    return as_draft(post) if taken else plan
