"""Resumable upload of video bytes, as on rupload.facebook.com; mounted by server.py.

Answers `{"success": true, ...}` or Meta's `debug_info` shape, which is not the Graph error shape.
"""

import json

from tornado.routing import URLSpec
from tornado.web import RequestHandler

from sandbox.feed import Json
from sandbox.instagram.call import valid_token
from sandbox.instagram.containers import take_video
from sandbox.instagram.errors import GraphRefusalError
from sandbox.instagram.ingest import VIDEO_BYTES, fetch
from sandbox.instagram.records import Container
from sandbox.instagram.state import Instagram


def upload_routes(world: Instagram) -> list[URLSpec]:
    return [URLSpec(r"/ig-api-upload/v\d+\.\d+/(\d+)", UploadHandler, {"world": world})]


class UploadError(Exception):
    """A refusal: `kind` as in Meta's `debug_info.type`, `status` the HTTP status."""

    def __init__(self, kind: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.kind, self.status = kind, status


class UploadHandler(RequestHandler):
    """POST the bytes from `offset` on, with `file_size`; or `file_url` to be fetched."""

    def initialize(self, world: Instagram) -> None:
        self.world = world

    async def post(self, container_id: str) -> None:
        body: Json = {"success": True, "message": "Upload successful."}
        try:
            container = self._container(container_id)
            await self._take(container)
        except UploadError as error:
            self.set_status(error.status)
            facts = {"retriable": False, "type": error.kind, "message": str(error)}
            body = {"debug_info": facts}
        except GraphRefusalError as refusal:
            container.failure = (refusal.code, refusal.subcode or 0)
            self.set_status(400)
            message = json.dumps(refusal.body())
            facts = {"retriable": False, "type": "ProcessingFailedError", "message": message}
            body = {"debug_info": facts}
        self.set_header("Content-Type", "application/json; charset=UTF-8")
        await self.finish(json.dumps(body))

    def _container(self, container_id: str) -> Container:
        kind, _, value = self.request.headers.get("Authorization", "").partition(" ")
        if kind != "OAuth":
            raise UploadError("NotAuthorizedError", "Authorization must be: OAuth <token>", 401)
        try:
            token = valid_token(self.world, value)
        except GraphRefusalError as refusal:
            raise UploadError("NotAuthorizedError", refusal.message, 401) from refusal
        container = self.world.containers.get(container_id)
        if container is None or container.account_id != token.account_id:
            raise UploadError("NotAuthorizedError", "No such upload", 401)
        if container.params.get("upload_type") != "resumable" or container.ingested:
            raise UploadError("ProcessingFailedError", "This container takes no upload")
        return container

    async def _take(self, container: Container) -> None:
        """Raises UploadError for wrong headers, GraphRefusalError for a wrong video."""
        headers = self.request.headers
        if "file_url" in headers:
            seconds = self.world.settings.fetch_timeout_seconds
            limit = VIDEO_BYTES[container.kind]
            take_video(self.world, container, await fetch(headers["file_url"], limit, seconds))
            return
        offset, size = headers.get("offset", ""), headers.get("file_size", "")
        if not offset.isdigit() or not size.isdigit():
            raise UploadError("ProcessingFailedError", "offset and file_size are required")
        if int(offset) != len(container.uploaded):
            raise UploadError("ProcessingFailedError", "offset is not where the upload stopped")
        container.uploaded += self.request.body
        container.bytes_received = len(container.uploaded)
        if container.bytes_received >= int(size):
            take_video(self.world, container, container.uploaded)
