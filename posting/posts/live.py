"""What people do with posts that are live, and see of them. Nothing here asks Instagram: wishes are
written down, and the publisher fulfils them."""

from dataclasses import dataclass

from posting.posts.shared.kit import PostKit
from posting.rules.published.live import can_be_removed, is_being_removed, metrics_of
from posting.rules.published.usual import COUNTED, usual
from storage.records import (
    Act,
    Actor,
    CommentState,
    FirstComment,
    Post,
    PostChanges,
    PostFigures,
    PostState,
    Removal,
)

COMPARED = 50  # earlier posts, the latest


@dataclass(frozen=True, slots=True)
class Results:
    """How a post does at the latest age that Instagram has told of. `usual` is the median of the
    account's earlier posts of the kind at that age, with None where too few have a figure."""

    figures: PostFigures
    names: tuple[str, ...]  # the figures that posts of the kind have
    usual: PostFigures | None = None  # None: there are not enough posts to compare with


@dataclass(frozen=True, slots=True)
class LivePosts:
    """Published posts as their authors deal with them."""

    kit: PostKit

    def results(self, post: Post, hours: int | None = None) -> Results | None:
        """At the latest age, or at one that is asked for; None while nothing is known."""
        stored = self.kit.storage.post_figures
        of_post = [it for it in stored.of(post.post_id) if hours in (None, it.hours) and it.is_told]
        if not of_post:
            return None
        told, metrics = of_post[-1], metrics_of(post)
        earlier = stored.of_earlier(
            post.account_id,
            post.kind,
            hours=told.hours,
            before=post.published_at or post.updated_at,
            limit=COMPARED,
        )
        names = tuple(name for name in COUNTED if name in metrics)
        return Results(told, names, usual(told, earlier))

    def removable(self, post_id: int) -> tuple[Post, bool]:
        """A published post, and whether its login may delete it from Instagram, as far as is known.
        Raises PostGoneError, WrongStateError."""
        post = self.kit.open(post_id, states={PostState.PUBLISHED})
        return post, can_be_removed(post, self.kit.accounts.get(post.account_id))

    def comment_again(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """A first comment that failed is tried anew; what may be there, be it by hand, is looked
        for before. One that has not failed is left alone. Raises PostGoneError, WrongStateError,
        OutdatedError, InvalidError while the account cannot write."""
        post, its = self._with_comment(post_id, seen_version)
        if its is None:
            return post
        self.kit.judge_account(post.account_id)
        asked_at = its.asked_at or post.published_at
        anew = FirstComment(CommentState.ASKED, asked_at=asked_at)
        return self._write(post, PostChanges(first_comment=anew), Act.COMMENT_AGAIN, actor)

    def drop_comment(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """A first comment that failed is not wanted any more. Raises PostGoneError,
        WrongStateError, OutdatedError."""
        post, its = self._with_comment(post_id, seen_version)
        if its is None:
            return post
        changes = PostChanges(first_comment=None)
        return self.kit.write(post, changes, what=Act.COMMENT_DROPPED, actor=actor)

    def remove(self, post_id: int, *, seen_version: int, actor: Actor) -> Post:
        """It is to be deleted from Instagram, which nobody can undo. What is gone, or is being
        deleted, or cannot be deleted by this login, is left as it is.

        Raises PostGoneError, OutdatedError, WrongStateError for what is not published, InvalidError
        while the account cannot delete.
        """
        post = self.kit.open(post_id, seen_version, {PostState.PUBLISHED})
        is_possible = can_be_removed(post, self.kit.accounts.get(post.account_id))
        if post.removed_at is not None or is_being_removed(post) or not is_possible:
            return post
        self.kit.judge_account(post.account_id)
        now = self.kit.clock()
        wanted = Removal(actor.person_id or post.author_id, now, next_try_at=now)
        return self._write(post, PostChanges(removal=wanted), Act.REMOVAL_WANTED, actor)

    def _with_comment(self, post_id: int, seen_version: int) -> tuple[Post, FirstComment | None]:
        """The comment if it has failed."""
        post = self.kit.open(post_id, seen_version, {PostState.PUBLISHED})
        its = post.first_comment
        has_failed = its is not None and its.state is CommentState.FAILED
        return post, its if has_failed and post.removed_at is None else None

    def _write(self, post: Post, changes: PostChanges, what: Act, actor: Actor) -> Post:
        """The publisher looks at it now, whatever else it waits for."""
        due = PostChanges(**changes, next_try_at=self.kit.clock())
        return self.kit.write(post, due, what=what, actor=actor)
