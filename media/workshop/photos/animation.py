"""How long a picture moves, read from its blocks without decoding a single one. Used by looks at
files."""

from collections.abc import Iterator

_GIF_HEADER, _SCREEN_FLAGS = 13, 10
_EXTENSION, _PICTURE, _CONTROL = 0x21, 0x2C, 0xF9
_SHORTEST, _USUAL = 20, 100  # players show what is shorter for a tenth of a second


def gif_frames(data: bytes) -> tuple[int, ...]:
    """The milliseconds that each frame is shown, as players do; of a cut file those that are
    there."""
    lasts, wait, at = [], 0, _GIF_HEADER + _table_bytes(data, _SCREEN_FLAGS)
    while at + 1 < len(data) and data[at] in (_EXTENSION, _PICTURE):
        if data[at] == _EXTENSION:
            if data[at + 1] == _CONTROL:
                wait = int.from_bytes(data[at + 4 : at + 6], "little") * 10
            at += 2
        else:
            lasts.append(wait if wait >= _SHORTEST else _USUAL)
            at += 11 + _table_bytes(data, at + 9)
        at = _behind_blocks(data, at)
    return tuple(lasts)


def webp_frames(data: bytes) -> tuple[int, ...]:
    return tuple(
        int.from_bytes(data[start + 12 : start + 15], "little") or _USUAL
        for name, start in _riff_chunks(data)
        if name == b"ANMF"
    )


def _table_bytes(data: bytes, at: int) -> int:
    """Of the table of colours whose flags stand there."""
    flags = data[at] if at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _riff_chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Names, and where their content begins."""
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], at + 8
        at += 8 + size + size % 2
