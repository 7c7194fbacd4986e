"""The pretend Instagram's media host, its CDN and the pages of published posts.

/media/<name> are the sample files and some paths that misbehave; /cdn/<file> are own copies;
/p/<shortcode>/ and /stories/<username>/<number>/ are where permalinks lead. Mounted by server.py.
"""

import asyncio
import re
from pathlib import Path

from tornado.iostream import StreamClosedError
from tornado.routing import URLSpec
from tornado.web import HTTPError, RequestHandler

from sandbox.feed import Json
from sandbox.instagram.records import Media
from sandbox.instagram.state import Instagram
from sandbox.instagram.views import media_view
from sandbox.pictures import still_picture

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
TYPES = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
}
REDIRECTS = {
    "redirect.jpg": "/media/bread.jpg",
    "redirect-loop.jpg": "/media/redirect-loop.jpg",
    "redirect-private.jpg": "http://10.0.0.1/bread.jpg",
}
FRAME_SIDE = 1280
HUGE_BYTES = 9 * 1024 * 1024
META = "facebookexternalhit"  # how its downloader names itself
DRIP_SECONDS = 1.0
DRIP_PIECES = 120
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")

_MENTIONS = re.compile(r"([#@][\w.]*\w)")


def media_host_routes(world: Instagram) -> list[URLSpec]:
    """Routes of the media host, the CDN and the post pages."""
    shared = {"world": world}
    return [
        URLSpec(r"/media/([\w.-]+)", MediaHandler, shared),
        URLSpec(r"/cdn/([\w-]+\.mp4)\.(\d+)\.jpg", FrameHandler, shared),
        URLSpec(r"/cdn/([\w.-]+)", CdnHandler, shared),
        URLSpec(r"/p/([\w-]+)/?", PostPageHandler, shared),
        URLSpec(r"/stories/[\w.]+/(\d+)/?", StoryPageHandler, shared),
    ]


def samples(world: Instagram) -> list[Json]:
    """`[{"name", "url", "kind", "file", "note"}]`: kind is photo, video, or bad (to be refused).

    `file` is false for what stands in the table alone, such as a redirect.
    """
    return [
        {
            "name": name,
            "url": f"{world.base_url}/media/{name}",
            "kind": kind,
            "file": (SAMPLES / name).is_file(),
            "note": SAMPLE_NOTES.get(name, ""),
        }
        for name, kind in SAMPLE_KINDS.items()
    ]


SAMPLE_NOTES = {"story.jpg": "9:16", "long.mp4": "61 s"}  # a story alone, a reel alone
SAMPLE_KINDS = {
    "bread.jpg": "photo",
    "books.jpg": "photo",
    "sunset.jpg": "photo",
    "coffee.mp4": "video",
    "portrait.jpg": "photo",
    "dusk.mp4": "video",
    "story.jpg": "photo",
    "long.mp4": "video",
    "tall.jpg": "bad",
    "drawing.png": "bad",
    "drawing.webp": "bad",
    "dots.gif": "bad",
    "leaflet.pdf": "bad",
    "page.html": "bad",
    "slow.jpg": "bad",
    "redirect.jpg": "photo",
    "redirect-loop.jpg": "bad",
    "redirect-private.jpg": "bad",
    "missing.jpg": "bad",
    "huge.jpg": "bad",
    "picky.jpg": "bad",
}


class _FileHandler(RequestHandler):
    """Bytes with GET, HEAD and one Range."""

    def initialize(self, world: Instagram) -> None:
        self.world = world

    def give(self, body: bytes, content_type: str) -> None:
        self.set_header("Content-Type", content_type)
        self.set_header("Accept-Ranges", "bytes")
        part = body
        asked = _RANGE.fullmatch(self.request.headers.get("Range", ""))
        if asked and any(asked.groups()):
            start, end = self._limits(asked[1], asked[2], len(body))
            part = body[start : end + 1]
            self.set_status(206)
            self.set_header("Content-Range", f"bytes {start}-{end}/{len(body)}")
        self.set_header("Content-Length", str(len(part)))
        if self.request.method != "HEAD":
            self.write(part)

    def _limits(self, first: str, last: str, size: int) -> tuple[int, int]:
        start = int(first) if first else max(0, size - int(last))
        end = min(int(last), size - 1) if first and last else size - 1
        if start > end:
            self.set_header("Content-Range", f"bytes */{size}")
            raise HTTPError(416)
        return start, end


class MediaHandler(_FileHandler):
    """Samples; slow.jpg drips, redirect*.jpg lead on, huge.jpg is above 8 MiB, picky.jpg
    opens to Meta alone."""

    def initialize(self, world: Instagram) -> None:
        super().initialize(world)
        self.left: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def on_connection_close(self) -> None:
        self.left.set_result(None)

    async def get(self, name: str) -> None:
        if name in REDIRECTS:
            self.redirect(REDIRECTS[name])
        elif name == "slow.jpg":
            await self._drip()
        elif name == "huge.jpg":
            self.give((SAMPLES / "bread.jpg").read_bytes().ljust(HUGE_BYTES, b"\0"), "image/jpeg")
        elif name == "picky.jpg" and META not in self.request.headers.get("User-Agent", ""):
            raise HTTPError(403)
        else:
            self._sample(name.replace("picky", "bread"))

    head = get

    def _sample(self, name: str) -> None:
        path = SAMPLES / name
        if path.suffix not in TYPES or not path.is_file():
            raise HTTPError(404)
        self.give(path.read_bytes(), TYPES[path.suffix])

    async def _drip(self) -> None:
        """A picture whose last byte takes two minutes; ends when the reader leaves."""
        body = (SAMPLES / "bread.jpg").read_bytes()
        self.set_header("Content-Type", "image/jpeg")
        self.set_header("Content-Length", str(len(body)))
        if self.request.method == "HEAD":
            return
        step = len(body) // DRIP_PIECES + 1
        try:
            for at in range(0, len(body), step):
                self.write(body[at : at + step])
                await self.flush()
                await asyncio.wait({self.left}, timeout=DRIP_SECONDS)
        except StreamClosedError:
            return


class CdnHandler(_FileHandler):
    """Instagram's own copies."""

    def get(self, name: str) -> None:
        file = self.world.files.get(name)
        if file is None:
            raise HTTPError(404)
        self.give(file.body, file.content_type)

    head = get


class FrameHandler(_FileHandler):
    """What is seen of a video at a moment, in milliseconds."""

    async def get(self, name: str, moment: str) -> None:
        file = self.world.files.get(name)
        if file is None:
            raise HTTPError(404)
        seconds = int(moment) / 1000
        try:
            body = await asyncio.to_thread(still_picture, file.body, seconds, FRAME_SIDE)
        except ValueError as problem:
            raise HTTPError(404) from problem
        self.give(body, "image/jpeg")

    head = get


class PostPageHandler(RequestHandler):
    """The page a permalink leads to."""

    def initialize(self, world: Instagram) -> None:
        self.world = world

    def get(self, name: str) -> None:
        media = self.find(name)
        if media is None:
            raise HTTPError(404)
        account = self.world.accounts[media.account_id]
        post = media_view(self.world, media)
        self.render(
            str(HERE / "post.html"),
            post=post,
            account=account,
            authors=[
                account.username,
                *(name for name, status in media.invited.items() if status == "Accepted"),
            ],
            picture=f"{self.world.base_url}/media/{account.picture}",
            parts=[
                (part[:1] in "#@" and part[1:], part) for part in _MENTIONS.split(media.caption)
            ],
            moment=f"{media.published_at:%d %B %Y, %H:%M} UTC",
        )

    def find(self, name: str) -> Media | None:
        """The post of a shortcode."""
        return next((m for m in self.world.media.values() if m.shortcode == name), None)


class StoryPageHandler(PostPageHandler):
    """The page of a story, for as long as it lives."""

    def find(self, name: str) -> Media | None:
        alive = (s for a in self.world.accounts.values() for s in self.world.stories_of(a))
        return next((s for s in alive if s.id == name[::-1]), None)
