"""Connecting Instagram accounts, their tokens and their quota. Called by the bot and by drafts."""

from collections.abc import Iterator
from datetime import timedelta

from graph.answers import Identity
from graph.causes import STOPS_THE_ACCOUNT, STOPS_THE_APP
from graph.errors import GraphError
from graph.hosts import NotATokenError
from posting.accounts.clients import Clients
from posting.accounts.hearers import told_to_others
from posting.accounts.holding import hold_account, posts_of, served_by_app_of, tell_of_trouble
from posting.accounts.token_trial import accounts_behind, token_error
from posting.accounts.unfinished import give_up_on_live
from posting.rules.failures import NO_ACCESS, Step, failure_of
from posting.rules.journal import note_account
from posting.rules.limits import Clock, Limits
from posting.rules.problems import InvalidError, ProblemCode, account_problems
from posting.rules.times.plan import planned_for
from storage import (
    PUBLISHER,
    WAITING_STATES,
    Account,
    AccountDeed,
    AccountEvent,
    AccountState,
    Actor,
    DelayReason,
    HoldReason,
    LateNotice,
    NewNotice,
    NotFoundError,
    Post,
    PostChanges,
    PostState,
    Storage,
    UnconfirmedNotice,
)

HISTORY_SHOWN = 4


class ConnectedAccounts:
    """The accounts that posts are published to."""

    def __init__(self, storage: Storage, clients: Clients, limits: Limits, clock: Clock) -> None:
        self._storage = storage
        self._clients = clients
        self._limits = limits
        self._clock = clock

    def identify(self, token: str) -> tuple[Identity, ...]:
        """The accounts that a pasted token can publish to, at least one. Network.

        Raises InvalidError with one TOKEN_* problem.
        """
        try:
            client = self._clients.of_token(token.strip())
        except NotATokenError as error:
            raise token_error(ProblemCode.TOKEN_NOT_A_TOKEN) from error
        return accounts_behind(client)

    def identify_as(self, account_id: int, token: str) -> Identity:
        """The identity of a token that must belong to this account. Network.

        Raises InvalidError, TOKEN_OTHER_ACCOUNT among its problems.
        """
        account = self.get(account_id)
        found = self.identify(token)
        for identity in found:
            if identity.ig_user_id == account.ig_user_id:
                return identity
        raise token_error(ProblemCode.TOKEN_OTHER_ACCOUNT, username=found[0].username)

    def connect(self, identity: Identity, *, person_id: int, timezone: str) -> Account:
        """A new account, or a known one with its new token. Posts that were held for want of
        access go on; their authors are asked about those whose time has passed."""
        now, lives = self._clock(), identity.expires_in
        with self._storage.transaction():
            known = any(it.ig_user_id == identity.ig_user_id for it in self._connected())
            account = self._storage.accounts.connect(
                ig_user_id=identity.ig_user_id,
                username=identity.username,
                login=identity.login.value,
                token=identity.token,
                timezone=timezone,
                connected_by=person_id,
                now=now,
                token_expires_at=None if lives is None else now + timedelta(seconds=lives),
            )
            self._resume(account, Actor(person_id))
            self._take_up_anew(account, Actor(person_id))
            deed = AccountDeed.TOKEN_CHANGED if known else AccountDeed.CONNECTED
            event = AccountEvent(account.account_id, now, person_id, deed)
            self._storage.account_history.note(event)
        note_account(account, event)
        return account

    def adopt(self, account_id: int, identity: Identity, *, actor: Actor) -> Account:
        """The account goes on with the token of an identity that `identify_as` gave."""
        account = self.get(account_id)
        return self.connect(identity, person_id=_who(actor, account), timezone=account.timezone)

    def change_token(self, account_id: int, token: str, *, actor: Actor) -> Account:
        """Network. Raises InvalidError with one TOKEN_* problem and changes nothing."""
        identity = self.identify_as(account_id, token)
        return self.adopt(account_id, identity, actor=actor)

    def read_quota(self, account_id: int) -> Account:
        """The account with Meta's present figures, or with the last known ones if Meta cannot be
        asked (`quota_read_at` tells). Network.

        An answer shows that the saved token works (again): trouble is over, held posts go on.
        """
        account, asked_at = self.get(account_id), self._clock()
        try:
            limit = self._clients.of_account(account_id).publishing_limit(account.ig_user_id)
        except GraphError as error:
            failure = failure_of(error, Step.ASK_QUOTA)
            is_trouble = failure.cause in STOPS_THE_ACCOUNT
            if is_trouble and self._clients.is_current(account_id):
                hold_account(self._storage, account_id, failure, self._clock())
            return self.get(account_id)
        with self._storage.transaction():
            total = account.quota_total if limit.quota_total is None else limit.quota_total
            self._storage.accounts.set_quota(account_id, total, limit.quota_usage, asked_at)
            if self._storage.accounts.clear_trouble(account_id):
                self._resume(account, PUBLISHER)
        if account.trouble and account.trouble.cause in STOPS_THE_APP:
            self._resume_app(account)
        return self.get(account_id)

    def disconnect(self, account_id: int, *, actor: Actor) -> int:
        """Forgets the token; returns how many planned posts wait for a reconnection.

        What became of a post that is just being published can no longer be asked: its author is
        told to look, as are those who wait for a first comment or for a post to be deleted.
        """
        account, now = self.get(account_id), self._clock()
        who = _who(actor, account)
        with self._storage.transaction():
            self._storage.posts.lock_all(account_id)
            self._storage.groups.forget_account(account_id)
            self._storage.posts.hold_all(
                account_id, reason=HoldReason.ACCESS, now=now, what="account disconnected"
            )
            held = self.waiting_for_access(account)
            for post in posts_of(self._storage, account, PostState.PUBLISHING):
                changes = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
                notice = NewNotice(post.author_id, UnconfirmedNotice(), account_id)
                self._write(post, changes, actor, "account disconnected", notice)
            give_up_on_live(self._storage, account, actor, now)
            self._storage.accounts.disconnect(account_id, now)
            tell_of_trouble(self._storage, account, held, now, disconnected_by=who)
            event = AccountEvent(account_id, now, who, AccountDeed.DISCONNECTED)
            self._storage.account_history.note(event)
        note_account(account, event)
        return len(held)

    def all(self) -> tuple[Account, ...]:
        return self._storage.accounts.all()

    def usable(self) -> tuple[Account, ...]:
        """Everything that is connected, also what is in trouble."""
        return tuple(it for it in self.all() if it.state is not AccountState.DISCONNECTED)

    def current(self, account_id: int | None) -> Account | None:
        """The account that a person works with: the chosen one, else the first."""
        return self._storage.accounts.current(account_id)

    def count_usable(self) -> int:
        return self._storage.accounts.count_usable()

    def get(self, account_id: int) -> Account:
        """Raises InvalidError (ACCOUNT_NOT_CONNECTED) for an unknown account."""
        try:
            return self._storage.accounts.get(account_id)
        except NotFoundError as error:
            raise InvalidError(account_problems(None)) from error

    def history(self, account_id: int) -> tuple[AccountEvent, ...]:
        """What people did with the access to it lately, the newest first."""
        return self._storage.account_history.latest(account_id, HISTORY_SHOWN)

    def set_posting_times(self, account_id: int, minutes: tuple[int, ...]) -> Account:
        """What is planned stays where it is. Raises InvalidError for an unknown account."""
        self.get(account_id)
        return self._storage.accounts.set_posting_times(account_id, minutes)

    def planned_count(self, account_id: int) -> int:
        """Posts that are waiting for their time."""
        counts = self._storage.post_lists.count_by_state(self.get(account_id).ig_user_id)
        return sum(counts.get(state, 0) for state in WAITING_STATES)

    def _connected(self) -> Iterator[Account]:
        return (it for it in self.all() if it.state is not AccountState.DISCONNECTED)

    def _resume_app(self, account: Account) -> None:
        """The app works again: so do the accounts that waited for nothing else."""
        for other in served_by_app_of(self._storage, account):
            if other.trouble is None or other.trouble.cause not in STOPS_THE_APP:
                continue
            with self._storage.transaction():
                if self._storage.accounts.clear_trouble(other.account_id):
                    self._resume(other, PUBLISHER)

    def _resume(self, account: Account, actor: Actor) -> None:
        """What waited for the account goes on; what may be live can be looked into again."""
        now = self._clock()
        self._storage.posts.lock_all(account.account_id)
        for post in self.waiting_for_access(account):
            if post.publish_at and now - post.publish_at > self._limits.late_grace:
                self._ask_about(post, actor)
                continue
            plan = planned_for(post, post.publish_at or now, now=now, limits=self._limits)
            self._write(post, PostChanges(**plan, resumed_at=now), actor, "resumed")
        for post in posts_of(self._storage, account, PostState.UNCONFIRMED):
            look = PostChanges(state=PostState.PUBLISHING, attempts=0, next_try_at=now)
            self._write(post, look, actor, "looked into again")

    def _take_up_anew(self, account: Account, actor: Actor) -> None:
        """The access is another one, which may not see the containers of the former: each is read
        before it is used."""
        now = self._clock()
        for post in posts_of(self._storage, account, PostState.PREPARING, PostState.READY):
            if post.publish_asked_at is None:
                moment = post.publish_at or now
                plan = planned_for(post, moment, now=now, limits=self._limits)
                self._write(post, plan, actor, "resumed")

    def waiting_for_access(self, account: Account) -> tuple[Post, ...]:
        """What is planned and does not go out before the account works again."""
        held = posts_of(self._storage, account, PostState.HELD)
        return tuple(post for post in held if post.hold_reason is HoldReason.ACCESS)

    def _ask_about(self, post: Post, actor: Actor) -> None:
        """Its time has passed. Asked here and not by the publisher, so that all such posts are
        owed in one transaction and told in one message."""
        late = PostChanges(
            hold_reason=HoldReason.LATE,
            late_because=DelayReason.ACCESS,
            failure=NO_ACCESS,
            attempts=0,
        )
        told = LateNotice(post.publish_at, DelayReason.ACCESS)
        notice = NewNotice(post.author_id, told, post.account_id)
        self._write(post, late, actor, "held: late", notice)

    def _write(
        self, post: Post, changes: PostChanges, actor: Actor, what: str, *notices: NewNotice
    ) -> None:
        self._storage.posts.change(
            post,
            changes,
            actor=actor,
            what=what,
            now=self._clock(),
            notices=told_to_others(self._storage, post, notices),
        )


def _who(actor: Actor, account: Account) -> int:
    """The person in whose name this is done: a program acts for whoever let the bot in."""
    return account.connected_by if actor.person_id is None else actor.person_id
