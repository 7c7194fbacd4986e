"""Looks at a planned post an hour and ten minutes before its time: can its medium be had, does its
account still work? What is found then can still be mended. A step of the pipeline."""

from datetime import datetime, timedelta

from posting.accounts.clients import Clients
from posting.posts.medium import MediaDesk
from posting.publishing.allowance import QuotaGate
from posting.publishing.record import Ledger
from posting.rules.clock import Clock
from posting.rules.errors import InvalidError
from posting.rules.limits import Limits
from posting.rules.plan import next_look
from posting.rules.problems import ProblemCode
from storage import Storage
from storage.records import Post, PostChanges

ASIDE = timedelta(seconds=30)
SURE_AFTER = timedelta(minutes=1)  # a server may stumble once
TESTED_FOR = timedelta(minutes=55)  # an account that answered is not asked again for each post


class Lookout:
    """SCHEDULED stays SCHEDULED, unless the account turns out to need a person."""

    def __init__(
        self,
        storage: Storage,
        clients: Clients,
        ledger: Ledger,
        gate: QuotaGate,
        media: MediaDesk,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._ledger = ledger
        self._gate = gate
        self._media = media
        self._limits = limits
        self._clock = clock

    def is_ahead(self, post: Post) -> bool:
        """Whether it is too early to make the container."""
        ahead = self._limits.prepare_ahead(is_video=post.medium.is_video)
        return post.publish_at is not None and self._clock() < post.publish_at - ahead

    def look(self, post: Post) -> None:
        """One recorded step; the next look or the making of the container follows in its time.
        Raises GraphError when the account cannot publish or must not be asked now."""
        if self._others_go_out(post):
            self._ledger.wait(post, self._clock() + ASIDE, "others go out first", PostChanges())
            return
        self._test_account(post)
        try:
            self._media.inspect(post.medium.url)
        except InvalidError as error:
            if post.attempts == 0:
                once_more = PostChanges(attempts=1)
                until = min(self._clock() + SURE_AFTER, self._next(post))
                self._ledger.wait(post, until, "medium could not be had", once_more)
            elif error.problems[0].code is ProblemCode.MEDIA_LOOK_FAILED:
                unknown = PostChanges(attempts=0)
                self._ledger.wait(post, self._next(post), "could not look ahead", unknown)
            else:
                self._ledger.at_risk(post, self._next(post), error.problems[0])
        else:
            fine = PostChanges(attempts=0, at_risk_since=None)
            self._ledger.wait(post, self._next(post), "looked ahead", fine)

    def _others_go_out(self, post: Post) -> bool:
        """A look may take long, and its account has one step at a time."""
        now = self._clock()
        return bool(
            self._storage.post_lists.planned_moments(
                post.account_id, since=now - ASIDE, until=now + ASIDE, but=post.post_id
            )
        )

    def _next(self, post: Post) -> datetime:
        now = self._clock()
        return next_look(
            post.publish_at or now, is_video=post.medium.is_video, now=now, limits=self._limits
        )

    def _test_account(self, post: Post) -> None:
        """What Meta cannot tell now is no trouble: the post itself will ask again."""
        account, now = self._storage.accounts.get(post.account_id), self._clock()
        if account.quota_read_at is None or now - account.quota_read_at >= TESTED_FOR:
            self._gate.ask(account, self._clients.of_account(post.account_id))
