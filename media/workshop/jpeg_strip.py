"""A JPEG without what its camera wrote into it, its pixels untouched. Used by
`media/workshop/pictures.py`."""

from media.probe.jpeg_header import stretches

_END, _REMARK = 0xD9, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
# Without these decoders do not know what the numbers mean: mark, and how its content begins.
_NEEDED = {(0xE0, b"JFIF\0"), (0xEE, b"Adobe")}
_NAME_BYTES = 5
_END_MARK = b"\xff\xd9"


def without_notes(data: bytes) -> bytes:
    """Places, serial numbers, small pictures, profiles and remarks are left out, and whatever
    stands behind the end of the picture. A missing end mark is put there."""
    kept, done = bytearray(), 0
    for mark, start, end in stretches(data):
        name = data[start + 2 : start + 2 + _NAME_BYTES]
        is_note = mark == _REMARK or (mark in _APPLICATIONS and (mark, name) not in _NEEDED)
        if is_note:
            kept += data[done : start - 2]
            done = end
        elif mark == _END:
            return bytes(kept + data[done:start])
    return bytes(kept + data[done:]) + _END_MARK
