"""Making posts, out of a link, of a medium that was looked at, or of another post. For `Drafts`."""

from collections.abc import Sequence
from datetime import datetime

from media import MediaFacts
from posting.posts.content import fitting_tags, kind_of, medium_of
from posting.posts.lists import Lists
from posting.posts.opening import Editor
from posting.posts.planner import Planner
from posting.rules.clock import Clock
from posting.rules.errors import InvalidError
from posting.rules.limits import Limits
from posting.rules.plan import account_problems, planned_for
from posting.rules.post import (
    caption_problems,
    location_problems,
    media_url_problems,
    medium_problems,
    tidy_caption,
)
from posting.rules.problems import Field, Problem, ProblemCode
from storage import Storage
from storage.records import AccountState, Actor, Kind, Medium, NewPost, Post, PostState, UserTag


class Composing(Lists):
    """New posts. A draft may have a caption that is too long, so that nothing typed is lost."""

    def __init__(
        self, storage: Storage, editor: Editor, planner: Planner, limits: Limits, clock: Clock
    ) -> None:
        super().__init__(storage, editor, limits)
        self._planner = planner
        self._clock = clock

    def create_photo_post(
        self,
        *,
        author_id: int,
        account_id: int,
        image_url: str,
        caption: str = "",
        location_id: str | None = None,
        user_tags: Sequence[UserTag] = (),
        publish_at: datetime | None = None,
        idempotency_key: str | None = None,
    ) -> Post:
        """A draft, or a planned post when it has a time. The link is not followed.

        Raises InvalidError with every problem; then nothing was made.
        """
        new = NewPost(
            author_id=author_id,
            account_id=account_id,
            ig_user_id=self._ig_user_id(account_id),
            kind=Kind.PHOTO,
            media=(Medium(image_url=image_url, user_tags=tuple(user_tags)),),
            caption=tidy_caption(caption),
            location_id=location_id,
            idempotency_key=idempotency_key,
        )
        return self._create(new, publish_at, media_url_problems(image_url))

    def create_video_post(
        self,
        *,
        author_id: int,
        account_id: int,
        video_url: str,
        caption: str = "",
        location_id: str | None = None,
        user_tags: Sequence[UserTag] = (),
        thumb_offset: int | None = None,
        video_duration: int | None = None,
        publish_at: datetime | None = None,
        idempotency_key: str | None = None,
    ) -> Post:
        """As `create_photo_post`; offset and duration in milliseconds, people without places."""
        medium = Medium(
            video_url=video_url,
            user_tags=fitting_tags(user_tags, is_video=True),
            thumb_offset=thumb_offset,
            duration=video_duration,
        )
        new = NewPost(
            author_id=author_id,
            account_id=account_id,
            ig_user_id=self._ig_user_id(account_id),
            kind=Kind.REEL,
            media=(medium,),
            caption=tidy_caption(caption),
            location_id=location_id,
            idempotency_key=idempotency_key,
        )
        return self._create(new, publish_at, media_url_problems(video_url))

    def create_from_media(
        self,
        facts: MediaFacts,
        *,
        author_id: int,
        account_id: int,
        caption: str = "",
        idempotency_key: str | None = None,
    ) -> Post:
        """A draft of a medium that was looked at. The same `idempotency_key` makes one draft."""
        medium = medium_of(facts)
        new = NewPost(
            author_id=author_id,
            account_id=account_id,
            ig_user_id=self._ig_user_id(account_id),
            kind=kind_of(medium),
            media=(medium,),
            caption=tidy_caption(caption),
            idempotency_key=idempotency_key,
        )
        return self._create(new, None, ())

    def duplicate(
        self, post_id: int, author_id: int, *, idempotency_key: str | None = None
    ) -> Post:
        """A new draft of the same content; the same `idempotency_key` makes one. Raises
        PostGoneError, InvalidError when there are too many drafts."""
        post = self.get(post_id)
        new = NewPost(
            author_id=author_id,
            account_id=post.account_id,
            ig_user_id=post.ig_user_id,
            kind=post.kind,
            media=post.media,
            caption=post.caption,
            location_id=post.location_id,
            idempotency_key=idempotency_key,
        )
        with self._storage.transaction():
            made = self._storage.posts.create(new, actor=Actor(author_id), now=self._clock())
            self._check_room(author_id)
            return made

    def _create(
        self, new: NewPost, publish_at: datetime | None, url_problems: tuple[Problem, ...]
    ) -> Post:
        problems = (*url_problems, *self._new_problems(new, publish_at))
        if problems:
            raise InvalidError(problems)
        now = self._clock()
        with self._storage.transaction():
            post = self._storage.posts.create(new, actor=Actor(new.author_id), now=now)
            is_new = post.version == 1 and post.state is PostState.DRAFT
            if publish_at is None or not is_new:
                self._check_room(new.author_id)
                return post
            plan = planned_for(post, publish_at, now=now, limits=self._limits)
            return self._editor.write(post, plan, what="scheduled", actor=Actor(new.author_id))

    def _check_room(self, author_id: int) -> None:
        """With the new draft, which is undone when there are too many."""
        count, limit = (
            self._storage.post_lists.count_drafts(author_id),
            self._limits.drafts_per_person,
        )
        if count > limit:
            values = {"count": count - 1, "limit": limit}
            raise InvalidError((Problem(Field.DRAFTS, ProblemCode.TOO_MANY_DRAFTS, values),))

    def _new_problems(self, new: NewPost, publish_at: datetime | None) -> tuple[Problem, ...]:
        limits = self._limits
        content = (
            *location_problems(new.location_id),
            *(problem for it in new.media for problem in medium_problems(it, limits)),
        )
        if publish_at is None:
            return content
        time = self._planner.problems(new.account_id, publish_at, but=None)
        return (*caption_problems(new.caption, limits), *content, *time)

    def _ig_user_id(self, account_id: int) -> str:
        account = self._planner.account(account_id)
        if account is None or account.state is AccountState.DISCONNECTED:
            raise InvalidError(account_problems(None))
        return account.ig_user_id
