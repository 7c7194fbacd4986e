"""The people of a simulation: they write, plan, change their minds, and are at times mistaken."""

import random
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from graph.hosts import LoginKind
from media import MediaFacts
from posting import (
    Account,
    AccountState,
    Identity,
    Post,
    PostFields,
    PostingError,
    PostState,
    UserTag,
    Verdict,
)
from posting.rules.kinds import kinds_of
from posting.rules.published.live import INSIGHTS
from storage import records
from storage.records import Kind
from tests.simulation.instagram import Links
from tests.simulation.lockstep import Actor, Violation

if TYPE_CHECKING:
    from tests.simulation.simulation import Simulation

WORDS = ("Bread", "Coffee", "New in", "Open until six", "Thank you @anna", "Sunday")
PLACES = ("111", "222", None)
HOW_MANY = (1, 1, 1, 1, 2, 3, 5)  # media of a new post
NEAR = 12  # posts of a list among which people choose
OPEN = frozenset(PostState) - {PostState.PUBLISHED, PostState.DELETED}
SHOWN = frozenset(PostState) - {PostState.DELETED}


class People:
    """All act through the verbs that the bot's buttons call."""

    def __init__(self, world: "Simulation", posts: int) -> None:
        self._world = world
        self._to_write = posts
        self._serials = count(1)
        self._media = count(1)
        self._deleted: list[int] = []
        self._looked_at: str | None = None  # the account that a worker is busy with
        self.actors: list[Actor] = []
        self._acts: dict[Callable[[int], None], int] = {
            self._write: 40,
            self._edit: 16,
            self._replace_media: 5,
            self._move: 10,
            self._publish_now: 10,
            self._stop: 4,
            self._to_drafts: 4,
            self._delete: 6,
            self._restore: 4,
            self._decide: 12,
            self._by_hand: 8,
            self._publish_by_hand: 25,
            self._reconnect: 8,
            self._disconnect: 1,
        }

    @property
    def have_written_all(self) -> bool:
        return self._to_write <= 0

    @property
    def _chance(self) -> random.Random:
        return self._world.chance

    def words(self) -> str:
        return self._chance.choice(WORDS)

    def meddle(self, ig_user_id: str, after: timedelta) -> None:
        """Somebody acts on this account while a worker is in the middle of something."""
        idle = [actor for actor in self.actors if not actor.is_over]
        if idle and self._world.stage.actor not in self.actors:
            self._looked_at = ig_user_id
            self._world.stage.wake(self._chance.choice(idle), after)

    def live(self, person_id: int) -> None:
        """What the thread of one person does."""
        while not self.have_written_all:
            self._world.stage.pause(self._world.pace * self._chance.expovariate(1))
            (act,) = self._chance.choices(list(self._acts), list(self._acts.values()))
            try:
                act(person_id)
            except PostingError as refusal:
                self._world.count("refusals")
                self._world.note(f"refused: {type(refusal).__name__} {refusal}"[:100])
            self._world.wake_workers()

    def _write(self, person_id: int) -> None:
        """A new post, most often with a time."""
        account = self._chance.choice(self._world.posting.accounts.all())
        if account.state is AccountState.DISCONNECTED:
            return
        self._to_write -= 1
        serial = next(self._serials)
        moment = self._some_time(account) if self._chance.random() < 0.8 else None
        post = self._new_post(serial, person_id, account.account_id)
        self._world.auditor.posts[serial] = post.post_id
        self._world.note(f"wrote #{serial} {post.post_id}")
        self._world.count("written")
        if moment is not None:
            self._plan(post, moment, person_id)

    def _new_post(self, serial: int, person_id: int, account_id: int) -> Post:
        """Of any kind: of several media a carousel."""
        first, *more = (self._facts(serial) for _ in range(self._chance.choice(HOW_MANY)))
        fields = PostFields(
            account_id=account_id,
            media_facts=first,
            more_media=tuple(more),
            caption=self.words(),
            first_comment=self.words() if self._chance.random() < 0.3 else None,
        )
        post = self._world.posting.drafts.create(fields, author_id=person_id)
        if self._chance.random() < 0.3:
            kind = PostFields(kind=self._chance.choice(kinds_of(post.media)))
            post = self._changed(post, kind, post.version, person_id)
        self._world.count(f"{post.kind}")
        return post

    def _edit(self, person_id: int) -> None:
        post = self._some_post()
        if post is not None:
            change = self._chance.choice(self._edits(post))
            self._named("edited", post, lambda it: self._changed(post, change, it, person_id))

    def _edits(self, post: Post) -> list[PostFields]:
        """The changes of one field that people may think of; of any of the media."""
        count = len(post.media)
        medium, kept = self._chance.randrange(count), self._chance.randint(1, count)
        return [
            PostFields(caption=self.words()),
            PostFields(location_id=self._chance.choice(PLACES)),
            PostFields(user_tags=(UserTag("anna", 0.5, 0.25),), medium=medium),
            PostFields(user_tags=(), medium=medium),
            PostFields(alt_text=self.words(), medium=medium),
            PostFields(first_comment=self.words()),
            PostFields(first_comment=None),
            PostFields(order=tuple(self._chance.sample(range(count), kept))),
            PostFields(more_media=(self._facts(self._serial(post)),)),
            PostFields(kind=self._chance.choice(kinds_of(post.media))),
        ]

    def _changed(self, post: Post, change: PostFields, version: int, person_id: int) -> Post:
        return self._world.posting.changes.change(
            post.post_id, change, seen_version=version, actor=records.Actor(person_id)
        )

    def _facts(self, serial: int) -> MediaFacts:
        return Links().inspect(self._url(serial))

    def _replace_media(self, person_id: int) -> None:
        post = self._some_post()
        if post is None:
            return
        place = self._chance.randrange(len(post.media))
        change = PostFields(media_facts=self._facts(self._serial(post)), medium=place)
        self._named("replaced", post, lambda it: self._changed(post, change, it, person_id))

    def _move(self, person_id: int) -> None:
        post = self._some_post()
        if post is not None:
            account = self._world.posting.accounts.get(post.account_id)
            self._plan(post, self._some_time(account), person_id)

    def _publish_now(self, person_id: int) -> None:
        post = self._some_post()
        if post is not None:
            with self._world.auditor.planning(post.post_id):
                self._named(
                    "publish now",
                    post,
                    lambda version: self._world.posting.schedule.publish_now(
                        post.post_id, seen_version=version, actor=records.Actor(person_id)
                    ),
                )

    def _stop(self, person_id: int) -> None:
        post = self._some_post()
        if post is not None:
            stopped = self._world.posting.schedule.stop(
                post.post_id, actor=records.Actor(person_id)
            )
            self._world.auditor.withdrawn(stopped, "stopped")
            self._world.note(f"stopped {post.post_id}")

    def _to_drafts(self, person_id: int) -> None:
        post = self._some_post()
        if post is not None:
            change = PostFields(publish_at=None)
            back = self._named(
                "to drafts", post, lambda it: self._changed(post, change, it, person_id)
            )
            self._world.auditor.withdrawn(back, "taken back to the drafts")

    def _delete(self, person_id: int) -> None:
        post = self._some_post()
        if post is None:
            return
        deleted = self._named(
            "deleted",
            post,
            lambda version: self._world.posting.changes.delete(
                post.post_id, seen_version=version, actor=records.Actor(person_id)
            ),
        )
        self._deleted.append(deleted.post_id)
        if deleted.state_before_deletion is not PostState.UNCONFIRMED:
            self._world.auditor.withdrawn(deleted, "deleted")

    def _restore(self, person_id: int) -> None:
        if self._deleted:
            post_id = self._deleted.pop(self._chance.randrange(len(self._deleted)))
            with self._world.auditor.planning(post_id):
                self._world.posting.changes.restore(post_id, actor=records.Actor(person_id))
            self._world.note(f"restored {post_id}")

    def _decide(self, person_id: int) -> None:
        """People look at the profile before they answer, and a few look at the wrong one."""
        post = self._one_of({PostState.UNCONFIRMED}, self._chance.choice(self._world.ig_user_ids))
        if post is None:
            return
        is_live = self._serial(post) in self._world.auditor.live
        if self._chance.random() < 0.2:
            is_live = not is_live
        verdict = Verdict.LIVE if is_live else Verdict.NOT_LIVE
        if self._chance.random() < 0.3:
            verdict = Verdict.LOOK_AGAIN
        with self._world.auditor.planning(post.post_id):
            self._named(
                f"said {verdict}",
                post,
                lambda version: self._world.posting.schedule.decide(
                    post.post_id, verdict, seen_version=version, actor=records.Actor(person_id)
                ),
            )
        if verdict is Verdict.LIVE:
            self._world.auditor.said_live(post.post_id)

    def _by_hand(self, person_id: int) -> None:
        """Somebody wants to publish a post in Instagram's app. Its words are its own: else nobody
        could tell it from what others publish. Where the clock is right, it is there at times
        before it is handed over: what came before and what after only the time tells."""
        post = self._some_post()
        if post is None or post.state is PostState.HANDED_OVER:
            return
        is_on = not post.by_hand
        if is_on:
            change = PostFields(caption=f"{self.words()} of post {self._serial(post)}")
            post = self._named(
                "worded", post, lambda it: self._changed(post, change, it, person_id)
            )
            if self._world.weather.hardship.jumps is None and self._chance.random() < 0.5:
                self._world.auditor.was_there_before.add(self._in_the_app(post))
        with self._world.auditor.planning(post.post_id):
            self._named(
                f"by hand {is_on}",
                post,
                lambda version: self._world.posting.by_hand.switch(
                    post.post_id, on=is_on, seen_version=version, actor=records.Actor(person_id)
                ),
            )

    def _publish_by_hand(self, person_id: int) -> None:
        """What was handed over is published once; some say so, and most leave it to the bot."""
        handed = (self._one_of({PostState.HANDED_OVER}, it) for it in self._world.ig_user_ids)
        post = next((it for it in handed if it is not None), None)
        if post is None:
            return
        mine = self._world.auditor.by_hand
        if post.post_id not in mine:
            mine[post.post_id] = self._in_the_app(post)
        elif post.hand_off and mine[post.post_id] in post.hand_off.shown:
            self._named(
                "said which it is",
                post,
                lambda version: self._world.posting.by_hand.choose(
                    post.post_id,
                    mine[post.post_id],
                    seen_version=version,
                    actor=records.Actor(person_id),
                ),
            )
        elif self._chance.random() < 0.3:
            self._named(
                "said it is out",
                post,
                lambda version: self._world.posting.by_hand.done(
                    post.post_id, seen_version=version, actor=records.Actor(person_id)
                ),
            )

    def _in_the_app(self, post: Post) -> str:
        types = {Kind.REEL: "VIDEO", Kind.CAROUSEL: "CAROUSEL_ALBUM"}
        media_type = types.get(post.kind, "IMAGE")
        self._world.note(f"publishes {post.post_id} by hand")
        self._world.count("by hand, of ours")
        posts, words = self._world.instagram.post_by_hand, post.caption
        chance = random.Random(post.post_id)  # noqa: S311 - no secret
        if words and chance.random() < 0.3:  # a colleague has much the same to say
            posts(post.ig_user_id, f"{words} too", media_type)
        if words and chance.random() < 0.3:  # changed while posting
            words = f"{words} again"
        return posts(post.ig_user_id, words, media_type)

    def _reconnect(self, person_id: int) -> None:
        for account in self._world.posting.accounts.all():
            if account.state is not AccountState.CONNECTED and self._chance.random() < 0.5:
                self.connect(account.ig_user_id, account.username, person_id)

    def connect(self, ig_user_id: str, username: str, person_id: int) -> Account:
        """With a new token; the old one goes on working for whoever still holds it."""
        accounts = self._world.instagram.accounts
        token = f"IGtoken{len(accounts)}"
        accounts[token] = (ig_user_id, username)
        identity = Identity(ig_user_id, username, token, LoginKind.INSTAGRAM)
        self._world.note(f"connects {username}")
        account = self._world.posting.accounts.connect(
            identity, person_id=person_id, timezone="Europe/Berlin"
        )
        # How posts do is read for a week: the world would never come to rest.
        self._world.storage.accounts.note_refused(account.account_id, INSIGHTS)
        return account

    def _disconnect(self, person_id: int) -> None:
        account = self._chance.choice(self._world.posting.accounts.all())
        if account.state is not AccountState.DISCONNECTED:
            self._world.note(f"disconnects {account.username}")
            self._world.posting.accounts.disconnect(
                account.account_id, actor=records.Actor(person_id)
            )

    def _plan(self, post: Post, moment: datetime, person_id: int) -> None:
        with self._world.auditor.planning(post.post_id):
            self._named(
                f"planned for {moment:%d %H:%M:%S}",
                post,
                lambda version: self._world.posting.schedule.schedule(
                    post.post_id, moment, seen_version=version, actor=records.Actor(person_id)
                ),
            )

    def _named(self, what: str, post: Post, act: Callable[[int], Post]) -> Post:
        """Now and then with a button of an older card, which must never work. Wanting the caption
        that is there already is no conflict, and changes nothing."""
        is_stale = post.version > 1 and self._chance.random() < 0.1
        self._world.note(f"{what} {post.post_id} v{post.version} {'stale' if is_stale else ''}")
        changed = act(post.version - 1 if is_stale else post.version)
        if is_stale and changed.version > post.version:
            raise Violation(f"a stale button worked: {what} of {changed}")
        self._world.count("changes")
        return changed

    def _some_time(self, account: Account) -> datetime:
        """Soon as a rule, often just now, and where the quota has room."""
        near, far = timedelta(minutes=20), timedelta(hours=30)
        span = near if self._chance.random() < 0.4 else far
        now = self._world.clock.peek()
        wanted = now + timedelta(seconds=2) + span * self._chance.random()
        if self._chance.random() < 0.5:
            wanted = wanted.replace(second=0, microsecond=0) + timedelta(minutes=1)
        free = self._world.posting.schedule.kit.planner.free_moment(account, wanted)
        return free or wanted

    def _some_post(self) -> Post | None:
        """One that a worker is busy with, or any."""
        if self._looked_at is not None:
            owner, self._looked_at = self._looked_at, None
            return self._one_of(OPEN - {PostState.DRAFT}, owner, latest=2)
        owner = self._chance.choice(self._world.ig_user_ids)
        return self._one_of(OPEN if self._chance.random() < 0.9 else SHOWN, owner)

    def _one_of(
        self, states: Collection[PostState], owner: str, latest: int | None = None
    ) -> Post | None:
        """One of the first or last few of a list; `latest`: of so many that changed last."""
        newest_first = latest is not None or self._chance.random() < 0.5
        shown = self._world.storage.post_lists.list_by_ig_user(
            owner, states=states, newest_first=newest_first, limit=latest or NEAR, offset=0
        )
        return self._chance.choice(shown.posts) if shown.posts else None

    def _serial(self, post: Post) -> int:
        return int(post.medium.url.partition("/post-")[2].partition("/")[0])

    def _url(self, serial: int) -> str:
        """Of a photo or a video that was not used before."""
        kind = "mp4" if self._chance.random() < 0.3 else "jpg"
        return f"https://cdn.example.com/post-{serial}/{next(self._media)}.{kind}"
