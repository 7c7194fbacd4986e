"""Graph clients of the connected accounts, how their call budgets slow them down, and what their
answers tell of the clock of this machine."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from graph.client import GraphClient
from graph.errors import AccessError
from graph.hosts import NotATokenError
from graph.usage import Usage
from posting.rules.limits import Clock
from storage import DatabaseTroubleError, NotFoundError, Storage, UnreadableTokenError

log = logging.getLogger(__name__)

FULL = 100.0  # percent of Meta's call budget at which it refuses further calls
MUCH = 75.0  # from here on calls are spread out
SLOWEST = timedelta(minutes=1)  # between two steps just below the limit
REMEMBERED = timedelta(hours=1)  # Meta's figures are of that long
PAUSE = timedelta(minutes=5)  # when Meta does not say for how long
CLOCKS_AGREE = timedelta(minutes=1)  # an answer may be on its way for half of that
LONGEST = timedelta(days=1)  # whatever Meta says: its budgets are those of a day


class ClientFactory(Protocol):
    """Makes the client of one token."""

    def __call__(
        self, token: str, *, on_usage: Callable[[Usage], None] | None = None
    ) -> GraphClient: ...


class _Asked(threading.local):
    """Whom the calling thread has asked for last, with which token."""

    account_id: int | None = None
    token: str = ""


class Clients:
    """Gives each account its client. An account whose call budget is nearly spent is slowed down,
    one whose budget is spent is paused. `ahead` is by how much the clock of this machine is ahead
    of Meta's, as the last answers have told; negative where it is behind, nothing where the two
    agree as far as can be seen."""

    def __init__(self, storage: Storage, make: ClientFactory, clock: Clock) -> None:
        self._storage = storage
        self._make = make
        self._clock = clock
        self._asked = _Asked()
        self.ahead = timedelta()
        self._usage: dict[int | None, tuple[float, datetime]] = {}  # None: of an app

    def of_account(self, account_id: int) -> GraphClient:
        """With its saved token. Raises AccessError when that is unusable."""
        asked_at = self._clock()

        def note(usage: Usage) -> None:
            self._note_clock(usage.at, asked_at)
            self._note_usage(account_id, usage)

        try:
            token = self._storage.accounts.token(account_id)
            client = self._make(token, on_usage=note)
        except (NotFoundError, UnreadableTokenError, NotATokenError) as error:
            raise AccessError(str(error)) from error
        self._asked.account_id, self._asked.token = account_id, token
        return client

    def is_current(self, account_id: int) -> bool:
        """Whether the token that the calling thread used last is still that of the account; what
        Meta says of a former one does not concern the account any more."""
        if self._asked.account_id != account_id:
            return True
        try:
            return self._asked.token == self._storage.accounts.token(account_id)
        except (NotFoundError, UnreadableTokenError):
            return True

    def of_token(self, token: str) -> GraphClient:
        """A client for a token that is only being tried."""
        return self._make(token)

    def pause(self, account_id: int, minutes: int | None, *, whole_app: bool) -> None:
        """No post is taken up while Meta refuses calls: of the account, or of all that the same
        app serves. For so many minutes; None: Meta does not say."""
        pause = PAUSE if minutes is None else timedelta(minutes=minutes)
        self._rest(account_id, pause, whole_app=whole_app)

    def usage_of(self, account_id: int) -> float:
        """How much of the call budgets that its calls spend is spent, in percent, as far as Meta
        has told this process within the last hour."""
        since = self._clock() - REMEMBERED
        known = (self._usage.get(of) for of in (None, account_id))
        return max((percent for percent, at in filter(None, known) if at > since), default=0.0)

    def _note_clock(self, at_metas: datetime | None, asked_at: datetime) -> None:
        """An answer that was long on its way says nothing: the machine may have slept. A clock that
        is a little more than a minute off now and a little less then is wrong all the time."""
        now = self._clock()
        if at_metas is None or now - asked_at >= CLOCKS_AGREE:
            return
        ahead, within = now - at_metas, CLOCKS_AGREE / 2 if self.ahead else CLOCKS_AGREE
        self.ahead = ahead if abs(ahead) >= within else timedelta()

    def _note_usage(self, account_id: int, usage: Usage) -> None:
        of_account = max(usage.account.values(), default=None)
        for percent, whole_app in ((usage.app, True), (of_account, False)):
            if percent is None:
                continue
            self._usage[None if whole_app else account_id] = percent, self._clock()
            if percent >= FULL:
                self.pause(account_id, usage.regain_access_minutes, whole_app=whole_app)
            elif percent >= MUCH:
                slow = SLOWEST * ((percent - MUCH) / (FULL - MUCH))
                self._rest(account_id, slow, whole_app=whole_app)

    def _rest(self, account_id: int, pause: timedelta, *, whole_app: bool) -> None:
        until = self._clock() + min(pause, LONGEST)
        accounts = self._storage.accounts
        try:
            if whole_app:
                accounts.pause_login(accounts.get(account_id).login, until)
            else:
                accounts.pause(account_id, until)
        except DatabaseTroubleError as error:  # the answer that tells the usage must not get lost
            log.warning("a pause could not be noted: %s", error)
