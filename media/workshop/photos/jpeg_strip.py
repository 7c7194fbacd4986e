"""A JPEG without what its camera wrote into it, its pixels untouched. Used by
`media/workshop/photos/pictures.py`."""

from media.probe.jpeg_header import stretches

_END, _REMARK = 0xD9, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
# Without these decoders do not know what the numbers mean: mark, and how its content begins. What
# they need stands at its front; here is what follows it where there is no small picture of what was
# cut away later.
_NEEDED = {(0xE0, b"JFIF\0"): b"\0\0", (0xEE, b"Adobe"): b""}
_NEEDED_BYTES = 12
_NAME_BYTES = 5
_END_MARK = b"\xff\xd9"


def without_notes(data: bytes) -> bytes:
    """Places, serial numbers, small pictures, profiles and remarks are left out, and whatever
    stands behind the end of the picture. A missing end mark is put there."""
    kept, done = bytearray(), 0
    for mark, start, end in stretches(data):
        if mark == _REMARK or mark in _APPLICATIONS:
            kept += data[done : start - 2] + _needed(mark, data[start + 2 : end])
            done = end
        elif mark == _END:
            return bytes(kept + data[done:start])
    return bytes(kept + data[done:]) + _END_MARK


def _needed(mark: int, content: bytes) -> bytes:
    """As much of the segment as tells what the numbers mean; nothing of any other."""
    behind = _NEEDED.get((mark, content[:_NAME_BYTES]))
    if behind is None:
        return b""
    told = content[:_NEEDED_BYTES] + behind
    return bytes([0xFF, mark]) + (len(told) + 2).to_bytes(2, "big") + told
