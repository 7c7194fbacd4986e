"""Which bytes a request asks for: a table."""

from http import HTTPStatus

import pytest

from web.transfer.ranges import Extent, extent

SIZE, ETAG = 1000, '"slug"'
WHOLE = (200, 0, SIZE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("bytes=0-0", (206, 0, 1)),
        ("bytes=0-499", (206, 0, 500)),
        ("bytes=500-", (206, 500, 500)),
        ("bytes=-200", (206, 800, 200)),
        ("bytes=-5000", (206, 0, SIZE)),
        ("bytes=990-5000", (206, 990, 10)),
        ("Bytes = 1 - 2", (206, 1, 2)),
        ("bytes=1000-", (416, 0, 0)),
        ("bytes=999999999999999999-", (416, 0, 0)),
        ("bytes=-0", (416, 0, 0)),
        ("bytes=9-1", WHOLE),
        ("bytes=-", WHOLE),
        ("bytes=0-1,5-9", WHOLE),
        ("bytes=0-" + "9" * 5000, WHOLE),
        ("bytes=٠-١", WHOLE),
        ("pages=1-2", WHOLE),
        ("bytes", WHOLE),
        ("", WHOLE),
    ],
)
def test_one_range_that_can_be_understood_is_a_part(
    asked: str, found: tuple[int, int, int]
) -> None:
    part = extent("GET", {"Range": asked}, SIZE, ETAG)
    assert (part.status, part.start, part.length) == found


@pytest.mark.parametrize(
    ("said", "is_part"), [(ETAG, True), ('"other"', False), ("W/" + ETAG, False)]
)
def test_a_part_is_given_of_the_very_file_that_is_meant(said: str, is_part: bool) -> None:
    part = extent("GET", {"Range": "bytes=0-9", "If-Range": said}, SIZE, ETAG)
    assert (part.status == 206) == is_part


def test_only_a_get_asks_for_parts() -> None:
    assert extent("HEAD", {"Range": "bytes=0-9"}, SIZE, ETAG) == Extent(HTTPStatus.OK, 0, SIZE)


def test_of_an_empty_file_there_is_no_part() -> None:
    assert extent("GET", {"Range": "bytes=0-"}, 0, ETAG).headers(0)["Content-Range"] == "bytes */0"
