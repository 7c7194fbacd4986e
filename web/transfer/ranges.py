"""Which bytes of a file a request asks for (RFC 9110, 14). Used by `web/routes/files.py` and
`web/routes/probe.py`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

# More digits than any file has bytes are no number to us, nor to `int`.
_ONE_RANGE = re.compile(r"\s*bytes\s*=\s*([0-9]{0,18})\s*-\s*([0-9]{0,18})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Extent:
    """`length` bytes from `start` on, and the status that says so; none for 416."""

    status: HTTPStatus
    start: int
    length: int

    def headers(self, size: int) -> dict[str, str]:
        told = {"Content-Length": str(self.length), "Accept-Ranges": "bytes"}
        if self.status is HTTPStatus.PARTIAL_CONTENT:
            told["Content-Range"] = f"bytes {self.start}-{self.start + self.length - 1}/{size}"
        elif self.status is HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            told["Content-Range"] = f"bytes */{size}"
        return told


def extent(method: str, headers: Mapping[str, str], size: int, etag: str) -> Extent:
    """All of the file where no part is asked for, several are, or none that can be understood."""
    whole = Extent(HTTPStatus.OK, 0, size)
    asked = _ONE_RANGE.fullmatch(headers.get("Range", ""))
    if method != "GET" or asked is None or headers.get("If-Range", etag) != etag:
        return whole
    first, last = asked.groups()
    if first:
        start, end = int(first), min(int(last), size - 1) if last else size - 1
        if last and int(last) < start:
            return whole
    elif last:
        start, end = max(0, size - int(last)), size - 1
    else:
        return whole
    if start > end:
        return Extent(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0)
    return Extent(HTTPStatus.PARTIAL_CONTENT, start, end - start + 1)
