"""Asks Meta about every connected account without changing anything. For the command `check`."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.answers import PublishingLimit
from graph.errors import GraphError
from graph.hosts import NotATokenError
from posting.accounts.clients import ClientFactory
from posting.rules.failures import Step, failure_of
from storage import Account, AccountState, Failure, NotFoundError, Storage, UnreadableTokenError


@dataclass(frozen=True, slots=True)
class AccountCheck:
    """One account: `limit` when it may publish, else `failure`, or neither when its stored token
    cannot be read."""

    account: Account
    limit: PublishingLimit | None = None
    failure: Failure | None = None


class Checkup:
    """Network; nothing here writes."""

    def __init__(self, storage: Storage, make: ClientFactory) -> None:
        self._storage = storage
        self._make = make

    def accounts(self) -> Iterator[AccountCheck]:
        """Whether each connected account may publish now: the quota is told only then."""
        for account in self._storage.accounts.all():
            if account.state is not AccountState.DISCONNECTED:
                yield self._account(account)

    def _account(self, account: Account) -> AccountCheck:
        try:
            token = self._storage.accounts.token(account.account_id)
            limit = self._make(token).publishing_limit(account.ig_user_id)
            return AccountCheck(account, limit=limit)
        except (NotFoundError, UnreadableTokenError, NotATokenError):
            return AccountCheck(account)
        except GraphError as error:
            return AccountCheck(account, failure=failure_of(error, Step.ASK_QUOTA))
