"""What decoding a photo would cost is seen before anything is decoded."""

import io

import pytest
from PIL import Image

from media.probe.decoders import image_facts
from media.probe.facts import ExcessiveMediaError, ImageFacts
from media.probe.jpeg_header import jpeg_cost
from tests.helpers.hostile_media import BREAD, claiming_pixels, progressive, with_scans
from tests.helpers.table import each_row


def test_an_ordinary_photo_costs_next_to_nothing() -> None:
    cost = jpeg_cost(BREAD)
    assert (cost.pixels, cost.scans, cost.coefficient_bytes) == (1080 * 1080, 1, 0)
    assert cost.ended
    assert not jpeg_cost(BREAD[:-2]).ended


@pytest.mark.parametrize(("subsampling", "bytes_a_pixel"), [(0, 6), (1, 4), (2, 3)])
def test_a_progressive_photo_costs_all_its_coefficients(
    subsampling: int, bytes_a_pixel: int
) -> None:
    cost = jpeg_cost(progressive(1600, 1600, subsampling=subsampling))
    assert cost.coefficient_bytes == 1600 * 1600 * bytes_a_pixel
    assert cost.scans == 10
    assert not cost.absurd
    assert not cost.heavy


def test_a_grey_photo_has_one_component() -> None:
    file = io.BytesIO()
    Image.new("L", (160, 80)).save(file, "JPEG", progressive=True)
    assert jpeg_cost(file.getvalue()).coefficient_bytes == 160 * 80 * 2


@pytest.mark.parametrize(
    "data",
    [
        claiming_pixels(BREAD, 65_535, 65_535),
        with_scans(progressive(400, 400), 100),
        claiming_pixels(progressive(400, 400), 12_000, 9_000)[:-2],
    ],
    ids=["pixels", "scans", "large and without an end"],
)
def test_what_no_camera_makes_is_refused_undecoded(data: bytes) -> None:
    with pytest.raises(ExcessiveMediaError):
        image_facts(data)


def test_a_huge_progressive_photo_is_measured_without_decoding_it() -> None:
    """Decoded, it would take 650 MB; what is in its scans is Instagram's to judge."""
    data = claiming_pixels(progressive(400, 400), 12_000, 9_000)
    assert jpeg_cost(data).heavy
    assert image_facts(data) == ImageFacts("JPEG", 12_000, 9_000)


@each_row("length", range(0, 700, 7))
def test_a_header_that_is_cut_anywhere_is_no_trouble(length: int) -> None:
    assert not jpeg_cost(progressive(40, 40)[:length]).absurd
