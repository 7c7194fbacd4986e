"""Containers on the pretend Graph API: asking for one, its ingestion, its state.

Photos are fetched before the answer, videos and covers beside it. Used by methods.py, server.py and
upload.py.
"""

from datetime import timedelta

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.faults import Fault
from sandbox.instagram.fields import choose, container_fields
from sandbox.instagram.ingest import (
    PHOTO_BYTES,
    VIDEO_BYTES,
    check_video,
    fetch,
    is_cover,
    photo_size,
)
from sandbox.instagram.records import Account, CdnFile, Container
from sandbox.instagram.rules import check_container, check_refusals, container_kind
from sandbox.instagram.state import CONTAINERS_PER_DAY, Instagram

UNKNOWN_UPLOAD_ERROR = 2207053


async def create_container(call: GraphCall) -> Json:
    """POST /{ig-user-id}/media."""
    world, account = call.world, call.publishing_account()
    sent = {name: value for name, value in call.params.items() if name != "appsecret_proof"}
    kind = container_kind(sent)
    check_refusals(kind, sent, account)
    params = check_container(kind, sent, account)
    if world.containers_of_the_day(account) >= CONTAINERS_PER_DAY:
        raise GraphRefusalError(-1, 2207032)
    container = _new_container(world, account, kind, params)
    if kind == "carousel":
        _adopt_children(world, container)
    elif "image_url" in params:
        await _ingest_photo(world, container)
    if call.fault is not None:
        _doom(container, call.fault)
    world.containers[container.id] = container
    if "video_url" in params or "cover_url" in params:
        world.start_download(_ingest_video(world, container))
    if params.get("upload_type") == "resumable":
        uri = f"{world.base_url}/ig-api-upload/v25.0/{container.id}"
        return {"id": container.id, "uri": uri}
    return {"id": container.id}


def _doom(container: Container, fault: Fault) -> None:
    """What the fault of the call that asked for the container does to it later."""
    then = container.created_at + timedelta(seconds=fault.seconds)
    if fault.effect == "stuck":
        container.stuck = True
    elif fault.effect == "expires":
        container.expires_at = then
    elif fault.effect == "dies":
        container.failure = (fault.code, fault.subcode or UNKNOWN_UPLOAD_ERROR)
        container.fails_at = then


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
    """The children in their order. Raises GraphRefusalError for one that cannot be shown."""
    ids = [str(child_id) for child_id in parent.params["children"]]
    if len(set(ids)) < len(ids):
        raise bad_parameter("Param children must not name a container twice")
    for child_id in ids:
        _check_child(world, parent, child_id)
    parent.children = tuple(ids)
    parent.size = world.containers[ids[0]].size
    parent.ingested = True


def _check_child(world: Instagram, parent: Container, child_id: str) -> None:
    child = world.containers.get(child_id)
    if child is None or child.account_id != parent.account_id:
        raise GraphRefusalError(24, 2207006)
    if not child.kind.startswith("child_"):
        raise bad_parameter(f"{child.id} is not a carousel item")
    code = world.status_code(child)
    if code == "EXPIRED" or child.spent:
        raise GraphRefusalError(24, 2207008)
    if code != "FINISHED":
        raise GraphRefusalError(9007, 2207027)


async def _ingest_photo(world: Instagram, container: Container) -> None:
    url, seconds = str(container.params["image_url"]), world.settings.fetch_timeout_seconds
    body = await fetch(url, PHOTO_BYTES, seconds)
    container.size = photo_size(body, container.kind)
    _keep_file(world, container, body, "image/jpeg")


async def _ingest_video(world: Instagram, container: Container) -> None:
    """The cover, and the video unless it is uploaded."""
    params, seconds = container.params, world.settings.fetch_timeout_seconds
    try:
        if "cover_url" in params:
            _take_cover(world, container, await fetch(params["cover_url"], PHOTO_BYTES, seconds))
        if "video_url" in params:
            limit = VIDEO_BYTES[container.kind]
            take_video(world, container, await fetch(params["video_url"], limit, seconds))
    except GraphRefusalError as refusal:
        container.failure, container.fails_at = (refusal.code, refusal.subcode or 0), None


def _take_cover(world: Instagram, container: Container, body: bytes) -> None:
    """What is no JPEG is dropped without a word, as Meta does."""
    if is_cover(body):
        container.cover_id = f"{container.id}-cover.jpg"
        world.files[container.cover_id] = CdnFile(body, "image/jpeg")


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
