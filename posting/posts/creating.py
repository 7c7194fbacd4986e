"""Making posts: out of a link, of a medium that was looked at, or of another post."""

from dataclasses import dataclass, replace

from posting.posts.shared.fields import PostFields
from posting.posts.shared.kit import PostKit
from posting.posts.shared.media import fetch_erased_again
from posting.posts.shared.medium import problems_of_cover
from posting.rules.kinds import kinds_of
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode, account_problems
from posting.rules.times.plan import planned_for
from storage.records import Account, AccountState, Act, Actor, NewPost, Post, PostState


@dataclass(frozen=True, slots=True)
class Drafts:
    """New posts. A draft may have a caption that is too long, so that nothing typed is lost."""

    kit: PostKit

    def create(
        self, fields: PostFields, *, author_id: int, idempotency_key: str | None = None
    ) -> Post:
        """A post of the kind that is wanted, else a photo post, a video post (reel) or a carousel,
        as the media say: a draft, or a planned post when it has a time. No link is followed but
        that of a cover, as Instagram drops in silence what it cannot use. The same
        `idempotency_key` makes one post, and gives it again whatever became of it since.

        Raises InvalidError with every problem by field; then nothing was made.
        """
        if fields.names("token"):
            raise ValueError("a new post changes nothing of its account")
        made, drafts = self.kit.storage.post_lists.before_making(author_id, idempotency_key)
        if made is not None:
            return self.kit.get_any(made)
        account = self.kit.planner.account(fields.account_id or 0)
        media = fields.media
        new = NewPost(
            author_id=author_id,
            account_id=fields.account_id or 0,
            ig_user_id=account.ig_user_id if account else "",
            kind=fields.kind or kinds_of(media)[0],
            media=media,
            caption=fields.tidy_caption,
            location_id=fields.location_id,
            location_name=fields.location_name,
            options=fields.options(),
            cover_file=fields.cover_file,
            idempotency_key=idempotency_key,
        )
        if problems := self._problems(new, fields, account):
            raise InvalidError(problems)
        return self._create(new, fields, drafts)

    def duplicate(
        self, post_id: int, author_id: int, *, idempotency_key: str | None = None
    ) -> Post:
        """A new draft of the same content, of a deleted post too; the same `idempotency_key` makes
        one. Raises PostGoneError when it was purged, InvalidError for too many drafts."""
        made, drafts = self.kit.storage.post_lists.before_making(author_id, idempotency_key)
        if made is not None:
            return self.kit.get_any(made)
        post = self.kit.get_any(post_id)
        new = NewPost(
            author_id=author_id,
            account_id=post.account_id,
            ig_user_id=post.ig_user_id,
            kind=post.kind,
            media=tuple(replace(medium, child=None) for medium in post.media),
            caption=post.caption,
            location_id=post.location_id,
            location_name=post.location_name,
            options=post.options,
            cover_file=post.cover_file,
            idempotency_key=idempotency_key,
        )
        with self.kit.storage.transaction():
            fetch_erased_again(self.kit, post)
            return self._create(new, PostFields(), drafts)

    def _problems(
        self, new: NewPost, fields: PostFields, account: Account | None
    ) -> tuple[Problem, ...]:
        kit, moment = self.kit, fields.publish_at
        link = (*fields.link_problems(), *fields.place_problems(1))
        if not link and fields.cover_url is not None:
            link = problems_of_cover(fields.cover_url, kit.inspect)
        content = fields.among(kit.problems(new), goes_out=moment is not None)
        if moment is not None:
            return (*link, *content, *kit.planner.problems(account, moment, but=None))
        lost = account is None or account.state is AccountState.DISCONNECTED
        return (*link, *content, *(account_problems(None) if lost else ()))

    def _create(self, new: NewPost, fields: PostFields, drafts: int) -> Post:
        """`drafts`: of the author, before this one."""
        kit, now = self.kit, self.kit.clock()
        with kit.storage.transaction():
            post = kit.storage.posts.create(new, actor=Actor(new.author_id), now=now)
            is_new = post.version == 1 and post.state is PostState.DRAFT
            if not is_new:
                return post
            if fields.publish_at is None:
                self._check_room(drafts)
                return post
            plan = planned_for(post, fields.publish_at, now=now, limits=kit.limits)
            return kit.write(post, plan, what=Act.SCHEDULED, actor=Actor(new.author_id))

    def _check_room(self, drafts: int) -> None:
        """For one more, which is undone when there are too many."""
        limit = self.kit.limits.drafts_per_person
        if drafts >= limit:
            values = {"count": drafts, "limit": limit}
            raise InvalidError((Problem(Field.DRAFTS, ProblemCode.TOO_MANY_DRAFTS, values),))
