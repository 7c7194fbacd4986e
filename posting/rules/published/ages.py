"""At which ages it is asked how a post does. Pure."""

from collections.abc import Mapping
from datetime import timedelta

from posting.rules.kinds import live_kind
from storage.records import Post

HOUR = timedelta(hours=1)
# The ages at which figures are read, in hours, and for how long after that they are still of it.
AGES: Mapping[int, timedelta] = {1: HOUR, 24: 6 * HOUR, 168: 24 * HOUR}
BEFORE_IT_GOES = timedelta(minutes=5)


def ages_of(post: Post) -> Mapping[int, timedelta]:
    """Of what goes by itself: an hour, and the last whole hour before it does."""
    lives = live_kind(post).lives
    if lives is None:
        return AGES
    last = lives // HOUR - 1
    return {1: HOUR, last: lives - last * HOUR - BEFORE_IT_GOES}
