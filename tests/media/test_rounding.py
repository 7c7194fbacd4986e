"""A figure beside its limit never reads as if it kept it when it does not, nor the other way."""

from hypothesis import given
from hypothesis import strategies as st

from media.rounding import beside
from tests.helpers.table import each_row

numbers = st.floats(-10_000, 10_000)


@each_row(
    ("value", "limits", "shown"),
    [
        (2.97, (3, 900), 2.97),
        (2.999, (3, 900), 2.9),
        (2.5, (3, 900), 2.5),
        (900.04, (3, 900), 900.04),
        (900.001, (3, 900), 900.1),
        (1000.0, (3, 900), 1000.0),
        (8.0000001, (8,), 8.1),
        (9.29, (8,), 9.3),
        (300.02, (300,), 300.02),
        (48.0, (48,), 48.0),
        (48.00005, (48,), 48.1),
        (22.976, (23, 60), 22.98),
        (60.004, (23, 60), 60.1),
        (1.0000001, (0, 1), 1.1),
        (-0.0000001, (0, 1), -0.1),
        (12.345, (), 12.3),
    ],
)
def test_as_few_digits_as_keep_it_on_its_side(
    value: float, limits: tuple[float, ...], shown: float
) -> None:
    assert beside(value, *limits) == shown


@given(numbers, st.lists(st.integers(-1000, 1000).map(lambda tenth: tenth / 10), max_size=2))
def test_it_is_always_on_its_side_and_near(value: float, limits: list[float]) -> None:
    if len(limits) == 2 and abs(limits[0] - limits[1]) < 1:
        limits.pop()
    shown = beside(value, *limits)
    for limit in limits:
        assert (shown > limit, shown < limit) == (value > limit, value < limit)
    assert abs(shown - value) <= 0.1001
