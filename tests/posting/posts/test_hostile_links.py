"""A link that was fine when it was given may lead anywhere by the time it is looked at again: the
author is warned, and nothing else is held up."""

import threading
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from media import MediaFacts, MediaKind
from media.inspection import MediaInspector
from media.probe.parent import MediaProbe
from posting import InvalidError, Post, PostFields, PostState
from storage.records import Actor
from tests.helpers.hostile_media import COFFEE, claiming_samples
from tests.posting.world import ANNA, HOUR, MINUTE, World, tells

DIGITS = "9" * 5000
# What the server answers, and what the author is told.
ANSWERS = {
    "/brackets.jpg": ("302 Found", {"Location": "https://["}, b"", "media_not_a_url"),
    "/length.jpg": ("200 OK", {"Content-Length": DIGITS}, b"", "media_unreadable"),
    "/range.jpg": ("206 Part", {"Content-Range": f"bytes 0-5/{DIGITS}"}, b"", "media_unreadable"),
    "/film.mp4": ("200 OK", {}, claiming_samples(COFFEE, 80_000_000), "media_excessive"),
}


class Changed(BaseHTTPRequestHandler):
    """A host whose files are not what they were."""

    def do_GET(self) -> None:
        status, headers, body, _ = ANSWERS[self.path]
        lines = [f"HTTP/1.0 {status}", *(f"{name}: {value}" for name, value in headers.items())]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        self.wfile.write("\r\n".join([*lines, "", ""]).encode() + body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Changed) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def inspector(host: str, probe: MediaProbe) -> MediaInspector:
    return MediaInspector(trusted_hosts=frozenset({host}), probe=probe)


def planned(world: World, url: str, due: datetime) -> Post:
    kind = MediaKind.VIDEO if url.endswith(".mp4") else MediaKind.PHOTO
    facts = MediaFacts(url, kind, 1000, 1080, 1080, 6000)
    draft = world.posting.drafts.create(
        PostFields(media_facts=facts, account_id=world.account.account_id), author_id=ANNA
    )
    return world.posting.schedule.schedule(
        draft.post_id, due, seen_version=draft.version, actor=Actor(ANNA)
    )


@pytest.mark.parametrize("path", ANSWERS)
def test_the_look_ahead_warns_whatever_the_link_has_become(
    world: World, host: str, path: str
) -> None:
    post = planned(world, f"http://{host}{path}", world.clock.now() + 3 * HOUR)
    world.run(2 * HOUR + 2 * MINUTE)
    (notice,) = world.notices()
    assert (notice.kind, notice.post_id) == ("at_risk", post.post_id)
    assert tells(notice).problem == ANSWERS[path][3]
    assert world.post(post).state is PostState.SCHEDULED


@pytest.mark.parametrize("path", ANSWERS)
def test_such_a_link_is_refused_in_words_when_it_is_given(
    world: World, host: str, path: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        world.posting.inspect(f"http://{host}{path}")
    (problem,) = refused.value.problems
    assert problem.code.value == ANSWERS[path][3]
