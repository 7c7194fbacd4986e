"""A link is looked at before anything is planned with it: what is wrong is said at once, and the
bot cannot be made to knock at private doors."""

import gc
import gzip
import socket
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind, MediaUrlError, MediaUrlReason
from media.inspection.inspector import MediaInspector
from media.probe.parent import MediaProbe
from tests.helpers.hostile_media import (
    BREAD,
    COFFEE,
    claiming_pixels,
    claiming_samples,
    progressive,
    with_scans,
)
from tests.helpers.letters import ANY
from tests.helpers.ports import own_port

MEGABYTE = 1024 * 1024
AT_MOST_SECONDS = 15.0  # where a server would go on for ever; much on a busy machine, too
Picture = Callable[..., bytes]
Video = Callable[..., bytes]
ByHand = Callable[[BaseHTTPRequestHandler], None]


class Server(Protocol):
    """The web server of conftest.py."""

    host: str
    stopping: Any
    bytes_sent: int
    requests: list[tuple[str, str | None]]
    without_ranges: set[str]

    def serve(self, path: str, data: bytes) -> str: ...
    def answer(self, path: str, by_hand: ByHand) -> str: ...
    def url(self, path: str) -> str: ...


@pytest.fixture
def inspector(media_server: Server, probe: MediaProbe) -> MediaInspector:
    return MediaInspector(trusted_hosts=frozenset({media_server.host}), probe=probe)


@pytest.fixture
def hasty_inspector(media_server: Server, probe: MediaProbe) -> MediaInspector:
    hosts = frozenset({media_server.host})
    return MediaInspector(trusted_hosts=hosts, probe=probe, total_seconds=0.4)


def refusal(inspector: MediaInspector, url: str) -> tuple[MediaUrlReason, dict[str, Any]]:
    with pytest.raises(MediaUrlError) as refused:
        inspector.inspect(url)
    return refused.value.reason, refused.value.values


# --- what is accepted ---


def test_a_photo_is_accepted_and_measured(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    bread = picture(1080, 1350)
    url = media_server.serve("/bread.jpg", bread)
    assert inspector.inspect(url) == MediaFacts(url, MediaKind.PHOTO, len(bread), 1080, 1350, None)


def test_the_bytes_decide_not_the_name(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    url = media_server.serve("/bread.png?x=.pdf", picture(400, 400))
    assert inspector.inspect(url).kind is MediaKind.PHOTO


@pytest.mark.parametrize("container", ["mp4", "mov"])
@pytest.mark.parametrize("ranges", [True, False])
def test_a_video_is_accepted_and_measured(
    media_server: Server,
    inspector: MediaInspector,
    video: Video,
    container: str,
    ranges: bool,
) -> None:
    oven = video(4, container)
    url = media_server.serve("/oven", oven)
    if not ranges:
        media_server.without_ranges.add("/oven")
    assert inspector.inspect(url) == MediaFacts(url, MediaKind.VIDEO, len(oven), 64, 80, 4000)


def padded(oven: bytes, megabytes: int) -> bytes:
    """The video with a long stretch of picture data that no header points to."""
    box = (megabytes * MEGABYTE).to_bytes(4, "big") + b"mdat"
    return oven + box + bytes(megabytes * MEGABYTE - len(box))


def test_of_a_long_video_only_the_beginning_is_fetched(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    data = padded(video(4), 40)
    url = media_server.serve("/long.mp4", data)
    media_server.without_ranges.add("/long.mp4")
    facts = inspector.inspect(url)
    assert (facts.size_bytes, facts.duration_ms) == (len(data), 4000)
    assert media_server.bytes_sent < 20 * MEGABYTE


def header_last(oven: bytes, megabytes: int) -> bytes:
    """The video with a stretch of nothing between its start and its header, as phones leave it."""
    size = megabytes * MEGABYTE
    free = size.to_bytes(4, "big") + b"free" + bytes(size - 8)
    at = oven.index(b"moov") - 4
    return oven[:at] + free + oven[at:]


def test_a_header_at_the_end_is_read_where_the_server_gives_ranges(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    data = header_last(video(4, header_first=False), 30)
    url = media_server.serve("/phone.mp4", data)
    facts = inspector.inspect(url)
    assert (facts.size_bytes, facts.duration_ms) == (len(data), 4000)
    assert media_server.bytes_sent < 20 * MEGABYTE


def test_a_header_out_of_reach_leaves_the_length_unknown(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    data = header_last(video(4, header_first=False), 30)
    url = media_server.serve("/phone.mp4", data)
    media_server.without_ranges.add("/phone.mp4")
    unseen = MediaDoubt(MediaDoubtReason.INSIDE_UNSEEN)
    assert inspector.inspect(url) == MediaFacts(
        url, MediaKind.VIDEO, len(data), None, None, None, doubts=(unseen,)
    )


def test_a_server_that_does_not_tell_the_size_is_no_obstacle(
    media_server: Server, inspector: MediaInspector, video: Video, picture: Picture
) -> None:
    def without_length(data: bytes) -> ByHand:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.end_headers()
            handler.wfile.write(data)

        return answer

    oven = media_server.answer("/oven.mp4", without_length(video(4)))
    bread = media_server.answer("/bread.jpg", without_length(picture(400, 400)))
    assert inspector.inspect(oven).duration_ms == 4000
    assert inspector.inspect(oven).size_bytes is None
    assert inspector.inspect(bread).width == 400


def redirect(target: str) -> ByHand:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def test_redirects_are_followed_and_the_link_stays_as_it_was_given(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    media_server.serve("/files/bread.jpg", picture(400, 400))
    media_server.answer("/second", redirect("files/bread.jpg"))
    first = media_server.answer("/first", redirect(media_server.url("/second")))
    assert inspector.inspect(first).url == first


def test_a_redirect_to_a_name_with_letters_of_its_own_is_followed(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    media_server.serve("/%D1%85%D0%BB%D0%B5%D0%B1%20.jpg", picture(400, 400))
    raw = "/хлеб .jpg".encode().decode("latin-1")
    url = media_server.answer("/go", redirect(raw))
    assert inspector.inspect(url).kind is MediaKind.PHOTO


# --- the server ---


def test_a_dead_link_tells_the_status(media_server: Server, inspector: MediaInspector) -> None:
    reason, values = refusal(inspector, media_server.url("/gone.jpg"))
    assert (reason, values) == (MediaUrlReason.BAD_STATUS, {"status": 404})


def test_endless_redirects_are_given_up_after_five(
    media_server: Server, inspector: MediaInspector
) -> None:
    url = media_server.answer("/round", redirect("/round"))
    assert refusal(inspector, url) == (MediaUrlReason.TOO_MANY_REDIRECTS, {"redirects": 5})
    assert len(media_server.requests) == 6


def test_nobody_at_the_address_is_unreachable() -> None:
    host = f"127.0.0.1:{own_port()}"
    inspector = MediaInspector(trusted_hosts=frozenset({host}))
    assert refusal(inspector, f"http://{host}/bread.jpg") == (MediaUrlReason.UNREACHABLE, {})


def test_a_server_that_breaks_off_is_unreachable(
    media_server: Server, inspector: MediaInspector, picture: Picture, video: Video
) -> None:
    def broken_off(data: bytes) -> ByHand:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            handler.send_header("Content-Length", "100000")
            handler.end_headers()
            handler.wfile.write(data)

        return answer

    film = video(4)
    header = film.index(b"mdat")
    parts = (picture(400, 400)[:300], film[: header // 2], film[: header - 100], film[:header])
    for number, data in enumerate(parts):
        url = media_server.answer(f"/{number}", broken_off(data))
        assert refusal(inspector, url) == (MediaUrlReason.UNREACHABLE, {}), number


def test_a_server_without_proper_tls_is_told_apart(
    media_server: Server, inspector: MediaInspector
) -> None:
    url = f"https://{media_server.host}/bread.jpg"
    assert refusal(inspector, url) == (MediaUrlReason.BAD_TLS, {})


def drip(media_server: Server, first: bytes, headers: bool = False) -> ByHand:
    """Send `first` and then a byte now and again, for as long as anyone listens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if headers:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        else:
            handler.send_response(200)
            handler.end_headers()
        handler.wfile.write(first)
        while not media_server.stopping.wait(0.02):
            handler.wfile.write(b"x")

    return answer


def test_a_server_that_drips_bytes_cannot_stretch_the_time(
    media_server: Server, hasty_inspector: MediaInspector, picture: Picture, video: Video
) -> None:
    photo = picture(400, 400)[:-300]
    film = video(4)
    beginnings = {"photo": photo, "film": film[: film.index(b"mdat") // 2], "nothing": b""}
    for name, first in beginnings.items():
        url = media_server.answer(f"/{name}", drip(media_server, first))
        started = time.monotonic()
        assert refusal(hasty_inspector, url) == (MediaUrlReason.TOO_SLOW, {"seconds": 0.4}), name
        assert time.monotonic() - started < AT_MOST_SECONDS


def test_nor_can_one_that_drips_its_headers(
    media_server: Server, hasty_inspector: MediaInspector
) -> None:
    url = media_server.answer("/slow", drip(media_server, b"", headers=True))
    started = time.monotonic()
    assert refusal(hasty_inspector, url)[0] is MediaUrlReason.TOO_SLOW
    assert time.monotonic() - started < AT_MOST_SECONDS


def test_nor_can_one_that_keeps_silent(
    media_server: Server, hasty_inspector: MediaInspector
) -> None:
    def silent(_: BaseHTTPRequestHandler) -> None:
        media_server.stopping.wait(30)

    url = media_server.answer("/silent", silent)
    assert refusal(hasty_inspector, url)[0] is MediaUrlReason.TOO_SLOW


# --- answers that are made to hurt ---


def spoken(text: bytes, *, then: bytes = b"") -> ByHand:
    """Exactly these bytes, and `then` for as long as anyone listens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(text)
        while then:
            handler.wfile.write(then)

    return answer


MOVED, FOUND = b"HTTP/1.1 302 Found\r\n", b"HTTP/1.1 200 OK\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
ENDLESS = {
    "a redirect's body": (MOVED + b"Location: /on\r\n\r\n", bytes(65536)),
    "a chunk of minus one": (FOUND + CHUNKED + b"-1\r\n", bytes(65536)),
    "the size of a chunk": (FOUND + CHUNKED + b"5;x=", b"0" * 65536),
    "what follows the chunks": (
        FOUND + CHUNKED + b"3\r\n\xff\xd8\xff\r\n0\r\n",
        b"X-More: yes\r\n" * 5000,
    ),
    "interim answers": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
    "headers": (FOUND, b"X-More: yes\r\n" * 5000),
}
BUFFERED = 8 * MEGABYTE  # on its way when the bot hangs up


@pytest.mark.parametrize("name", ENDLESS)
def test_an_answer_without_end_is_cut_off_wherever_it_has_none(
    media_server: Server, inspector: MediaInspector, name: str
) -> None:
    start, rest = ENDLESS[name]
    sent = 0

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.wfile.write(start)
        while not media_server.stopping.is_set():
            handler.wfile.write(rest)
            sent += len(rest)

    media_server.answer("/on", answer)
    reason, _ = refusal(inspector, media_server.url("/on"))
    assert reason in {
        MediaUrlReason.ENDLESS_ANSWER,
        MediaUrlReason.UNREACHABLE,
        MediaUrlReason.UNREADABLE,
        MediaUrlReason.TOO_MANY_REDIRECTS,
    }
    assert sent < 9 * MEGABYTE + 6 * BUFFERED


def test_what_is_packed_is_unpacked_no_further_than_a_photo_may_be_large(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    packed = FOUND + b"Content-Encoding: gzip\r\n\r\n"
    bomb = gzip.compress(picture(400, 400) + bytes(100 * MEGABYTE))
    small = media_server.answer("/small.jpg", spoken(packed + gzip.compress(picture(400, 400))))
    large = media_server.answer("/large.jpg", spoken(packed + bomb))
    assert inspector.inspect(small).width == 400
    assert refusal(inspector, large) == LARGER_THAN_EIGHT


def test_a_packed_part_is_not_measured_by_its_packed_size(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    packed = gzip.compress(picture(400, 400).ljust(20_000, b"\0"))
    head = b"HTTP/1.1 206 P\r\nContent-Encoding: gzip\r\nContent-Range: bytes 0-%d/%d\r\n\r\n"
    answer = head % (len(packed) - 1, len(packed)) + packed
    assert inspector.inspect(media_server.answer("/p.jpg", spoken(answer))).size_bytes == 20_000


def test_what_calls_itself_packed_and_is_not_keeps_its_size(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    """Some stores repeat the word under which a file was uploaded."""
    film = video(4)
    said = b"Content-Encoding: aws-chunked\r\nContent-Length: %d\r\n\r\n" % len(film)
    facts = inspector.inspect(media_server.answer("/film.mp4", spoken(FOUND + said + film)))
    assert (facts.size_bytes, facts.doubts) == (len(film), ())


# No figure where nobody told how much more there is.
LARGER_THAN_EIGHT = (MediaUrlReason.PHOTO_TOO_LARGE, {"limit_megabytes": 8})
DIGITS = b"9" * 5000


@pytest.mark.parametrize(
    "answer",
    [
        MOVED + b"Location: https://[\r\n\r\n",
        MOVED + b"Location: https://127.0.0.1:" + DIGITS + b"/\r\n\r\n",
        MOVED + b"Location: //[::1\r\n\r\n",
        b"HTTP/1.1 206 Part\r\nContent-Range: bytes 0-5/" + DIGITS + b"\r\n\r\n",
        b"HTTP/1.1 206 Part\r\nContent-Range: bytes " + DIGITS + b"-5/9\r\n\r\n",
        b"HTTP/1.1 206 Part\r\nContent-Range: bytes 0-5/\xb2\r\n\r\n",
        FOUND + b"Content-Length: " + DIGITS + b"\r\n\r\n",
        FOUND + b"Content-Length: \xb2\r\n\r\n",
        b"HTTP/1.1 " + DIGITS + b" OK\r\n\r\n",
        FOUND + CHUNKED + DIGITS + b"\r\n",
        b"no HTTP at all",
    ],
    ids=lambda answer: repr(answer[:60]),
)
def test_whatever_a_server_answers_it_is_a_refusal(
    media_server: Server, inspector: MediaInspector, answer: bytes
) -> None:
    refusal(inspector, media_server.answer("/odd.jpg", spoken(answer)))


@pytest.mark.parametrize("status", [400, 403, 405, 416, 501])
def test_a_host_that_gives_no_parts_is_asked_for_the_whole(
    media_server: Server, inspector: MediaInspector, picture: Picture, status: int
) -> None:
    bread = picture(400, 400)

    def whole_only(handler: BaseHTTPRequestHandler) -> None:
        if "Range" in handler.headers:
            handler.send_response(status)
            handler.end_headers()
        else:
            handler.send_response(200)
            handler.end_headers()
            handler.wfile.write(bread)

    assert inspector.inspect(media_server.answer("/bread.jpg", whole_only)).width == 400


def test_a_host_that_refuses_the_whole_as_well_is_asked_twice_and_no_more(
    media_server: Server, inspector: MediaInspector
) -> None:
    url = media_server.answer("/no.jpg", lambda handler: handler.send_error(403))
    assert refusal(inspector, url) == (MediaUrlReason.BAD_STATUS, {"status": 403})
    assert [asked for _, asked in media_server.requests] == ["bytes=0-8388608", None]


def test_a_file_that_asks_for_too_much_is_told_so(
    media_server: Server, inspector: MediaInspector
) -> None:
    files = {
        "/scans.jpg": with_scans(progressive(800, 800), 3000),
        "/pixels.jpg": claiming_pixels(BREAD, 65_000, 65_000),
        "/samples.mp4": claiming_samples(COFFEE, 80_000_000),
    }
    for path, data in files.items():
        assert refusal(inspector, media_server.serve(path, data)) == (MediaUrlReason.EXCESSIVE, {})


# --- the file ---


def test_a_web_page_is_told_from_a_file(media_server: Server, inspector: MediaInspector) -> None:
    url = media_server.serve("/bread.jpg", b"\n<!DOCTYPE html><html><body>Sign in</body></html>")
    assert refusal(inspector, url) == (MediaUrlReason.WEB_PAGE, {})


@pytest.mark.parametrize(
    ("host", "service"),
    [
        ("www.instagram.com", "Instagram"),
        ("drive.google.com", "Google Drive"),
        ("www.dropbox.com", "Dropbox"),
        ("disk.yandex.ru", "Yandex Disk"),
        ("yadi.sk", "Yandex Disk"),
        ("notinstagram.com", None),
    ],
)
def test_the_page_of_a_known_service_is_named(
    media_server: Server, monkeypatch: pytest.MonkeyPatch, host: str, service: str | None
) -> None:
    port = int(media_server.host.partition(":")[2])
    loopback = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [loopback])
    media_server.serve("/p/1", b"<html>")
    inspector = MediaInspector(trusted_hosts=frozenset({host}))
    expected = {"service": service} if service else {}
    url = f"http://{host}:{port}/p/1"
    assert refusal(inspector, url) == (MediaUrlReason.WEB_PAGE, expected)


@pytest.mark.parametrize("image_format", ["PNG", "GIF", "WebP", "TIFF", "BMP"])
def test_other_pictures_need_to_become_jpeg(
    media_server: Server, inspector: MediaInspector, picture: Picture, image_format: str
) -> None:
    url = media_server.serve("/bread.jpg", picture(400, 400, image_format))
    assert refusal(inspector, url) == (MediaUrlReason.NEEDS_JPEG, {"type": image_format})


def test_two_pictures_in_one_jpeg_are_not_taken_by_instagram(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    second = Image.new("RGB", (400, 400))
    both = picture(400, 400, "MPO", save_all=True, append_images=[second])
    url = media_server.serve("/stereo.jpg", both)
    assert refusal(inspector, url) == (MediaUrlReason.NEEDS_JPEG, {"type": "MPO"})


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04...", "ZIP"), (b'{"error": 1}', "text")],
)
def test_a_file_of_another_kind_is_named(
    media_server: Server, inspector: MediaInspector, data: bytes, kind: str
) -> None:
    url = media_server.serve("/menu.jpg", data)
    assert refusal(inspector, url) == (MediaUrlReason.WRONG_TYPE, {"type": kind})


@pytest.mark.parametrize("ranges", [True, False])
def test_a_photo_over_eight_megabytes_is_refused_with_its_size(
    media_server: Server, inspector: MediaInspector, picture: Picture, ranges: bool
) -> None:
    url = media_server.serve("/big.jpg", picture(400, 400).ljust(9 * MEGABYTE + 300_000, b"\0"))
    if not ranges:
        media_server.without_ranges.add("/big.jpg")
    values = {"megabytes": 9.3, "limit_megabytes": 8}
    assert refusal(inspector, url) == (MediaUrlReason.PHOTO_TOO_LARGE, values)


def test_a_photo_of_eight_megabytes_sharp_is_taken_and_one_byte_more_is_not(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    sharp = picture(400, 400).ljust(8 * MEGABYTE, b"\0")
    assert inspector.inspect(media_server.serve("/8.jpg", sharp)).size_bytes == 8 * MEGABYTE
    values = {"megabytes": 8.1, "limit_megabytes": 8}
    more = media_server.serve("/more.jpg", sharp + b"\0")
    assert refusal(inspector, more) == (MediaUrlReason.PHOTO_TOO_LARGE, values)


def test_an_endless_photo_is_cut_off(media_server: Server, inspector: MediaInspector) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"\xff\xd8\xff")
        while not media_server.stopping.is_set():
            handler.wfile.write(bytes(65536))

    url = media_server.answer("/endless.jpg", endless)
    assert refusal(inspector, url) == LARGER_THAN_EIGHT


def test_a_video_over_300_megabytes_is_refused_without_fetching_it(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    oven = video(4)

    def huge(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(206)
        handler.send_header("Content-Range", f"bytes 0-8388608/{301 * MEGABYTE}")
        handler.end_headers()
        handler.wfile.write(oven)

    url = media_server.answer("/huge.mp4", huge)
    values = {"megabytes": 301.0, "limit_megabytes": 300}
    assert refusal(inspector, url) == (MediaUrlReason.VIDEO_TOO_LARGE, values)


@pytest.mark.parametrize(
    ("width", "height", "fits"),
    [
        (375, 500, True),
        (374, 500, True),
        (373, 500, False),
        (955, 500, True),
        (956, 500, True),
        (957, 500, False),
        (1080, 1920, False),
    ],
)
def test_a_photo_may_be_3_to_4_tall_up_to_1_91_to_1_wide_give_or_take_a_pixel(
    media_server: Server,
    inspector: MediaInspector,
    picture: Picture,
    width: int,
    height: int,
    fits: bool,
) -> None:
    url = media_server.serve("/bread.jpg", picture(width, height))
    if fits:
        assert inspector.inspect(url).width == width
    else:
        values = {"width": width, "height": height}
        assert refusal(inspector, url) == (MediaUrlReason.BAD_RATIO, values)
        facts = inspector.inspect(url, in_feed=False)
        assert (facts.width, facts.height, facts.doubts) == (*values.values(), ())


@pytest.mark.parametrize(
    ("width", "height", "doubted"),
    [(400, 500, False), (399, 500, False), (398, 500, True), (1080, 1440, True), (500, 500, False)],
)
def test_a_photo_taller_than_4_to_5_is_taken_with_a_doubt(
    media_server: Server,
    inspector: MediaInspector,
    picture: Picture,
    width: int,
    height: int,
    doubted: bool,
) -> None:
    """Meta's reference ends there; Instagram itself takes 3:4."""
    facts = inspector.inspect(media_server.serve("/bread.jpg", picture(width, height)))
    doubt = MediaDoubt(MediaDoubtReason.TALL_PHOTO, {"width": width, "height": height})
    assert facts.doubts == ((doubt,) if doubted else ())


def test_a_video_that_lacks_a_hair_of_three_seconds_is_not_said_to_have_them(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    url = media_server.serve("/blink.mp4", video(89 / 30))
    assert refusal(inspector, url)[1]["seconds"] == 2.97


@pytest.mark.parametrize(("seconds", "fits"), [(2.9, False), (3, True)])
def test_a_video_takes_three_seconds_at_least(
    media_server: Server, inspector: MediaInspector, video: Video, seconds: float, fits: bool
) -> None:
    url = media_server.serve("/blink.mp4", video(seconds))
    if fits:
        assert inspector.inspect(url).duration_ms == 3000
    else:
        values = {"seconds": 2.9, "minimum_seconds": 3, "maximum_seconds": 900}
        assert refusal(inspector, url) == (MediaUrlReason.BAD_DURATION, values)


def lengthened(oven: bytes, factor: int) -> bytes:
    """The video played slower: every time scale of its header divided by `factor`."""
    data = bytearray(oven)
    for box, offset in ((b"mvhd", 16), (b"mdhd", 16)):
        at = data.index(box) + offset
        scale = int.from_bytes(data[at : at + 4], "big")
        data[at : at + 4] = (scale // factor).to_bytes(4, "big")
    return bytes(data)


def test_a_video_takes_fifteen_minutes_at_most(
    media_server: Server, inspector: MediaInspector, video: Video
) -> None:
    url = media_server.serve("/lecture.mp4", lengthened(video(4), 250))
    reason, values = refusal(inspector, url)
    assert (reason, values["seconds"]) == (MediaUrlReason.BAD_DURATION, 1000.0)


def test_a_damaged_photo_and_a_damaged_video_cannot_be_read(
    media_server: Server, inspector: MediaInspector, picture: Picture, video: Video
) -> None:
    oven = video(4)
    damaged = {
        "/cut.jpg": picture(400, 400)[:-200],
        "/start.jpg": b"\xff\xd8\xff\xe0 and nothing else",
        "/cut.mp4": oven[:400],
        "/almost.mp4": oven[:-100],
        "/noise.mp4": oven[:40] + bytes(3000),
        "/empty.jpg": b"",
    }
    for path, data in damaged.items():
        url = media_server.serve(path, data)
        media_server.without_ranges.add(path)
        assert refusal(inspector, url) == (MediaUrlReason.UNREADABLE, {}), path


# --- the address ---


NO_LINKS = (
    "",
    "bread",
    "bread.jpg",
    "привет",
    "https://",
    "https:///bread.jpg",
    "https://a b.example/x.jpg",
    "https://cdn.example/my bread.jpg",
    "https://cdn.example/x\n",
    "https://cdn.example:port/x",
    "https://cdn.example\\@127.0.0.1/x",
    "https://[::1/x",
    "https://.example/x.jpg",
)


@pytest.mark.parametrize("text", NO_LINKS)
def test_text_that_is_no_link_is_told_so(text: str, no_names: None) -> None:
    assert refusal(MediaInspector(), text) == (MediaUrlReason.NOT_A_URL, {})


@pytest.fixture
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name has an address."""
    monkeypatch.setattr(socket, "getaddrinfo", unknown_name)


def unknown_name(*_: object, **__: object) -> list[Any]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_a_name_without_an_address_is_told(no_names: None) -> None:
    reason, values = refusal(MediaInspector(), "https://no-such-shop.example/bread.jpg")
    assert (reason, values) == (MediaUrlReason.UNRESOLVED, {"host": "no-such-shop.example"})


@pytest.mark.parametrize("url", ["http://cdn.example/x.jpg", "ftp://cdn.example/x", "data://x/y"])
def test_only_https_is_taken(url: str) -> None:
    assert refusal(MediaInspector(), url) == (MediaUrlReason.NOT_HTTPS, {})


def test_a_link_must_be_ascii_as_meta_wants_it() -> None:
    url = "https://cdn.example/хлеб.jpg"
    assert refusal(MediaInspector(), url) == (MediaUrlReason.NOT_ASCII, {})


@pytest.mark.parametrize("login", ["anna:secret@", "anna@", "@"])
def test_a_link_with_a_password_in_it_is_refused(login: str) -> None:
    url = f"https://{login}cdn.example/bread.jpg"
    assert refusal(MediaInspector(), url) == (MediaUrlReason.HAS_CREDENTIALS, {})


PRIVATE = [
    "127.0.0.1",
    "2130706433",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[fe80::1]",
    "[fc00::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:10.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::169.254.169.254]",
    "[2002:7f00:1::]",
    "[2001:db8::1]",
]


@pytest.fixture
def no_connections(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Nobody answers anywhere; the list tells who was asked."""
    asked: list[tuple[str, int]] = []

    def refuse(address: tuple[str, int], *_: object) -> socket.socket:
        asked.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    return asked


@pytest.mark.parametrize("host", PRIVATE)
def test_private_addresses_are_refused_without_knocking(
    host: str, no_connections: list[tuple[str, int]]
) -> None:
    reason, _ = refusal(MediaInspector(), f"https://{host}/x.jpg")
    assert reason is MediaUrlReason.PRIVATE_ADDRESS
    assert no_connections == []


def resolver(*answers: list[str]) -> Callable[..., list[Any]]:
    """A name server that answers the first look-up with the first list, and so on."""
    remaining = iter(answers)

    def look_up(_: object, port: int, *args: object, **options: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in next(remaining)]

    return look_up


def test_a_name_with_one_private_address_among_public_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch, no_connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(["93.184.216.34", "192.168.0.1"]))
    reason, values = refusal(MediaInspector(), "https://rebind.example/x.jpg")
    assert (reason, values) == (MediaUrlReason.PRIVATE_ADDRESS, {"host": "rebind.example"})
    assert no_connections == []


def test_the_address_that_was_checked_is_the_one_that_is_connected_to(
    monkeypatch: pytest.MonkeyPatch, no_connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(["93.184.216.34"], ["127.0.0.1"]))
    assert refusal(MediaInspector(), "https://rebind.example/x.jpg")[0] is (
        MediaUrlReason.UNREACHABLE
    )
    assert no_connections == [("93.184.216.34", 443)]


def test_the_next_address_is_tried_when_the_first_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, no_connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolver(["93.184.216.34", "93.184.216.35"]))
    refusal(MediaInspector(), "https://cdn.example/x.jpg")
    assert [host for host, _ in no_connections] == ["93.184.216.34", "93.184.216.35"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("https://127.0.0.1/admin", MediaUrlReason.PRIVATE_ADDRESS),
        ("https://[::ffff:169.254.169.254]/", MediaUrlReason.PRIVATE_ADDRESS),
        ("//10.0.0.1/", MediaUrlReason.NOT_HTTPS),
        ("http://169.254.169.254/latest/meta-data/", MediaUrlReason.NOT_HTTPS),
        ("https://anna:secret@cdn.example/", MediaUrlReason.HAS_CREDENTIALS),
        ("file:///etc/passwd", MediaUrlReason.NOT_A_URL),
        ("https://cdn.example:99999/", MediaUrlReason.NOT_A_URL),
    ],
)
def test_a_redirect_obeys_the_same_rules(
    media_server: Server, inspector: MediaInspector, target: str, reason: MediaUrlReason
) -> None:
    url = media_server.answer("/go", redirect(target))
    assert refusal(inspector, url)[0] is reason


def test_another_port_of_a_trusted_host_is_not_trusted(inspector: MediaInspector) -> None:
    assert refusal(inspector, "http://127.0.0.1:1/x")[0] is MediaUrlReason.NOT_HTTPS
    assert refusal(inspector, "https://127.0.0.1:1/x")[0] is MediaUrlReason.PRIVATE_ADDRESS


def test_a_proxy_of_the_machine_is_not_asked_to_fetch_for_strangers(
    media_server: Server,
    inspector: MediaInspector,
    picture: Picture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    url = media_server.serve("/bread.jpg", picture(400, 400))
    assert inspector.inspect(url).kind is MediaKind.PHOTO


urls = st.text(ANY) | st.builds(
    "{}://{}{}".format,
    st.sampled_from(["https", "http", "HTTPS", "file"]),
    st.text("abc.-_:[]@%0189\\/#?\u00fc\u3002\u200b\x7f \t", max_size=80)
    | st.ip_addresses().map(str)
    | st.from_regex(r"[a-z0-9-]{0,70}(\.[a-z-]{1,70}){0,4}", fullmatch=True, alphabet=ANY)
    | st.text(ANY, max_size=300),
    st.text("/?#%&=ab \u00e9", max_size=20),
)


@given(urls)
def test_no_text_whatever_raises_anything_but_a_reason(url: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", unknown_name)
        refusal(MediaInspector(), url)


def test_nothing_of_a_look_stays_in_memory(
    media_server: Server, inspector: MediaInspector, picture: Picture
) -> None:
    url = media_server.serve("/bread.jpg", picture(400, 400))
    for _ in range(3):
        inspector.inspect(url)
    gc.collect()
    kinds = [type(thing).__qualname__ for thing in gc.get_objects()]
    assert not [kind for kind in kinds if kind.endswith(("CountedResponse", "PlainPool"))]
