"""Whether a JPEG holds all the scans its picture is made of. A progressive one that was cut between
two of them looks whole to decoders, only blurred. Used by `media/probe/decoders.py`."""

from media.probe.jpeg_header import segments

_COEFFICIENTS = 64
_START_OF_SCAN = 0xDA
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive


def has_all_scans(data: bytes) -> bool:
    """Whether every coefficient of every component has begun to be sent to its last bit."""
    missing: set[tuple[int, int]] | None = None
    try:
        for mark, body in segments(data):
            if mark in _FRAMES:
                components = [body[6 + 3 * n] for n in range(body[5])]
                missing = {(each, n) for each in components for n in range(_COEFFICIENTS)}
            elif mark == _START_OF_SCAN and missing:
                missing -= _finished(body)
    except IndexError:  # a header that is cut
        return False
    return missing is not None and not missing


def _finished(scan: bytes) -> set[tuple[int, int]]:
    components = [scan[1 + 2 * n] for n in range(scan[0])]
    first, last, bits = scan[-3], scan[-2], scan[-1]
    if bits & 0x0F:  # lower bits follow
        return set()
    return {(each, n) for each in components for n in range(first, last + 1)}
