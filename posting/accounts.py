"""Connecting Instagram accounts, their tokens and their quota. Called by the bot and by drafts."""

import textwrap
from datetime import timedelta

from graph.answers import Identity
from graph.client import GraphClient
from graph.errors import (
    AccessError,
    AccountTroubleError,
    AnswerUnreadableError,
    AppBlockedError,
    GraphError,
    NotProfessionalError,
    ThrottledError,
    TransientError,
    UnreachableError,
)
from graph.hosts import NotATokenError
from graph.identity import PagesHiddenError, identify
from posting.clients import Clients
from posting.errors import InvalidError
from posting.failures import NO_ACCESS, Action, Step, classify, failure_of, row_of
from posting.limits import Limits
from posting.planning import Clock, account_problems, planned_for
from posting.problems import Field, Problem, ProblemCode
from posting.trouble import hold_account, posts_of, served_by_app_of, tell_of_trouble
from storage import Storage
from storage.errors import NotFoundError
from storage.posts import PUBLISHER
from storage.records import (
    WAITING_STATES,
    Account,
    DelayReason,
    HoldReason,
    NewNotice,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
)

EXPIRED = 463  # subcode of Meta's access token errors
REASON_LENGTH = 80


class Accounts:
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
            raise _token_error(ProblemCode.TOKEN_NOT_A_TOKEN) from error
        found = _identified(client)
        if not found:
            raise _token_error(ProblemCode.TOKEN_NO_ACCOUNT)
        return found

    def identify_as(self, account_id: int, token: str) -> Identity:
        """The identity of a token that must belong to this account. Network.

        Raises InvalidError, TOKEN_OTHER_ACCOUNT among its problems.
        """
        account = self.get(account_id)
        found = self.identify(token)
        for identity in found:
            if identity.ig_user_id == account.ig_user_id:
                return identity
        raise _token_error(ProblemCode.TOKEN_OTHER_ACCOUNT, username=found[0].username)

    def connect(self, identity: Identity, *, person_id: int, timezone: str) -> Account:
        """A new account, or a known one with its new token. Posts that were held for want of
        access go on; their authors are asked about those whose time has passed."""
        now, lives = self._clock(), identity.expires_in
        with self._storage.transaction():
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
            self._resume(account, f"person:{person_id}")
        return account

    def adopt(self, account_id: int, identity: Identity, *, actor_id: int) -> Account:
        """The account goes on with the token of an identity that `identify_as` gave."""
        account = self.get(account_id)
        return self.connect(identity, person_id=actor_id, timezone=account.timezone)

    def change_token(self, account_id: int, token: str, *, actor_id: int) -> Account:
        """Network. Raises InvalidError with one TOKEN_* problem and changes nothing."""
        identity = self.identify_as(account_id, token)
        return self.adopt(account_id, identity, actor_id=actor_id)

    def read_quota(self, account_id: int) -> Account:
        """The account with Meta's present figures, or with the last known ones if Meta cannot be
        asked (`quota_read_at` tells). Network.

        An answer shows that the saved token works (again): trouble is over, held posts go on.
        """
        account = self.get(account_id)
        try:
            limit = self._clients.of_account(account_id).publishing_limit(account.ig_user_id)
        except GraphError as error:
            is_trouble = classify(error, Step.ASK_QUOTA, 0).action is Action.HOLD_ACCOUNT
            if is_trouble and self._clients.is_current(account_id):
                failure = failure_of(error, Step.ASK_QUOTA)
                hold_account(self._storage, account_id, failure, self._clock())
            return self.get(account_id)
        with self._storage.transaction():
            total = account.quota_total if limit.quota_total is None else limit.quota_total
            self._storage.accounts.set_quota(account_id, total, limit.quota_usage, self._clock())
            if self._storage.accounts.clear_trouble(account_id):
                self._resume(account, PUBLISHER)
        if account.trouble and row_of(account.trouble).whole_app:
            self._resume_app(account)
        return self.get(account_id)

    def disconnect(self, account_id: int, *, actor_id: int) -> int:
        """Forgets the token; returns how many planned posts wait for a reconnection.

        What became of a post that is just being published can no longer be asked: its author is
        told to look.
        """
        account, now = self.get(account_id), self._clock()
        with self._storage.transaction():
            self._storage.posts.lock_all(account_id)
            self._storage.posts.hold_all(
                account_id, reason=HoldReason.ACCESS, now=now, what="account disconnected"
            )
            held = self._waiting_for_access(account)
            for post in posts_of(self._storage, account, PostState.PUBLISHING):
                changes = PostChanges(state=PostState.UNCONFIRMED, next_try_at=None)
                notice = NewNotice(post.author_id, NoticeKind.UNCONFIRMED, account_id)
                actor = f"person:{actor_id}"
                self._write(post, changes, actor, "account disconnected", notice)
            self._storage.accounts.disconnect(account_id, now)
            tell_of_trouble(self._storage, account, held, now, disconnected_by=actor_id)
        return len(held)

    def all(self) -> tuple[Account, ...]:
        return self._storage.accounts.all()

    def get(self, account_id: int) -> Account:
        """Raises InvalidError (ACCOUNT_NOT_CONNECTED) for an unknown account."""
        try:
            return self._storage.accounts.get(account_id)
        except NotFoundError as error:
            raise InvalidError(account_problems(None)) from error

    def set_timezone(self, account_id: int, zone: str) -> Account:
        """Raises InvalidError for an unknown account."""
        self.get(account_id)
        return self._storage.accounts.set_timezone(account_id, zone)

    def planned_count(self, account_id: int) -> int:
        """Posts that are waiting for their time."""
        counts = self._storage.posts.count_by_state(self.get(account_id).ig_user_id)
        return sum(counts.get(state, 0) for state in WAITING_STATES)

    def _resume_app(self, account: Account) -> None:
        """The app works again: so do the accounts that waited for nothing else."""
        for other in served_by_app_of(self._storage, account):
            if other.trouble is None or not row_of(other.trouble).whole_app:
                continue
            with self._storage.transaction():
                if self._storage.accounts.clear_trouble(other.account_id):
                    self._resume(other, PUBLISHER)

    def _resume(self, account: Account, actor: str) -> None:
        """What waited for the account goes on; what may be live can be looked into again."""
        now = self._clock()
        self._storage.posts.lock_all(account.account_id)
        for post in self._waiting_for_access(account):
            if post.publish_at and now - post.publish_at > self._limits.late_grace:
                self._ask_about(post, actor)
                continue
            plan = planned_for(post, post.publish_at or now, now=now, limits=self._limits)
            self._write(post, plan, actor, "resumed")
        for post in posts_of(self._storage, account, PostState.UNCONFIRMED):
            look = PostChanges(state=PostState.PUBLISHING, attempts=0, next_try_at=now)
            self._write(post, look, actor, "looked into again")

    def _waiting_for_access(self, account: Account) -> tuple[Post, ...]:
        held = posts_of(self._storage, account, PostState.HELD)
        return tuple(post for post in held if post.hold_reason is HoldReason.ACCESS)

    def _ask_about(self, post: Post, actor: str) -> None:
        """Its time has passed. Asked here and not by the publisher, so that all such posts are
        owed in one transaction and told in one message."""
        late = PostChanges(
            hold_reason=HoldReason.LATE,
            late_because=DelayReason.ACCESS,
            failure=NO_ACCESS,
            attempts=0,
        )
        details = {"due": post.publish_at, "reason": DelayReason.ACCESS.value}
        notice = NewNotice(post.author_id, NoticeKind.LATE, post.account_id, details)
        self._write(post, late, actor, "held: late", notice)

    def _write(
        self, post: Post, changes: PostChanges, actor: str, what: str, *notices: NewNotice
    ) -> None:
        self._storage.posts.change(
            post.post_id,
            changes,
            seen_version=post.version,
            actor=actor,
            what=what,
            now=self._clock(),
            expect={post.state},
            notices=notices,
        )


def _identified(client: GraphClient) -> tuple[Identity, ...]:
    try:
        return identify(client)
    except PagesHiddenError as error:
        raise _token_error(ProblemCode.TOKEN_PAGES_HIDDEN) from error
    except NotProfessionalError as error:
        raise _token_error(ProblemCode.TOKEN_NO_ACCOUNT) from error
    except AccessError as error:
        if error.lost_permission:
            raise _token_error(ProblemCode.TOKEN_NO_PUBLISHING) from error
        expired = error.subcode == EXPIRED
        code = ProblemCode.TOKEN_EXPIRED if expired else ProblemCode.TOKEN_INVALID
        raise _token_error(code, reason=_reason(error)) from error
    except (AccountTroubleError, AppBlockedError) as error:
        raise _token_error(ProblemCode.TOKEN_REFUSED, reason=_reason(error)) from error
    except UnreachableError as error:
        raise _token_error(ProblemCode.TOKEN_UNCHECKED) from error
    except (TransientError, ThrottledError, AnswerUnreadableError) as error:
        raise _token_error(ProblemCode.TOKEN_NOT_NOW, reason=_reason(error)) from error
    except GraphError as error:
        denied = {"reason": _reason(error), "number": _number(error)}
        raise _token_error(ProblemCode.TOKEN_DENIED, **denied) from error


def _reason(error: GraphError) -> str:
    """What Meta said, short: it stands behind words of our own."""
    return textwrap.shorten(error.user_message or error.message, REASON_LENGTH, placeholder="…")


def _number(error: GraphError) -> str:
    return "/".join(str(part) for part in (error.code, error.subcode) if part is not None) or "?"


def _token_error(code: ProblemCode, **values: object) -> InvalidError:
    return InvalidError((Problem(Field.TOKEN, code, values),))
