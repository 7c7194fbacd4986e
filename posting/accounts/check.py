"""Asks Meta about every connected account without changing anything. For the command `check`."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.answers import PublishingLimit
from graph.client import GraphClient
from graph.errors import GraphError
from graph.hosts import NotATokenError
from graph.places import PlacesHiddenError, search_places
from posting.accounts.clients import ClientFactory
from posting.rules.failures import Step, failure_of
from storage import Account, AccountState, Failure, NotFoundError, Storage, UnreadableTokenError

A_NAME = "cafe"  # for which there are places anywhere


@dataclass(frozen=True, slots=True)
class AccountCheck:
    """One account: `limit` when it may publish, else `failure`, or neither when its stored token
    cannot be read. `sees_places`: whether it may look for them by name; None when that could not
    be asked."""

    account: Account
    limit: PublishingLimit | None = None
    failure: Failure | None = None
    sees_places: bool | None = None


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
            client = self._make(token)
            limit = client.publishing_limit(account.ig_user_id)
            return AccountCheck(account, limit=limit, sees_places=_sees_places(client))
        except (NotFoundError, UnreadableTokenError, NotATokenError):
            return AccountCheck(account)
        except GraphError as error:
            return AccountCheck(account, failure=failure_of(error, Step.ASK_QUOTA))


def _sees_places(client: GraphClient) -> bool | None:
    try:
        search_places(client, A_NAME)
    except PlacesHiddenError:
        return False
    except GraphError:
        return None
    return True
