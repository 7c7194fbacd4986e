"""Small pictures are those of the files that posts have now."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

from posting import Keeper, Medium
from posting.files.thumbnails import Thumbnails
from tests.posting.files.conftest import Phone
from tests.posting.world import HOUR, World


def test_a_file_that_follows_an_erased_one_has_its_own_number_and_picture(
    phone: Phone, keeping: World, keeper: Keeper, tmp_path: Path
) -> None:
    seen: list[str] = []

    def make(medium: Medium, to: Path) -> bool:
        seen.append(medium.url)
        to.write_bytes(b"a picture")
        return True

    boards, template = Thumbnails(tmp_path / "thumbnails", make), phone.sends(b"").medium
    for _ in range(2):
        file = phone.received(b"")
        boards.of([replace(template, image_url=file.url, file=file)])
        keeping.clock.advance(2 * HOUR)
        keeper.sweeper.sweep()
    assert len(seen) == 2
    assert len(set(seen)) == 2, "no number is given twice"


def test_two_who_make_the_same_picture_at_once_both_have_it(phone: Phone, tmp_path: Path) -> None:
    """Two cards of one video are drawn at the same moment, by two threads."""
    medium, together = phone.sends(b"").medium, Barrier(2, timeout=10)

    def make(_: Medium, to: Path) -> bool:
        together.wait()
        to.write_bytes(b"a picture")
        together.wait()
        return True

    boards = Thumbnails(tmp_path / "covers", make)
    with ThreadPoolExecutor(2) as pool:
        had = [pool.submit(boards.of, [medium]) for _ in range(2)]
    assert all(path and path.read_bytes() for it in had for path in it.result())
