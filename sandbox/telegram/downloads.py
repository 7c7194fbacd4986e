"""`/file/bot<token>/<path>`: the bytes of a file by the `file_path` that getFile gave, for an hour.

A Bot API server of one's own does not serve them: its getFile names a file on the same machine.
"""

import asyncio

from tornado.web import RequestHandler

from sandbox.telegram.files import FileStore

_BREATHS_PER_SECOND = 10


class DownloadHandler(RequestHandler):
    """Serves a file with the fault that was ordered for it."""

    def initialize(self, files: FileStore) -> None:
        self.files = files

    async def get(self, path: str) -> None:
        try:
            data, fault = self.files.open(path)
        except LookupError:
            self._refuse()
            return
        if self.files.is_local:
            self._refuse()
            return
        data = b"" if fault.kind == "empty" else data
        self.set_header("Content-Type", "application/octet-stream")
        self.set_header("Content-Length", len(data))
        if fault.kind == "breaks":
            self.write(data[: len(data) // 2])
            await self.flush()
            self.detach().close()
        elif fault.kind == "slow":
            await self._drip(data, fault.bytes_per_second)
        else:
            await self.finish(data)

    async def _drip(self, data: bytes, bytes_per_second: int) -> None:
        step = max(1, bytes_per_second // _BREATHS_PER_SECOND)
        for start in range(0, len(data), step):
            self.write(data[start : start + step])
            await self.flush()
            await asyncio.sleep(1 / _BREATHS_PER_SECOND)
        await self.finish()

    def _refuse(self) -> None:
        self.set_status(404)
        self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
