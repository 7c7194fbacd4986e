"""The figures of a live post: which may be asked for, by kind, and what Meta answers."""

from collections.abc import Iterator, Mapping

# By `media_product_type`. One figure that the kind does not have fails the whole request.
METRICS: Mapping[str, tuple[str, ...]] = {
    "FEED": ("views", "reach", "saved", "shares", "comments"),
    "REELS": ("views", "reach", "saved", "shares", "comments"),
    "STORY": ("views", "reach", "shares", "replies"),
}

MOST = 2**63  # more is no figure, and no column holds it


def figures(items: list[object]) -> Iterator[tuple[str, int]]:
    """Each figure that is told; one that is left out is not known, and no 0."""
    for item in items:
        match item:
            case {"name": str(name), "values": [{"value": int(value)}, *_]} | {
                "name": str(name),
                "total_value": {"value": int(value)},
            } if value < MOST:
                yield name, value
