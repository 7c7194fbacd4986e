"""The figures of a published post: which metrics a kind has, and what they say.

INS, the reference of media insights, is the source of the table. Called by published.py.
"""

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.records import DAY, Media
from sandbox.instagram.state import Instagram

_ALL = ("views", "reach", "shares", "total_interactions", "reposts")
_LASTING = ("likes", "comments", "saved", "facebook_views")
_TOTALS = ("total_likes", "total_comments", "total_views")
_VISITS = ("follows", "profile_visits", "profile_activity")
_WATCHED = ("ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate")
METRICS: dict[str, frozenset[str]] = {
    "FEED": frozenset((*_ALL, *_LASTING, *_TOTALS, *_VISITS)),
    "REELS": frozenset((*_ALL, *_LASTING, *_TOTALS, *_WATCHED, "crossposted_views")),
    "STORY": frozenset(
        (*_ALL, *_VISITS, "navigation", "replies", "link_clicks", "facebook_views", "total_views")
    ),
}
KNOWN = frozenset().union(*METRICS.values())
FACEBOOK_LOGIN = frozenset((*_TOTALS, "link_clicks"))
ON_FACEBOOK = frozenset(("facebook_views", "crossposted_views"))  # no post here is on Facebook too
FEWEST = 5
# What a post has reached when nobody said otherwise, in thousandths of its account's followers.
_LIKELY = {
    "views": 620, "reach": 480, "likes": 71, "saved": 12, "shares": 9, "reposts": 5,
    "total_interactions": 97, "profile_visits": 21, "navigation": 510, "profile_activity": 6,
    "total_views": 640, "total_likes": 73, "reels_skip_rate": 31,
}  # fmt: skip


def insights(call: GraphCall) -> Json:
    """GET /{media-id}/insights?metric=a,b: one unsuitable metric fails the whole request."""
    media = call.own_media()
    call.check_permission("insights")
    if media.is_child:
        raise bad_parameter("Insights are not available for carousel children")
    names = _wanted(call, media)
    found = figures_of(call.world, media)
    values = {name: found[name] for name in names if name in found}
    if media.is_story and any(value < FEWEST for value in values.values()):
        raise GraphRefusalError(10, None, "Not enough viewers for the media to show insights")
    return {"data": [_row(media, name, value) for name, value in values.items()]}


def _wanted(call: GraphCall, media: Media) -> list[str]:
    names = [name.strip() for name in call.text("metric").strip("[]").replace('"', "").split(",")]
    if call.params.get("period", "lifetime") != "lifetime":
        raise bad_parameter("Param period must be lifetime")
    for position, name in enumerate(names):
        if name not in KNOWN:
            one_of = ", ".join(sorted(KNOWN))
            raise bad_parameter(f"metric[{position}] must be one of the following values: {one_of}")
        if name not in METRICS[media.product] or name in ON_FACEBOOK:
            raise bad_parameter(f"The Media Insights API does not support the {name} metric here")
        if name in FACEBOOK_LOGIN and call.token_account().login != "facebook":
            raise bad_parameter(f"The metric {name} is not available to this login")
    return names


def figures_of(world: Instagram, media: Media) -> dict[str, int]:
    """What was told at the door, else what is likely; none for a story that is over."""
    if media.is_story and world.clock() >= media.published_at + DAY:
        return {}
    if media.figures is not None:
        return media.figures
    followers = world.accounts[media.account_id].followers
    luck = 700 + int(media.id[-4:]) * 37 % 600  # the same whenever it is asked
    likely = {name: followers * part * luck // 1_000_000 for name, part in _LIKELY.items()}
    comments = len(world.comments_of(media))
    return {**likely, "comments": comments, "total_comments": comments}


def _row(media: Media, name: str, value: int) -> Json:
    return {
        "name": name,
        "period": "lifetime",
        "values": [{"value": value}],
        "title": name.replace("_", " ").capitalize(),
        "description": f"The {name.replace('_', ' ')} of the media.",
        "id": f"{media.id}/insights/{name}/lifetime",
    }
