"""What must hold whatever happens. Looks at the fake Instagram, which knows the truth, and at the
product through its public face; keeps books of its own of what people were promised."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from posting import AccountState, Actor, Event, LateNotice, Notice, NoticeKind, Post, PostState
from posting.rules.kinds import kind_of, live_kind, media_of
from posting.rules.problems import Field
from posting.rules.times.quota import WINDOW
from storage.records import PUBLISHER, Medium
from tests.helpers.graph_fake import Container, Json
from tests.simulation.lockstep import Violation

if TYPE_CHECKING:
    from tests.simulation.simulation import Simulation

ASKED = {PostState.PUBLISHING, PostState.UNCONFIRMED, PostState.READY, PostState.PUBLISHED}
AT_REST = frozenset(PostState) - {
    PostState.SCHEDULED,
    PostState.PREPARING,
    PostState.READY,
    PostState.PUBLISHING,
}
MAY_BE_LIVE = {PostState.PUBLISHED, PostState.UNCONFIRMED}
SAID_OUT = {"said it is out", "said live"}  # by a person, as the history has it
CALLS_PER_MINUTE = 150  # per account: far more than a day's quota of posts needs at once
ANY_OWED = "SELECT 1 FROM notice WHERE sent_at IS NULL LIMIT 1"
LEASES = """
    SELECT account_id, COUNT(*) FROM post
    WHERE lease_until > :now AND lease_until <= :beyond GROUP BY account_id
    HAVING COUNT(*) > 1
"""


class Auditor:
    """Judges every publication when it takes effect, and everything else at the end."""

    def __init__(self, world: "Simulation") -> None:
        self._world = world
        self.posts: dict[int, int] = {}  # serial -> post_id
        self.live: dict[int, Container] = {}  # serial -> what is on the profile
        self.told: list[Notice] = []
        self._withdrawn: dict[int, str] = {}  # post_id -> what a person did, confirmed
        self._being_planned: Counter[int] = Counter()
        self._said_live: set[int] = set()
        self.by_hand: dict[int, str] = {}  # post_id -> what a person made of it in the app
        self.was_there_before: set[str] = set()  # the same, published before it was handed over

    # What people do

    @contextmanager
    def planning(self, post_id: int) -> Iterator[None]:
        """While a person asks for something after which the post may go out."""
        self._being_planned[post_id] += 1
        try:
            yield
            self._withdrawn.pop(post_id, None)
        finally:
            self._being_planned[post_id] -= 1

    def withdrawn(self, post: Post, what: str) -> None:
        """The bot confirmed that the post does not go out."""
        self._withdrawn[post.post_id] = what

    def said_live(self, post_id: int) -> None:
        """Somebody is sure to have seen it on the profile."""
        self._said_live.add(post_id)

    # What takes effect at Instagram

    def on_publish(self, container: Container, ig_user_id: str) -> None:
        """Called at the moment at which a container goes live."""
        serial = self._world.instagram.serial_in(container.params)
        post = self._world.storage.posts.get(self.posts[serial])
        self._check(serial not in self.live, "the post goes live a second time", post)
        self._check(post.creation_id == container.ident, "a container given up goes live", post)
        self._check(post.state in ASKED, "the intent is not saved", post)
        self._check(not post.by_hand, "a person publishes it", post)
        self._check(post.ig_user_id == ig_user_id, "live on another account", post)
        is_so = _matches(container.params, self._world.instagram.slides(container.params), post)
        self._check(is_so, f"old content: {container.params}", post)
        is_off = post.post_id in self._withdrawn and not self._being_planned[post.post_id]
        self._check(not is_off, f"live though {self._withdrawn.get(post.post_id)}", post)
        self._check_time(post)
        self._check_quota(post, ig_user_id)
        self._world.note(f"live: {post.post_id} as {container.media_id}")
        self.live[serial] = container
        self._world.count("live")

    def on_comment(self, comment: Json) -> None:
        """Called at the moment at which a comment stands below a post."""
        (serial,) = (at for at, it in self.live.items() if it.media_id == comment["media_id"])
        post = self._world.storage.posts.get(self.posts[serial])
        times = self._world.instagram.below.times_commented(comment["media_id"])
        self._check(times == 1, f"commented {times} times", post)
        wanted = post.options.first_comment
        self._check(comment["text"] == wanted, f"another comment: {comment['text']}", post)
        self._check(live_kind(post).takes_comment, "a kind without comments", post)
        self._world.note(f"commented: {post.post_id}")
        self._world.count("commented")

    def _check_time(self, post: Post) -> None:
        """By the machine's clock, as it was when the step began or when it asked: it may be set in
        the middle of a step."""
        asked, due, actor = post.publish_asked_at, post.publish_at, self._world.stage.actor
        began = self._world.step_began.get(actor.name) if actor else None
        if asked is None or due is None or began is None:  # nobody's step: it arrived late
            return
        self._check(max(asked, began) >= due, "before its time", post)
        grace = self._world.posting.limits.late_grace
        self._check(began - due <= grace, "so late that its author had to be asked", post)

    def _check_quota(self, post: Post, ig_user_id: str) -> None:
        now, total = self._world.instagram.clock.now(), self._world.instagram.quota_total or 0
        ours = sum(
            container.published_at is not None and container.published_at > now - WINDOW
            for container in self.live.values()
            if self._world.instagram.owners[container.ident] == ig_user_id
        )
        self._check(ours < total, "beyond the quota", post)

    def on_step(self) -> None:
        """After every step of a worker. A lease of more than two is of one that died before the
        clock was set back."""
        now, lease = self._world.clock.peek(), self._world.posting.limits.lease
        moments = {"now": _microseconds(now), "beyond": _microseconds(now + 2 * lease)}
        two = self._world.storage.database.rows(LEASES, moments)
        if two:
            raise Violation(f"two posts of one account are being worked on: {two}")

    def deliver(self) -> None:
        """The bot sends what it owes."""
        notices, now = self._world.storage.notices, self._world.clock.peek()
        while self._is_anything_owed() and (owed := notices.owed(now=now)):
            for notice in owed:
                notices.sent(notice.notice_id, now)
            self.told += owed

    def _is_anything_owed(self) -> bool:
        """Asked every ten minutes, mostly in vain: to read what is owed takes a hundred times as
        long."""
        return bool(self._world.storage.database.rows(ANY_OWED, {}))

    # At the end

    def at_the_end(self) -> dict[PostState, int]:
        """Checks all posts. Returns how many are in each state."""
        self.deliver()
        self._check_calls()
        for notice in self.told:
            self._world.count(f"told {notice.kind}")
            if isinstance(notice.details, LateNotice):
                self._world.count(f"late: {notice.details.reason}")
        notices: dict[int, Counter[NoticeKind]] = defaultdict(Counter)
        for notice in self.told:
            if notice.post_id is not None and not self._is_for_the_poster(notice):
                notices[notice.post_id][notice.kind] += 1
        states: Counter[PostState] = Counter()
        for serial, post_id in self.posts.items():
            post = self._world.storage.posts.get(post_id)
            states[post.state] += 1
            self._check_outcome(post, serial)
            self._check_told(post, notices[post_id])
        return dict(states)

    def _is_for_the_poster(self, notice: Notice) -> bool:
        """The news that a post is out, for whoever published it by hand for somebody else."""
        if notice.kind is not NoticeKind.PUBLISHED or notice.post_id is None:
            return False
        return self._world.storage.posts.get(notice.post_id).author_id != notice.recipient_id

    def _check_outcome(self, post: Post, serial: int) -> None:
        state, is_live = post.state, serial in self.live
        self._check(state in AT_REST, "never came to rest", post)
        before = post.state_before_deletion if state is PostState.DELETED else state
        if post.by_hand and post.hand_off is not None and not is_live:
            self._check_by_hand(post)
        elif is_live:
            self._check(before in MAY_BE_LIVE, "live, and nobody knows", post)
        elif before is PostState.PUBLISHED:
            self._check(post.post_id in self._said_live, "called published, but is not live", post)
        if post.media_id is not None:
            ours = self.live[serial].media_id if is_live else self.by_hand.get(post.post_id)
            self._check(ours == post.media_id, "the link leads to another post", post)

    def _check_by_hand(self, post: Post) -> None:
        """Found, or asked about."""
        self._world.count(f"by hand: {post.state}")
        self._check(post.media_id not in self.was_there_before, "was there before", post)

    def _check_told(self, post: Post, told: Counter[NoticeKind]) -> None:
        history = self._world.storage.posts.events(post.post_id)
        owed = {
            NoticeKind.PUBLISHED: _entered(history, PostState.PUBLISHED, by=PUBLISHER)
            + _said_by_others(history, post),
            NoticeKind.FAILED: _entered(history, PostState.FAILED, by=PUBLISHER),
            NoticeKind.UNCONFIRMED: _entered(history, PostState.UNCONFIRMED),
        }
        for kind, times in owed.items():
            words = f"{kind}: told {told[kind]} times, happened {times} times"
            self._check(told[kind] == times, words, post)
        refused = sum(event.what == "refused when asked ahead" for event in history)
        told_so = told[NoticeKind.REFUSED]
        self._check(told_so == refused, f"refused {refused} times, told {told_so} times", post)
        failed = sum(event.what == "first comment failed" for event in history)
        words = f"comment failed {failed} times, told {told[NoticeKind.COMMENT_FAILED]} times"
        self._check(told[NoticeKind.COMMENT_FAILED] == failed, words, post)
        if post.first_comment is not None and post.state is PostState.PUBLISHED:
            self._check_comment(post, failed, waits=told[NoticeKind.COMMENT_WAITS])
        handed = sum(event.what == "handed over" for event in history)
        words = f"handed over {handed} times, told {told[NoticeKind.HAND_OFF]} times"
        self._check(told[NoticeKind.HAND_OFF] == handed, words, post)
        if post.state is PostState.HANDED_OVER:
            asked = told[NoticeKind.IS_IT_OUT] + told[NoticeKind.WHICH_IS_IT]
            self._check(asked > 0, "handed over, and never asked about", post)
        planned = sum(event.to_state is PostState.SCHEDULED for event in history)
        for kind in (NoticeKind.WAITING, NoticeKind.IN_DOUBT):  # said once for each time
            self._check(told[kind] <= planned, f"{kind}: told {told[kind]} times", post)
        asked = told[NoticeKind.LATE] + told[NoticeKind.QUOTA]
        held = sum(event.what.startswith("held") for event in history)
        self._check(asked == held, f"held {held} times, told {asked} times", post)

    def _check_comment(self, post: Post, failed: int, waits: int) -> None:
        """It is there, or people know that it is not known to be, or that it waits for access."""
        times = self._world.instagram.below.times_commented(post.media_id or "")
        is_known = post.first_comment is not None and post.first_comment.comment_id is not None
        account = self._world.posting.accounts.get(post.account_id)
        is_told = failed > 0 or (waits > 0 and account.state is AccountState.TROUBLE)
        self._check(is_known or is_told, "nobody knows of the first comment", post)
        self._check(times == 1 or not is_known, "no first comment is there", post)

    def _check_calls(self) -> None:
        minutes = Counter(
            (call.ig_user_id, int(call.at.timestamp()) // 60) for call in self._world.instagram.log
        )
        if minutes:
            ((busiest, calls),) = minutes.most_common(1)
            self._world.counts["calls of the busiest minute"] = calls
            if calls > CALLS_PER_MINUTE:
                raise Violation(f"a storm of {calls} calls in a minute for {busiest}")

    def _check(self, holds: bool, words: str, post: Post) -> None:
        if holds:
            return
        history = "\n".join(
            f"  {event.at:%m-%d %H:%M:%S.%f} {event.actor.name}: {event.what} -> {event.to_state}"
            for event in self._world.storage.posts.events(post.post_id)
        )
        raise Violation(f"{words}\n{post}\n{history}")


def _entered(history: tuple[Event, ...], state: PostState, by: Actor | None = None) -> int:
    """How often a post came into a state, restoring a deleted one left out."""
    return sum(
        event.to_state is state
        and event.from_state is not state
        and event.what != "restored"
        and by in (None, event.actor)
        for event in history
    )


def _said_by_others(history: tuple[Event, ...], post: Post) -> int:
    """How often somebody else than its author has said that it is out."""
    return sum(
        event.what in SAID_OUT and event.actor.person_id != post.author_id for event in history
    )


def _matches(params: Mapping[str, str], slides: list[Mapping[str, str]], post: Post) -> bool:
    """Whether a container was made of the post as it is now."""
    fields, media = kind_of(post).fields, media_of(post)
    return (
        params.get("caption", "") == (post.caption if Field.CAPTION in fields else "")
        and params.get("location_id") == (post.location_id if Field.LOCATION_ID in fields else None)
        and len(slides) == len(media)
        and all(_shows(sent, medium, post) for sent, medium in zip(slides, media, strict=True))
    )


def _shows(sent: Mapping[str, str], medium: Medium, post: Post) -> bool:
    carried = kind_of(post).of_medium(medium)
    people = [tag.username for tag in medium.user_tags] if Field.USER_TAGS in carried else []
    return (
        sent.get("video_url") == medium.video_url
        and sent.get("image_url") == medium.image_url
        and sent.get("alt_text") == (medium.alt_text if Field.ALT_TEXT in carried else None)
        and [tag["username"] for tag in json.loads(sent.get("user_tags", "[]"))] == people
    )


def _microseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)
