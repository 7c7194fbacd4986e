"""The media host behaves as a downloader and a URL check need it, and badly on request."""

import pytest
import requests

from tests.helpers.pretend_graph import PretendInstagram


def test_head_names_type_and_size_without_a_body(instagram: PretendInstagram) -> None:
    head = requests.head(instagram.sample("bread.jpg"), timeout=30)
    whole = requests.get(instagram.sample("bread.jpg"), timeout=30)
    assert head.headers["Content-Type"] == "image/jpeg"
    assert int(head.headers["Content-Length"]) == len(whole.content)
    assert head.content == b""


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-9", 0, 10), ("bytes=100-", 100, None), ("bytes=-5", -5, None)],
)
def test_a_range_is_answered_with_that_part(
    instagram: PretendInstagram, asked: str, start: int, end: int | None
) -> None:
    whole = requests.get(instagram.sample("coffee.mp4"), timeout=30).content
    part = requests.get(instagram.sample("coffee.mp4"), headers={"Range": asked}, timeout=30)
    assert part.status_code == 206
    assert part.content == whole[start:end]
    assert part.headers["Content-Range"].endswith(f"/{len(whole)}")


def test_a_range_outside_the_file_is_refused(instagram: PretendInstagram) -> None:
    asked = {"Range": "bytes=99999999-"}
    assert requests.get(instagram.sample("bread.jpg"), headers=asked, timeout=30).status_code == 416


def test_every_sample_on_offer_answers(instagram: PretendInstagram) -> None:
    world_samples = instagram.samples()
    assert {sample["kind"] for sample in world_samples} == {"photo", "video", "bad"}
    for sample in world_samples:
        head = requests.head(sample["url"], timeout=30)
        expected = {"missing.jpg": 404, "picky.jpg": 403}.get(
            sample["name"], 302 if "redirect" in sample["name"] else 200
        )
        assert head.status_code == expected, sample["name"]


def test_huge_is_above_8_mib_and_slow_begins_at_once(instagram: PretendInstagram) -> None:
    head = requests.head(instagram.sample("huge.jpg"), timeout=30)
    assert int(head.headers["Content-Length"]) > 8 * 1024 * 1024
    with requests.get(instagram.sample("slow.jpg"), stream=True, timeout=30) as slow:
        assert next(slow.iter_content(2)) == b"\xff\xd8"


def test_nothing_outside_the_samples_can_be_read(instagram: PretendInstagram) -> None:
    for name in ("make_samples.py", "..", "__init__.py", "%2e%2e%2fgraph_host.py"):
        answer = requests.get(instagram.sample(name), timeout=30)
        assert answer.status_code in (400, 404)
