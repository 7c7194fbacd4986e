"""Instagram's daily quota as arithmetic: any 24 hours in a row hold at most so many posts.

Pure functions over sorted moments; called by planning and by the publisher.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta

WINDOW = timedelta(hours=24)


def busiest_window(moments: Sequence[datetime], wanted: datetime) -> int:
    """How many posts the fullest 24 hours around `wanted` hold when it is added.

    `moments` are those of the other posts, ascending. Two posts exactly 24 hours apart share
    no window.
    """
    near = sorted([*(at for at in moments if abs(at - wanted) < WINDOW), wanted])
    starts = (at for at in near if at <= wanted)
    return max(bisect_left(near, start + WINDOW) - near.index(start) for start in starts)


def free_moment(moments: Sequence[datetime], wanted: datetime, limit: int) -> datetime | None:
    """The first moment from `wanted` on at which one more post keeps every window within `limit`.

    `moments` ascending, reaching back 24 hours before `wanted`. None when nothing is allowed.
    """
    if limit < 1:
        return None
    free = wanted
    for first, last in zip(moments, moments[limit - 1 :], strict=False):
        is_full = last - first < WINDOW  # these alone fill a window
        if is_full and last - WINDOW < free < first + WINDOW:
            free = first + WINDOW
    return free
