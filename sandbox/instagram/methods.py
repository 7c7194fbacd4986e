"""Publishing on the pretend Graph API: media_publish, the quota, the lists of media, one medium.

`PUBLISHING` maps (verb, edge) to a place name for faults and the function; read by server.py.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.containers import create_container
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.fields import choose, media_fields
from sandbox.instagram.records import DAY, INVITATIONS, Container, Media
from sandbox.instagram.rules import truth
from sandbox.instagram.state import Instagram
from sandbox.instagram.views import media_view, shortcode

Method = Callable[[GraphCall], Json | Awaitable[Json]]


def media_publish(call: GraphCall) -> Json:
    """POST /{ig-user-id}/media_publish. A container becomes a media at most once."""
    world, account = call.world, call.publishing_account()
    container = world.containers.get(call.text("creation_id"))
    if container is None or container.account_id != account.ig_user_id:
        raise GraphRefusalError(24, 2207006)
    if container.media_id is not None:
        if world.settings.republish == "same":
            return {"id": container.media_id}
        raise GraphRefusalError(9007, 2207027)
    if container.kind.startswith("child_"):
        raise bad_parameter("A carousel item cannot be published by itself")
    code = world.status_code(container)
    if code == "EXPIRED":
        raise GraphRefusalError(24, 2207008)
    if code != "FINISHED":
        raise GraphRefusalError(9007, 2207027)
    if world.quota_usage(account) >= account.quota_total:
        raise GraphRefusalError(9, 2207042)
    return {"id": _publish(world, container).id}


def _publish(world: Instagram, container: Container) -> Media:
    now = world.clock()
    media = _media_of(world, container, now)
    container.media_id, container.published_at = media.id, now
    for child_id in container.children:
        world.containers[child_id].spent = True
    world.media[media.id] = media
    world.publications.append(
        {
            "at": now.timestamp(),
            "ig_user_id": container.account_id,
            "container_id": container.id,
            "media_id": media.id,
            "caption": media.caption,
            "kind": media.kind,
        }
    )
    world.feed.publish("media", {"media": media_view(world, media)})
    return media


def _media_of(world: Instagram, container: Container, now: datetime) -> Media:
    params, media_id = container.params, world.new_id("179")
    return Media(
        id=media_id,
        account_id=container.account_id,
        container_id=container.id,
        shortcode=shortcode(media_id),
        kind=container.kind,
        caption=str(params.get("caption", "")),
        published_at=now,
        file_id=container.file_id,
        size=container.size,
        location_id=params.get("location_id"),
        tags=tuple(params.get("user_tags", ())),
        thumb_offset=params.get("thumb_offset", 0),
        alt_text=params.get("alt_text"),
        is_ai_generated=truth(params.get("is_ai_generated")),
        share_to_feed=truth(params.get("share_to_feed", True)),
        trial=params.get("trial_params"),
        audio_name=params.get("audio_name"),
        cover_id=container.cover_id,
        invited=dict.fromkeys(params.get("collaborators", ()), INVITATIONS[0]),
        children=tuple(
            _media_of(world, world.containers[child], now) for child in container.children
        ),
    )


def publishing_limit(call: GraphCall) -> Json:
    """GET /{ig-user-id}/content_publishing_limit: usage of the rolling day, optionally `since`."""
    world, account = call.world, call.publishing_account()
    since = None
    if "since" in call.params:
        since = datetime.fromtimestamp(call.number("since", 0), UTC)
        if since < world.clock() - DAY:
            raise bad_parameter("Param since must not be older than 24 hours")
    config = {"quota_total": account.quota_total, "quota_duration": 86400}
    available = {
        "quota_usage": lambda: world.quota_usage(account, since),
        "config": lambda: config,
    }
    row = choose("ContentPublishingLimitResponse", available, call.fields(), "quota_usage")
    return {"data": [row]}


def media_list(call: GraphCall, *, stories: bool) -> Json:
    """GET /{ig-user-id}/media or /stories: newest first, `limit`, `after`, `since`, `until`."""
    world, account = call.world, call.account()
    own = world.stories_of(account) if stories else world.posts_of(account)
    found = [m for m in own if world.visible(m)]
    start, end = call.number("since", 0), call.number("until", 10**12)
    found = [m for m in found if start <= m.published_at.timestamp() <= end]
    wanted = call.fields()
    page, paging = call.page_of([m.id for m in found])
    rows = [choose("IGMedia", media_fields(world, world.media[i]), wanted) for i in page]
    return {"data": rows, **paging}


def media_node(call: GraphCall) -> Json:
    """GET /{media-id}."""
    media = call.own_media()
    return choose("IGMedia", media_fields(call.world, media), call.fields())


PUBLISHING: dict[tuple[str, str], tuple[str, Method]] = {
    ("POST", "media"): ("media", create_container),
    ("POST", "media_publish"): ("media_publish", media_publish),
    ("GET", "content_publishing_limit"): ("content_publishing_limit", publishing_limit),
    ("GET", "media"): ("media_list", partial(media_list, stories=False)),
    ("GET", "stories"): ("stories", partial(media_list, stories=True)),
}
