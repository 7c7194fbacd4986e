"""The partial update of a post: everything is checked first, then all of it applied or nothing.

Called by `drafts.Drafts.change`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from graph.answers import Identity
from media import MediaKind
from posting.accounts.accounts import Accounts
from posting.posts.change import PostChange
from posting.posts.content import fitting_tags, medium_instead, with_medium
from posting.posts.medium import MediaDesk
from posting.posts.opening import Editor
from posting.posts.planner import Planner
from posting.rules.clock import Clock
from posting.rules.errors import InvalidError
from posting.rules.limits import Limits
from posting.rules.plan import WITHOUT_CONTAINER, account_problems, as_draft, planned_for
from posting.rules.post import post_problems, tidy_caption
from posting.rules.problems import Field, Problem, ProblemCode
from storage import Storage
from storage.records import WAITING_STATES, Actor, Medium, Post, PostChanges, PostState

GOES_OUT = WAITING_STATES | {PostState.HELD}  # what is held may be resumed without another look

# Which fields of a change a problem of the content can come from.
_TOUCHED: dict[Field, tuple[str, ...]] = {
    Field.CAPTION: ("caption",),
    Field.LOCATION_ID: ("location_id",),
    Field.USER_TAGS: ("user_tags", "image_url", "video_url"),
    Field.THUMB_OFFSET: ("thumb_offset", "image_url", "video_url"),
}


class Updates:
    """Applies a `PostChange`."""

    def __init__(
        self,
        storage: Storage,
        editor: Editor,
        planner: Planner,
        accounts: Accounts,
        media: MediaDesk,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._editor = editor
        self._planner = planner
        self._accounts = accounts
        self._media = media
        self._limits = limits
        self._clock = clock

    def apply(self, post_id: int, change: PostChange, *, seen_version: int, actor: Actor) -> Post:
        """The changed post. Raises InvalidError with every problem, PostGoneError,
        WrongStateError, OutdatedError; then nothing was changed."""
        post = self._editor.open(post_id, seen_version)
        problems: list[Problem] = []
        columns = self._account_columns(post, change)
        columns.update(_text_columns(change))
        columns.update(self._media_columns(post, change, problems))
        preview = replace(post, **columns)
        identity = self._new_identity(preview.account_id, change, problems)
        problems += self._content_problems(preview, change)
        problems += self._time_problems(preview, change, cured=identity is not None)
        if problems:
            raise InvalidError(tuple(problems))
        if change.model_fields_set != {"token"}:
            columns.update(self._plan(preview, change))
        with self._storage.transaction():
            if identity is not None:
                self._storage.posts.lock_all(preview.account_id)
            cured = identity is not None
            self._editor.write(post, columns, what="changed", actor=actor, cured=cured)
            if identity is not None:
                self._accounts.adopt(preview.account_id, identity, actor=actor)
            return self._storage.posts.get(post_id)

    def _account_columns(self, post: Post, change: PostChange) -> PostChanges:
        """Whatever became of a container of the former account, the new one has none."""
        account = None if change.account_id is None else self._planner.account(change.account_id)
        if account is None or account.account_id == post.account_id:
            return PostChanges()
        moved = PostChanges(account_id=account.account_id, ig_user_id=account.ig_user_id)
        return PostChanges(**moved, **WITHOUT_CONTAINER)

    def _media_columns(
        self, post: Post, change: PostChange, problems: list[Problem]
    ) -> PostChanges:
        medium, url = post.medium, change.media_url
        if url is not None:
            medium = self._medium(medium, change, problems)
        elif change.names("video_url" if medium.is_video else "image_url"):
            problems.append(Problem(Field.MEDIA, ProblemCode.MEDIA_NOT_A_URL))
        elif not (change.names("user_tags") or change.names("thumb_offset")):
            return PostChanges()
        return with_medium(_fitting(medium, change))

    def _medium(self, before: Medium, change: PostChange, problems: list[Problem]) -> Medium:
        try:
            facts = self._media.inspect(change.media_url or "")
            if (facts.kind is MediaKind.VIDEO) != (change.video_url is not None):
                values = {"type": facts.kind.value}
                wrong = Problem(Field.MEDIA, ProblemCode.MEDIA_WRONG_TYPE, values)
                raise InvalidError((wrong,))
        except InvalidError as error:
            problems += error.problems
            # Never written: the other fields are judged by the kind of post that was wanted.
            return replace(before, image_url=change.image_url, video_url=change.video_url)
        return medium_instead(facts, before)

    def _new_identity(
        self, account_id: int, change: PostChange, problems: list[Problem]
    ) -> Identity | None:
        if not change.names("token"):
            return None
        try:
            return self._accounts.identify_as(account_id, change.token or "")
        except InvalidError as error:
            problems += error.problems
            return None

    def _content_problems(self, preview: Post, change: PostChange) -> Iterable[Problem]:
        """Whatever goes out by itself must be right as a whole; in a draft, what was touched."""
        found = post_problems(preview, self._limits)
        if change.publish_at or (preview.state in GOES_OUT and not change.names("publish_at")):
            return found
        return [it for it in found if any(map(change.names, _TOUCHED[it.field]))]

    def _time_problems(
        self, preview: Post, change: PostChange, *, cured: bool
    ) -> tuple[Problem, ...]:
        moment, moved = self._moment(preview, change), change.names("account_id")
        account_id = (change.account_id or 0) if moved else preview.account_id
        if moment is not None and (change.names("publish_at") or moved):
            return self._planner.problems(account_id, moment, but=preview.post_id, cured=cured)
        account = self._planner.account(account_id)
        return account_problems(account) if moved and not (account and cured) else ()

    def _plan(self, preview: Post, change: PostChange) -> PostChanges:
        """A new time plans the post; another change of a planned one discards its container."""
        moment = self._moment(preview, change)
        if moment is None:
            return as_draft(preview) if change.names("publish_at") else PostChanges()
        return planned_for(preview, moment, now=self._clock(), limits=self._limits)

    def _moment(self, preview: Post, change: PostChange) -> datetime | None:
        if change.names("publish_at"):
            return change.publish_at
        return preview.publish_at if preview.state in WAITING_STATES else None


def _text_columns(change: PostChange) -> PostChanges:
    columns = PostChanges()
    if change.names("caption"):
        columns["caption"] = tidy_caption(change.caption or "")
    if change.names("location_id"):
        columns["location_id"] = change.location_id
    return columns


def _fitting(medium: Medium, change: PostChange) -> Medium:
    """The medium with the people and the cover that the change names."""
    if change.names("user_tags"):
        tags = fitting_tags(change.user_tags or (), is_video=medium.is_video)
        medium = replace(medium, user_tags=tags)
    if change.names("thumb_offset"):
        medium = replace(medium, thumb_offset=change.thumb_offset)
    return medium
