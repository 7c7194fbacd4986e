"""Publishing on the pretend Graph API: containers, media_publish, the quota, media, deleting.

`PUBLISHING` maps (verb, edge) to a place name for faults and the function; read by server.py.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.fields import choose, container_fields, media_fields
from sandbox.instagram.ingest import PHOTO_BYTES, VIDEO_BYTES, check_video, fetch, photo_size
from sandbox.instagram.records import DAY, Account, CdnFile, Container, Media
from sandbox.instagram.rules import check_container, container_kind, truth
from sandbox.instagram.state import CONTAINERS_PER_DAY, Instagram
from sandbox.instagram.views import media_view, shortcode

Method = Callable[[GraphCall], Json | Awaitable[Json]]


async def create_container(call: GraphCall) -> Json:
    """POST /{ig-user-id}/media: photos are fetched before the answer, videos beside it."""
    world, account = call.world, call.publishing_account()
    sent = {name: value for name, value in call.params.items() if name != "appsecret_proof"}
    kind = container_kind(sent)
    params = check_container(kind, sent, account.login)
    if world.containers_of_the_day(account) >= CONTAINERS_PER_DAY:
        raise GraphRefusalError(-1, 2207032)
    container = _new_container(world, account, kind, params)
    if kind == "carousel":
        _adopt_children(world, container)
    elif "image_url" in params:
        await _ingest_photo(world, container)
    container.stuck = call.fault is not None and call.fault.effect == "stuck"
    world.containers[container.id] = container
    answer = {"id": container.id}
    if "video_url" in params:
        world.start_download(_ingest_video(world, container))
    elif params.get("upload_type") == "resumable":
        answer["uri"] = f"{world.base_url}/ig-api-upload/v25.0/{container.id}"
    return answer


def _new_container(world: Instagram, account: Account, kind: str, params: Json) -> Container:
    now, settings = world.clock(), world.settings
    slow = kind == "reel" or "video" in kind
    wait = settings.video_seconds if slow else settings.photo_seconds
    return Container(
        id=world.new_id("178"),
        account_id=account.ig_user_id,
        kind=kind,
        params=params,
        created_at=now,
        ready_at=now + timedelta(seconds=wait),
    )


def _adopt_children(world: Instagram, parent: Container) -> None:
    for child_id in parent.params["children"]:
        child = world.containers.get(str(child_id))
        if child is None or child.account_id != parent.account_id:
            raise GraphRefusalError(24, 2207006)
        if not child.kind.startswith("child_"):
            raise bad_parameter(f"{child.id} is not a carousel item")
        if world.status_code(child) != "FINISHED":
            raise GraphRefusalError(9007, 2207027)
    parent.children = tuple(str(child_id) for child_id in parent.params["children"])
    parent.ingested = True


async def _ingest_photo(world: Instagram, container: Container) -> None:
    url, seconds = str(container.params["image_url"]), world.settings.fetch_timeout_seconds
    body = await fetch(url, PHOTO_BYTES, seconds)
    container.size = photo_size(body, container.kind)
    _keep_file(world, container, body, "image/jpeg")


async def _ingest_video(world: Instagram, container: Container) -> None:
    url, seconds = str(container.params["video_url"]), world.settings.fetch_timeout_seconds
    try:
        body = await fetch(url, VIDEO_BYTES[container.kind], seconds)
        take_video(world, container, body)
    except GraphRefusalError as refusal:
        container.failure = (refusal.code, refusal.subcode or 0)


def take_video(world: Instagram, container: Container, body: bytes) -> None:
    """Check and keep a video's bytes. Raises GraphRefusalError."""
    header = check_video(body, container.kind, container.params.get("thumb_offset", 0))
    container.size = header.size
    _keep_file(world, container, body, "video/mp4")


def _keep_file(world: Instagram, container: Container, body: bytes, content_type: str) -> None:
    suffix = "jpg" if content_type == "image/jpeg" else "mp4"
    container.file_id = f"{container.id}.{suffix}"
    container.bytes_received = len(body)
    container.ingested = True
    world.files[container.file_id] = CdnFile(body, content_type)


def container_status(call: GraphCall) -> Json:
    """GET /{container-id}: status_code, status and more."""
    account = call.token_account()
    container = call.world.containers[call.object_id]
    if container.account_id != account.ig_user_id:
        raise call.unknown_object()
    code = call.world.status_code(container)
    if call.fault is not None and call.fault.effect == "stuck":
        code = "IN_PROGRESS"
    available = container_fields(container, code)
    return choose("ShadowIGMediaBuilder", available, call.fields())


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
    world.media[media.id] = media
    world.publications.append(
        {
            "at": now.timestamp(),
            "ig_user_id": container.account_id,
            "container_id": container.id,
            "media_id": media.id,
            "caption": media.caption,
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
    found = [m for m in world.media_of(account) if m.is_story == stories and world.visible(m)]
    start, end = call.number("since", 0), call.number("until", 10**12)
    found = [m for m in found if start <= m.published_at.timestamp() <= end]
    wanted = call.fields()
    page, paging = call.page_of([m.id for m in found])
    rows = [choose("IGMedia", media_fields(world, world.media[i]), wanted) for i in page]
    return {"data": rows, **paging}


def media_node(call: GraphCall) -> Json:
    """GET /{media-id}."""
    media = _own_media(call)
    return choose("IGMedia", media_fields(call.world, media), call.fields())


def delete_media(call: GraphCall) -> Json:
    """DELETE /{media-id}: Facebook login with instagram_manage_contents only."""
    account, media = call.token_account(), _own_media(call)
    if account.login != "facebook":
        raise call.unknown_object()
    if "instagram_manage_contents" not in account.permissions:
        raise GraphRefusalError(10, None, "Application does not have permission for this action")
    del call.world.media[media.id]
    gone = {"media_id": media.id, "ig_user_id": account.ig_user_id}
    call.world.feed.publish("media_deleted", gone)
    return {"success": True, "deleted_id": media.id}


def _own_media(call: GraphCall) -> Media:
    media = call.world.media.get(call.object_id)
    if media is None or media.account_id != call.token_account().ig_user_id:
        raise call.unknown_object()
    if not call.world.visible(media):
        raise call.unknown_object()
    return media


PUBLISHING: dict[tuple[str, str], tuple[str, Method]] = {
    ("POST", "media"): ("media", create_container),
    ("POST", "media_publish"): ("media_publish", media_publish),
    ("GET", "content_publishing_limit"): ("content_publishing_limit", publishing_limit),
    ("GET", "media"): ("media_list", partial(media_list, stories=False)),
    ("GET", "stories"): ("stories", partial(media_list, stories=True)),
}
