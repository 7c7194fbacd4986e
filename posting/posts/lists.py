"""Reading posts, lists of posts and what is found by words, and what is wrong with a post as it
is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from posting.files.kept.receipts import Fetched, by_the_minute
from posting.posts.shared.kit import PostKit
from posting.rules.finding.search import Span, is_meant, is_within, nearest, sought_in
from posting.rules.finding.tabs import TAB_STATES, Tab
from posting.rules.kinds import kind_of, media_of
from posting.rules.problems import Field, Problem
from storage.records import (
    WAITING_STATES,
    WITH_A_TIME,
    AccountState,
    Actor,
    Event,
    Post,
    PostPage,
    PostState,
)


@dataclass(frozen=True, slots=True)
class FoundPosts:
    """One page of what was looked for; of nothing the `nearest` words that do occur."""

    page: PostPage
    number: int = 0  # of the page
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AwayAccount:
    """A disconnected one, and how many posts wait for it."""

    username: str
    planned: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Lists:
    """What can be seen without changing anything."""

    kit: PostKit

    def get(self, post_id: int) -> Post:
        """Raises PostGoneError."""
        return self.kit.get(post_id)

    def list_posts(self, ig_user_id: str, tab: Tab, page: int) -> PostPage:
        """Pages count from 0; planned posts in the order of their times, others newest first."""
        size = self.kit.limits.page_size
        return self.kit.storage.post_lists.list_by_ig_user(
            ig_user_id,
            states=TAB_STATES[tab],
            newest_first=tab is not Tab.PLANNED,
            limit=size,
            offset=page * size,
        )

    def next_of(self, ig_user_id: str) -> Post | None:
        """What of the plan goes out next; where nothing goes out, what waits for somebody."""
        for states in (WAITING_STATES, WITH_A_TIME):
            page = self.kit.storage.post_lists.list_by_ig_user(
                ig_user_id, states=states, newest_first=False, limit=1, offset=0
            )
            if page.posts:
                return page.posts[0]
        return None

    def find(self, ig_user_id: str, text: str, page: int, spans: Sequence[Span] = ()) -> FoundPosts:
        """The posts of all lists whose moment is in one of the spans, then those that have these
        words, of both what goes or went out last first. A page that is not there any more is the
        last one."""
        wordings = self.kit.storage.post_lists.wordings(ig_user_id)
        sought = sought_in(text)
        then = [it.post_id for it in wordings if is_within(it, spans)]
        named = [it.post_id for it in wordings if sought and is_meant(it, sought)]
        ids = [*dict.fromkeys([*then, *named])]
        if not ids:
            return FoundPosts(PostPage((), 0), nearest=nearest(sought, wordings))
        size = self.kit.limits.page_size
        number = min(max(0, page), (len(ids) - 1) // size)
        posts = self.kit.storage.post_lists.these(ids[number * size : (number + 1) * size])
        return FoundPosts(PostPage(posts, len(ids)), number)

    def alt_texts_since(self, post: Post) -> datetime | None:
        """From when on posts of its account are looked through for some, as none of the photos of
        this draft has one; None where there is nothing to look for."""
        row = kind_of(post)
        if post.state is not PostState.DRAFT:
            return None
        if not any(Field.ALT_TEXT in row.of_medium(it) for it in media_of(post)) or any(
            it.alt_text for it in media_of(post)
        ):
            return None
        return self.kit.clock() - self.kit.limits.alt_text_habit

    def is_first_out(self, post: Post) -> bool:
        """Whether its author has published nothing before."""
        out, lists = post.published_at, self.kit.storage.post_lists
        return out is not None and not lists.has_published(post.author_id, before=out)

    def drafts_of_current(self, account_id: int | None) -> int | None:
        """Of the account that a person works with: the chosen one, else the first; None without
        any."""
        return self.kit.storage.post_lists.drafts_of_current(account_id)

    def away(self) -> tuple[AwayAccount, ...]:
        """The disconnected accounts."""
        accounts = self.kit.storage.accounts.all()
        away = [it for it in accounts if it.state is AccountState.DISCONNECTED]
        counts = [self.counts(it.ig_user_id) for it in away]
        return tuple(
            AwayAccount(it.username, of.get(Tab.PLANNED, 0), of.get(Tab.DRAFTS, 0))
            for it, of in zip(away, counts, strict=True)
        )

    def counts(self, ig_user_id: str) -> dict[Tab, int]:
        by_state = self.kit.storage.post_lists.count_by_state(ig_user_id)
        return {
            tab: sum(by_state.get(state, 0) for state in states)
            for tab, states in TAB_STATES.items()
        }

    def count_removed(self, ig_user_id: str) -> int:
        """Of what went out, what was deleted from Instagram since."""
        return self.kit.storage.post_lists.count_removed(ig_user_id)

    def between(self, account_id: int, since: datetime, until: datetime) -> tuple[Post, ...]:
        """What has its time, went out and still is, or failed, from `since` until just before
        `until`, in the order of the moments."""
        return self.kit.storage.post_lists.between(account_id, since=since, until=until)

    def moments(self, account_id: int, since: datetime, until: datetime) -> tuple[datetime, ...]:
        """When those posts go or went out."""
        return self.kit.storage.post_lists.moments(account_id, since=since, until=until)

    def history(self, post_id: int) -> tuple[Event, ...]:
        """Everything that happened to a post, oldest first."""
        return self.kit.storage.posts.events(post_id)

    def is_changed_by_request(self, actor: Actor, post_id: int, *, since: datetime) -> bool:
        """Whether what this actor asks for just now has changed the post since then."""
        posts, request = self.kit.storage.posts, actor.request
        return request is not None and posts.is_changed_by(request, post_id, since=since)

    def changed_by(self, post_id: int, field: str) -> int | None:
        """The person who has changed a field of a post last; None when nobody has."""
        for event in reversed(self.history(post_id)):
            if event.actor.person_id and field in event.changed:
                return event.actor.person_id
        return None

    def fetched(self, post: Post) -> tuple[Fetched, ...]:
        """When somebody else fetched files of this bot that the post has, oldest first."""
        ids = [medium.file.file_id for medium in post.media if medium.file]
        return by_the_minute(post.media, self.kit.storage.files.fetches(ids))

    def problems(self, post: Post) -> tuple[Problem, ...]:
        """What keeps the post from being scheduled, apart from its time and its account;
        nothing where a person publishes it."""
        return () if post.by_hand else self.kit.problems(post)

    def warnings(self, post: Post) -> tuple[Problem, ...]:
        """What Instagram may dislike and perhaps refuse; never stops a post."""
        return self.kit.warnings(post)
