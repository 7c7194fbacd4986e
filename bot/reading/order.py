"""Reads a new order of the media of a post as a person types it: their present numbers. Called by
the screen of slides."""

import re

_SEPARATED = re.compile(r"\s*\d+(?:(?:\s*[,;.>→–—-]\s*|\s+)\d+)*\s*[.,;]?\s*")


class OrderError(ValueError):
    """A text that is no order of these media. `unknown` are numbers that none of them has, `twice`
    those that are repeated, `missing` those that are not there; all empty: no numbers at all."""

    def __init__(
        self,
        unknown: tuple[int, ...] = (),
        twice: tuple[int, ...] = (),
        missing: tuple[int, ...] = (),
    ) -> None:
        super().__init__(f"no order: unknown {unknown}, twice {twice}, missing {missing}")
        self.unknown, self.twice, self.missing = unknown, twice, missing


def read_order(text: str, count: int) -> tuple[int, ...]:
    """Positions from 0 in their new order: `3 1 2`, `3,1,2`, `3-1-2`; below ten also `312`.

    Every one is there once. Raises OrderError.
    """
    numbers = _numbers(text, count)
    unknown = tuple(number for number in numbers if not 1 <= number <= count)
    twice = tuple(dict.fromkeys(n for n in numbers if numbers.count(n) > 1 and n not in unknown))
    missing = tuple(n for n in range(1, count + 1) if n not in numbers)
    if not numbers or unknown or twice or missing:
        raise OrderError(unknown, twice, missing if numbers else ())
    return tuple(number - 1 for number in numbers)


def _numbers(text: str, count: int) -> list[int]:
    text = text.strip()
    if count < 10 and len(text) == count and text.isascii() and text.isdigit():
        return [int(digit) for digit in text]
    if not _SEPARATED.fullmatch(text):
        return []
    return [int(number) for number in re.findall(r"\d+", text)]
