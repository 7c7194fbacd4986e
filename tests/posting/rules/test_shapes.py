"""What a choice of shape does to each picture of a post, and to the people marked in it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from media.convert import Shape
from posting.rules.shapes import CutOut, ShapeSample, loses_much, reshaped, sample_of
from storage.records import AS_SENT, FileState, HostedFile, Medium, UserTag
from tests.helpers.table import each_row

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TALL, WIDE, FITS = (1080, 1920), (2400, 1000), (1080, 1350)
TOP, MIDDLE, LEFT = UserTag("top", 0.5, 0.02), UserTag("mid", 0.5, 0.5), UserTag("left", 0.01, 0.5)


def photo(size: tuple[int, int], *tags: UserTag, shape: Shape | None = None) -> Medium:
    width, height = size
    recipe = replace(AS_SENT, shape=shape.value if shape else None)
    file = HostedFile(7, "slug", FileState.KEPT, False, 1, NOW, recipe=recipe)
    return Medium(image_url=file.url, width=width, height=height, user_tags=tags, file=file)


@dataclass(frozen=True)
class Row:
    original: tuple[int, int]
    shape: Shape
    size: tuple[int, int]
    tag: UserTag
    place: tuple[float, float] | None


@each_row(
    "row",
    [
        Row(TALL, Shape.CROP, (1080, 1350), TOP, None),
        Row(TALL, Shape.CROP, (1080, 1350), MIDDLE, (0.5, 0.5)),
        Row(TALL, Shape.SQUARE, (1080, 1080), TOP, None),
        Row(TALL, Shape.BORDERS, (1440, 1800), LEFT, (0.1556, 0.5)),
        Row(TALL, Shape.BLURRED, (1440, 1800), TOP, (0.5, 0.02)),
        Row(WIDE, Shape.CROP, (1440, 754), LEFT, None),
        Row(WIDE, Shape.BORDERS, (1440, 754), TOP, (0.5, 0.118)),
    ],
)
def test_a_picture_and_who_is_marked_in_it(row: Row) -> None:
    (found,) = reshaped([photo(row.original, row.tag)], [row.original], row.shape)
    assert found.size == row.size
    if row.place is None:
        assert (found.tags, found.outside) == ((), (row.tag.username,))
    else:
        (tag,) = found.tags
        assert found.outside == ()
        assert (tag.x, tag.y) == row.place


def test_a_mark_that_was_moved_goes_back_where_it_was() -> None:
    (framed,) = reshaped([photo(TALL, LEFT)], [TALL], Shape.BORDERS)
    now = photo(framed.size, *framed.tags, shape=Shape.BORDERS)
    (back,) = reshaped([now], [TALL], None)
    (tag,) = back.tags
    assert (round(tag.x or 0, 3), tag.y) == (LEFT.x, LEFT.y)
    assert back.recipe.shape is None


def test_the_others_of_a_carousel_take_the_shape_of_the_first() -> None:
    sizes = [TALL, WIDE, FITS]
    found = list(reshaped([photo(size) for size in sizes], sizes, Shape.CROP))
    assert [it.number for it in found] == [0, 1], "the third has that shape already"
    assert {round(it.size[0] / it.size[1], 2) for it in found} == {0.8}


def test_a_video_in_the_first_place_gives_its_shape_and_stays() -> None:
    video = Medium(video_url="https://example.com/v.mp4", width=1080, height=1080)
    (found,) = reshaped([video, photo(TALL)], [None, TALL], Shape.CROP)
    assert (found.number, found.size) == (1, (1080, 1080))


def test_what_fits_as_it_was_sent_stays_and_what_was_framed_does_not() -> None:
    assert not list(reshaped([photo(FITS)], [FITS], Shape.CROP))
    (found,) = reshaped([photo(FITS, shape=Shape.SQUARE)], [FITS], Shape.CROP)
    assert found.size == FITS


def test_each_photo_may_be_cropped_elsewhere() -> None:
    """One shape for all; a photo that nothing is said of is cropped in its middle."""
    sizes, parts = [TALL, WIDE, TALL], {0: CutOut(0.5, 0.1, 2.0), 1: CutOut(0.9, 0.5)}
    found = list(reshaped([photo(size) for size in sizes], sizes, Shape.SQUARE, parts))
    assert [(it.recipe.x, it.recipe.y, it.recipe.zoom) for it in found] == [
        (0.5, 0.1, 2.0),
        (0.9, 0.5, 1.0),
        (0.5, 0.5, 1.0),
    ]
    assert {it.size for it in found} == {(540, 540), (1000, 1000), (1080, 1080)}


def test_a_part_of_what_fits_is_another_picture() -> None:
    (found,) = reshaped([photo(FITS, MIDDLE)], [FITS], Shape.CROP, {0: CutOut(0.25, 0.25, 2.0)})
    assert found.size == (540, 675)
    assert found.tags == (replace(MIDDLE, x=1.0, y=1.0),)


@each_row(
    ("size", "first", "much"),
    [
        (FITS, FITS, False),
        ((1080, 1080), FITS, False),  # a fifth, and no more
        ((1350, 1080), FITS, True),
        (TALL, (1080, 1080), True),
        (FITS, TALL, False),  # which the feed shows in 4:5
        ((1080, 1200), (1080, 1080), False),
        ((None, None), FITS, False),  # nobody has told
    ],
)
def test_a_slide_that_loses_more_than_a_fifth_to_the_first_ones_shape_is_known(
    size: tuple[int | None, int | None], first: tuple[int, int], much: bool
) -> None:
    slide = Medium(image_url="https://example.com/1.jpg", width=size[0], height=size[1])
    assert loses_much(slide, photo(first)) is much


def test_shapes_are_shown_by_the_photo_that_changes_most() -> None:
    first = photo(FITS)
    assert sample_of([first], [FITS]) == ShapeSample(0, FITS)
    assert sample_of([first] * 3, [FITS, FITS, FITS]) == ShapeSample(0, FITS)
    assert sample_of([first] * 3, [FITS, TALL, WIDE]) == ShapeSample(2, FITS)
    assert sample_of([first] * 3, [TALL, FITS, TALL]) == ShapeSample(0, TALL)
    assert sample_of([first] * 2, [None, WIDE]) == ShapeSample(1, FITS), "a film gives its shape"
    assert sample_of([first] * 2, [None, None]) is None
