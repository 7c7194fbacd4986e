"""Places by their names and by their numbers, and what Meta means when it shows none. Called by
`posting.posts.places`.

Meta shows Pages of others to apps with the feature "Page Public Metadata Access" or "Page Public
Content Access", and to Facebook login with the app's secret.
"""

from graph.answers import Place
from graph.causes import Cause
from graph.client import GraphClient
from graph.errors import GraphError, NotAllowedError, ObjectMissingError

MOST_FOUND = 50
NO_PAGE = "nonexisting field"  # of a person, a photo, an Instagram account
MAY_NOT = frozenset({Cause.PERMISSION, Cause.APP_SETUP, Cause.OUR_MISTAKE})


class PlacesHiddenError(NotAllowedError):
    """Meta shows no Pages of others to this login or to the app."""


def search_places(client: GraphClient, query: str) -> tuple[Place, ...]:
    """Those that can be the place of a post, in Meta's order. Raises PlacesHiddenError and the
    errors of reads."""
    try:
        found = client.places_named(query, limit=MOST_FOUND)
    except GraphError as error:
        raise _hidden(error) from error
    return tuple(place for place in found if place.coordinates)


def look_at_place(client: GraphClient, page_id: str) -> Place | None:
    """None: there is no such Page, or this login does not see it. Raises PlacesHiddenError and the
    errors of reads."""
    try:
        return client.place(page_id)
    except ObjectMissingError:
        return None
    except GraphError as error:
        if NO_PAGE in error.message.lower():
            return None
        raise _hidden(error) from error


def _hidden(error: GraphError) -> GraphError:
    may_not = error.cause in MAY_NOT or isinstance(error, NotAllowedError)
    return PlacesHiddenError(error.message) if may_not else error
