"""The life of access tokens: refreshed or looked at while they live, people warned of their end.

The bot's job calls `look_after` for each account that is `due`, then `warn`.
"""

import logging
from datetime import datetime, timedelta

from graph.causes import STOPS_THE_ACCOUNT
from graph.client import GraphClient
from graph.errors import GraphError
from graph.hosts import LoginKind
from posting.accounts.accounts import ConnectedAccounts
from posting.accounts.clients import Clients
from posting.accounts.holding import posts_of
from posting.rules.limits import Clock
from storage import WAITING_STATES, AccessEndingNotice, Account, AccountState, NewNotice, Storage

log = logging.getLogger(__name__)

REFRESH_EVERY = timedelta(weeks=1)
REFRESH_BEFORE = timedelta(days=10)  # the end, however lately it was done
YOUNGEST = timedelta(days=1)  # Meta refreshes no younger token
LIFE = timedelta(days=60)  # of a token of the Instagram login, from when it was made
CHECK_EVERY = timedelta(days=1)
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (10, 60, 180, 360, 1440))
WARN_DAYS = (1, 3, 7, 14)
TRIES_BEFORE_WARNING = 2  # one refresh that fails may be a hiccup
PUBLISHING = "instagram_content_publish"  # the scope of Facebook login


def end_is_told(account: Account) -> bool:
    """Whether Meta has told when the access ends."""
    return bool(account.token_expires_at or account.data_access_expires_at)


def end_of_access(account: Account) -> datetime | None:
    """When posts can no longer go out unless something is done, at the latest where Meta has not
    told the end; None: never, or not known."""
    if account.login == LoginKind.INSTAGRAM and not end_is_told(account):
        return account.token_changed_at and account.token_changed_at + LIFE
    ends = (account.token_expires_at, account.data_access_expires_at)
    return min((end for end in ends if end is not None), default=None)


def renews_itself(account: Account) -> bool:
    """Whether the end of the access need not trouble anyone. That a token could not be renewed on
    its first day says nothing: it may have been too young."""
    if account.login != LoginKind.INSTAGRAM:
        return False
    changed, checked = account.token_changed_at, account.token_checked_at
    is_young = changed is not None and checked is not None and checked - changed < YOUNGEST
    return is_young or (account.token_tries or 0) < TRIES_BEFORE_WARNING


def due_at(account: Account) -> datetime | None:
    """When its token is to be refreshed or checked next; None: not while it is as it is."""
    changed, checked = account.token_changed_at, account.token_checked_at
    if account.state is AccountState.DISCONNECTED or changed is None:
        return None
    if account.login == LoginKind.FACEBOOK and account.state is AccountState.TROUBLE:
        return None
    if account.token_tries and checked:
        due = checked + BACK_OFF[min(account.token_tries, len(BACK_OFF)) - 1]
    elif account.login == LoginKind.FACEBOOK:
        due = checked + CHECK_EVERY if checked else changed
    elif account.token_expires_at is None:
        due = changed  # nobody knows how old a pasted token is: Meta says if it is too young
    else:
        due = min(changed + REFRESH_EVERY, account.token_expires_at - REFRESH_BEFORE)
        due = max(due, changed + YOUNGEST)
    return max(due, account.paused_until or due)


def _is_due(account: Account, now: datetime) -> bool:
    due = due_at(account)
    return due is not None and due <= now


def days_to_tell(account: Account, now: datetime) -> int | None:
    """The smallest of WARN_DAYS within which the access ends; None: it is not that near, or it
    renews itself."""
    end = end_of_access(account)
    if end is None or end <= now or renews_itself(account):
        return None
    return next((days for days in WARN_DAYS if end - now <= timedelta(days=days)), None)


class Tokens:
    """Any number of threads and processes may call it, at any time and after any crash."""

    def __init__(
        self, storage: Storage, clients: Clients, accounts: ConnectedAccounts, clock: Clock
    ) -> None:
        self._storage = storage
        self._clients = clients
        self._accounts = accounts
        self._clock = clock

    def due(self) -> tuple[int, ...]:
        """The accounts whose tokens are to be refreshed or checked now, by one look at all."""
        now = self._clock()
        return tuple(
            account.account_id for account in self._storage.accounts.all() if _is_due(account, now)
        )

    def look_after(self, account_id: int) -> bool:
        """Refreshes or checks the token of one account; False when it is not due any more. Network.

        A try is counted before it is made: whoever dies in the middle of it has failed, and it is
        made again after the pause that a failure brings.
        """
        account, now = self._storage.accounts.get(account_id), self._clock()
        if not _is_due(account, now) or not self._storage.accounts.take_up_token(account, now):
            return False
        try:
            client = self._clients.of_account(account_id)
            if client.login is LoginKind.INSTAGRAM:
                self._refresh(account, client)
            else:
                self._check(account, client)
        except GraphError as error:
            log.info("the token of @%s could not be looked after: %s", account.username, error)
            if error.cause in STOPS_THE_ACCOUNT:
                self._judge(account)
        return True

    def warn(self) -> bool:
        """Owes what people must know of accesses that end soon, once for each of WARN_DAYS; True
        when something new is owed."""
        now, owed = self._clock(), False
        for account in self._storage.accounts.all():
            days = days_to_tell(account, now)
            if account.state is not AccountState.CONNECTED or days == account.warned_days:
                continue
            with self._storage.transaction():
                if self._storage.accounts.set_warned(account, days) and days is not None:
                    self._tell(account, days, now)
                    owed = True
        return owed

    def _refresh(self, account: Account, client: GraphClient) -> None:
        fresh = client.refresh_token()
        now = self._clock()
        self._storage.accounts.replace_token(
            account.account_id,
            fresh.access_token,
            made_from=client.token,
            expires_at=now + timedelta(seconds=fresh.expires_in),
            now=now,
        )

    def _check(self, account: Account, client: GraphClient) -> None:
        facts = client.debug_token()
        if facts.is_valid:
            self._storage.accounts.note_ends(
                account,
                token_expires_at=facts.expires_at,
                data_access_expires_at=facts.data_access_expires_at,
            )
        if not facts.is_valid or PUBLISHING not in facts.scopes:
            self._judge(account)

    def _judge(self, account: Account) -> None:
        """What was heard about the token is a suspicion. Whether the account is in trouble says a
        call that needs the right to publish, as publishing itself does."""
        if account.state is AccountState.CONNECTED:
            self._accounts.read_quota(account.account_id)

    def _tell(self, account: Account, days: int, now: datetime) -> None:
        planned = posts_of(self._storage, account, *WAITING_STATES)
        end = end_of_access(account) or now
        hit = sum(post.publish_at is not None and post.publish_at >= end for post in planned)
        for recipient in sorted({account.connected_by, *(post.author_id for post in planned)}):
            notice = NewNotice(recipient, AccessEndingNotice(days, hit), account.account_id)
            self._storage.notices.owe(notice, None, now)
