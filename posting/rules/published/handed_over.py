"""When a post that a person publishes by hand is looked for on the profile, and when they are asked
about it. Pure."""

from datetime import datetime, timedelta

from storage.records import Post

# More and more seldom: as a rule it is out within minutes.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 1, 2, 3, 5, 10, 10, 15, 15, 30))
ASKED_AFTER = timedelta(hours=1)
LOOKED_FOR = timedelta(days=1)


def is_open(post: Post) -> bool:
    """Whether the person has not said yet that it is out."""
    return post.published_at is None


def is_time_to_ask(post: Post, now: datetime) -> bool:
    """Whether it is out: once."""
    its = post.hand_off
    if its is None or not is_open(post) or its.asked_at is not None:
        return False
    return now >= its.handed_at + ASKED_AFTER


def next_look(post: Post, now: datetime) -> datetime | None:
    """None: nobody looks any more."""
    if post.hand_off is None or now > post.hand_off.handed_at + LOOKED_FOR:
        return None
    return now + WAITS[min(post.attempts, len(WAITS) - 1)]
