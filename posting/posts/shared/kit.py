"""What the verbs of posts work with, in one frozen bundle, and the way to a post and back: a change
names the version it is based on and is written only if that still stands."""

from collections.abc import Collection
from dataclasses import dataclass, field

from media import MediaFacts, MediaUrlError
from media.inspection import MediaInspector
from posting.accounts.accounts import ConnectedAccounts
from posting.accounts.hearers import tell_it_is_out
from posting.files.kept.hosting import FileHosting
from posting.posts.shared.by_another import ChangeMade, tell_author
from posting.posts.shared.planner import Planner
from posting.rules.content import post_problems, post_warnings
from posting.rules.kinds import kind_of
from posting.rules.limits import Clock, Limits
from posting.rules.problems import (
    Field,
    InvalidError,
    OutdatedError,
    PostGoneError,
    PostingError,
    Problem,
    ProblemCode,
    WrongStateError,
    account_problems,
)
from storage import (
    EDITABLE_STATES,
    ON_THE_ROAD,
    Act,
    Actor,
    NewPost,
    NotFoundError,
    Post,
    PostChanges,
    PostState,
    StaleVersionError,
    Storage,
)
from storage.posts.post_changes import names_changed

CONTENT = frozenset({"kind", "media", "caption", "location_id", "options"})


@dataclass(frozen=True, slots=True)
class PostKit:
    """Built once, by `posting.product`."""

    storage: Storage = field(repr=False)
    accounts: ConnectedAccounts
    planner: Planner
    inspector: MediaInspector
    hosting: FileHosting
    limits: Limits
    clock: Clock

    def inspect(self, url: str, *, in_feed: bool = True) -> MediaFacts:
        """What a link leads to. Network, seconds. Raises InvalidError with one problem of the media
        when Instagram could not use it; what is not for the feed may have any shape."""
        try:
            return self.inspector.inspect(url, in_feed=in_feed)
        except MediaUrlError as error:
            code = ProblemCode(f"media_{error.reason.value}")
            raise InvalidError((Problem(Field.MEDIA, code, error.values),)) from error

    def problems(self, post: Post | NewPost) -> tuple[Problem, ...]:
        """Everything Instagram would refuse about the post's content."""
        account = self.planner.account(post.account_id) if post.options.collaborators else None
        found = post_problems(post, self.limits, account.username if account else None)
        return (*found, *self._unreachable(post))

    def _unreachable(self, post: Post | NewPost) -> tuple[Problem, ...]:
        """Files of this bot, from which nobody can fetch anything. Videos are sent to Instagram
        where the login allows it, a cover never."""
        if self.hosting.reaches_out:
            return ()
        cover = kind_of(post).cover(post)
        of_cover = Problem(Field.COVER_URL, ProblemCode.FILE_NO_ADDRESS)
        return (*self._unreachable_media(post), *([of_cover] if cover and cover.file else []))

    def _unreachable_media(self, post: Post | NewPost) -> tuple[Problem, ...]:
        files = [medium.file for medium in kind_of(post).media(post) if medium.file]
        if not files:
            return ()
        account = self.planner.account(post.account_id)
        sends = self.hosting.store is not None and account is not None and account.is_by_facebook
        if sends and all(file.is_video for file in files):
            return ()
        return (Problem(Field.MEDIA, ProblemCode.FILE_NO_ADDRESS),)

    def warnings(self, post: Post) -> tuple[Problem, ...]:
        """What Instagram may dislike and perhaps refuse; never stops a post."""
        return post_warnings(post, self.limits)

    def get(self, post_id: int) -> Post:
        """Raises PostGoneError for a deleted post and for one that never was."""
        post = self.get_any(post_id)
        if post.state is PostState.DELETED:
            raise PostGoneError(post)
        return post

    def get_any(self, post_id: int) -> Post:
        """Also a deleted one. Raises PostGoneError."""
        try:
            return self.storage.posts.get(post_id)
        except NotFoundError:
            raise PostGoneError(None) from None

    def open(
        self,
        post_id: int,
        seen_version: int | None = None,
        states: Collection[PostState] = EDITABLE_STATES,
    ) -> Post:
        """For a change. Raises PostGoneError, WrongStateError, OutdatedError; no version skips the
        last."""
        post = self.get(post_id)
        if post.state not in states:
            raise WrongStateError(post)
        if seen_version is not None and post.version != seen_version:
            raise OutdatedError(post)
        return post

    def write(
        self, post: Post, changes: PostChanges, *, what: Act, actor: Actor, judged: bool = False
    ) -> Post:
        """The changed post; the same where nothing is to be written. Raises what `open` raises when
        somebody was faster, and InvalidError when the post would go on its road though its account
        cannot publish; `judged` says that this transaction has seen to it: under the account's
        lock, or with a working token."""
        if not changes:
            return post
        if post.state is PostState.FAILED and CONTENT.intersection(changes):
            changes = {"failure": None, **changes}  # it was about what the post is no more
        try:
            with self.storage.transaction():
                if changes.get("state") in ON_THE_ROAD and not judged:
                    self.judge_account(changes.get("account_id", post.account_id))
                now = self.clock()
                written = self.storage.posts.change(post, changes, actor=actor, what=what, now=now)
                changed = ChangeMade(post, written, names_changed(post, changes), what)
                tell_author(self.storage, changed, actor, now)
                return written
        except StaleVersionError as error:
            raise _refusal(error.current) from error

    def write_out(self, post: Post, changes: PostChanges, *, what: Act, actor: Actor) -> Post:
        """As `write`, of a post that a person says is out: who hears of the post is told, but for
        whoever says it."""
        with self.storage.transaction():
            written = self.write(post, changes, what=what, actor=actor)
            tell_it_is_out(self.storage, written, actor, self.clock())
        return written

    def judge_account(self, account_id: int) -> None:
        """Raises InvalidError. Until the commit: trouble that came meanwhile has held what it
        found, and nobody would take up what is wanted after it."""
        self.storage.posts.lock_account(account_id)
        if problems := account_problems(self.storage.accounts.get(account_id)):
            raise InvalidError(problems)


def _refusal(post: Post | None) -> PostingError:
    if post is None or post.state is PostState.DELETED:
        return PostGoneError(post)
    return OutdatedError(post) if post.state in EDITABLE_STATES else WrongStateError(post)
