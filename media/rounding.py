"""Figures that are shown beside their limit. Used wherever a limit is told."""

import math

NEARLY_SAME_SHAPE = 0.01  # of a ratio: a crop to a shape rarely comes out even


def beside(value: float, *limits: float) -> float:
    """`value` in as few digits as keep it on its side of every limit: 2.97 stays 2.97 beside 3, and
    one byte over 8 MB becomes 8.1. Without limits it is rounded to a tenth."""
    for digits in (1, 2):
        shown = round(value, digits)
        if all(_side(shown, limit) == _side(value, limit) for limit in limits):
            return shown
    nearest = min(limits, key=lambda limit: abs(value - limit))
    away = math.ceil if value > nearest else math.floor
    return away(value * 10) / 10


def _side(value: float, limit: float) -> int:
    return (value > limit) - (value < limit)
