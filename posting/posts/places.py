"""The place of a post: found by its name, looked at by its number before it is saved, and shown by
its name afterwards."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from graph.answers import Place
from graph.client import GraphClient
from graph.errors import GraphError
from graph.places import PlacesHiddenError, look_at_place, search_places
from storage import Account, Storage
from storage.accounts.place_names import UsedPlace

SEARCH = "pages/search"  # among what Instagram has refused a login
RECENT, AMONG_LATEST = 20, 200
LEARNT_AT_ONCE = 50


class PlaceFinding(StrEnum):
    """What came of asking Instagram about places."""

    FOUND = "found"
    NO_ADDRESS = "no_address"  # a Page that is nowhere
    UNKNOWN = "unknown"  # no Page, or none that this login sees
    NOT_ALLOWED = "not_allowed"  # to this login, or to its app
    UNREACHABLE = "unreachable"  # it cannot be asked now


class PlacesByName(StrEnum):
    """Whether a login may look for places by their names."""

    NOT_REFUSED = "not_refused"  # nothing is known against it
    REFUSED = "refused"  # to the login or to its app
    NO_WAY = "no_way"  # without the secret of the app Instagram login cannot even ask


@dataclass(frozen=True, slots=True)
class PlacesSeen:
    """Those that were found, or the one that was looked at."""

    finding: PlaceFinding
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceSearch:
    """Of one account's posts."""

    storage: Storage
    client: Callable[[int], GraphClient] = field(repr=False)  # of an account
    asks_as_app: bool  # where there is the secret of the app

    def recent(self, account_id: int) -> tuple[UsedPlace, ...]:
        """Those of its posts, the one that was used last first."""
        return self.storage.place_names.used(account_id, most=RECENT, latest=AMONG_LATEST)

    def may_search(self, account: Account) -> bool:
        """Whether it is worth asking for a name."""
        return self.by_name(account) is PlacesByName.NOT_REFUSED

    def by_name(self, account: Account) -> PlacesByName:
        """What is known of its login. No network."""
        if SEARCH in account.refused_options:
            return PlacesByName.REFUSED
        can_ask = account.is_by_facebook or self.asks_as_app
        return PlacesByName.NOT_REFUSED if can_ask else PlacesByName.NO_WAY

    def search(self, account_id: int, query: str) -> PlacesSeen:
        """Those that can be the place of a post; none where none has such a name. Network."""
        try:
            client = self.client(account_id)
            places = search_places(client, query)
        except PlacesHiddenError:
            if client.may_see_places:  # so that it was Meta who has said so
                self.storage.accounts.note_refused(account_id, SEARCH)
            return PlacesSeen(PlaceFinding.NOT_ALLOWED)
        except GraphError:
            return PlacesSeen(PlaceFinding.UNREACHABLE)
        return PlacesSeen(PlaceFinding.FOUND, places)

    def look(self, account_id: int, location_id: str) -> PlacesSeen:
        """At what has this number. Network."""
        try:
            place = look_at_place(self.client(account_id), location_id)
        except PlacesHiddenError:
            return PlacesSeen(PlaceFinding.NOT_ALLOWED)
        except GraphError:
            return PlacesSeen(PlaceFinding.UNREACHABLE)
        if place is None:
            return PlacesSeen(PlaceFinding.UNKNOWN)
        has_spot = place.coordinates is not None
        return PlacesSeen(PlaceFinding.FOUND if has_spot else PlaceFinding.NO_ADDRESS, (place,))

    def learn_names(self) -> None:
        """Of the places that posts have by their numbers alone, as far as Instagram tells them.
        The housekeeping calls it now and then. Network."""
        silent: set[int] = set()  # accounts for which it tells nothing now
        for account_id, location_id in self.storage.place_names.nameless(most=LEARNT_AT_ONCE):
            if account_id in silent:
                continue
            seen = self.look(account_id, location_id)
            if seen.finding in (PlaceFinding.NOT_ALLOWED, PlaceFinding.UNREACHABLE):
                silent.add(account_id)
            for place in seen.places:
                self.storage.place_names.learn(location_id, place.title)
