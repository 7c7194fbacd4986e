"""A file on a server that is read no further than it is asked for: from the front, and at other
places where the server lets us. Used by `media/inspection/inspector.py`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from media.seekable import SeekableReader

READ_AHEAD_BYTES = 256 * 1024
MOST_STRETCHES = 16

Chunks = Iterator[bytes]


@dataclass
class _Stretch:
    """Bytes that arrived in one answer, from `start` on, and those still to come."""

    start: int
    chunks: Chunks
    data: bytearray = field(default_factory=bytearray)
    ended: bool = False

    def holds(self, position: int) -> bool:
        return self.start <= position < self.start + len(self.data)

    def may_reach(self, position: int) -> bool:
        """Whether `position` is so near ahead that reading on beats asking anew."""
        end = self.start + len(self.data)
        return not self.ended and self.start <= position <= end + READ_AHEAD_BYTES

    def read(self, position: int, count: int) -> bytes:
        while len(self.data) < position - self.start + count and not self.ended:
            chunk = next(self.chunks, b"")
            self.data += chunk
            self.ended = not chunk
        return self.held(position, count)

    def held(self, position: int, count: int) -> bytes:
        offset = position - self.start
        return bytes(self.data[offset : offset + count])


class RemoteFile(SeekableReader):
    """Bytes of `chunks`, then of `open_at(position)`, which answers None when the server gives
    files only from the front. No more than about `limit` bytes are fetched in all.

    `cut_short` tells that a read met the limit or a place that cannot be reached. What the two
    sources raise is passed on.
    """

    def __init__(
        self,
        chunks: Chunks,
        size: int | None,
        open_at: Callable[[int], Chunks | None],
        limit: int,
    ) -> None:
        super().__init__(size)
        self.cut_short = False
        self._open_at = open_at
        self._limit = limit
        self._stretches = [_Stretch(0, chunks)]
        self._ends: set[int] = set()

    def at_hand(self, position: int, count: int) -> bytes | None:
        """What a read there gives, None if it would have to be fetched first."""
        if position in self._ends or (self.size is not None and position >= self.size):
            return b""
        stretch = self._holding(position)
        return stretch.held(position, count) if stretch else None

    def fetch(self, position: int, count: int) -> None:
        """Have at hand what a read there gives, be it nothing."""
        self.seek(position)
        if not self.read(count):
            self._ends.add(position)

    def _read_at(self, position: int, count: int) -> bytes:
        while count and (self.size is None or position < self.size):
            stretch = self._stretch_at(position)
            if stretch is None:
                self.cut_short = True
                break
            data = stretch.read(position, count)
            # Fewer bytes than the file has left: some servers answer in small parts.
            if data or self.size is None:
                return data
        return b""

    def _stretch_at(self, position: int) -> _Stretch | None:
        stretch = self._holding(position)
        if stretch or sum(len(each.data) for each in self._stretches) >= self._limit:
            return stretch
        near = (stretch for stretch in self._stretches if stretch.may_reach(position))
        return next(near, None) or self._new_stretch(position)

    def _holding(self, position: int) -> _Stretch | None:
        return next((each for each in self._stretches if each.holds(position)), None)

    def _new_stretch(self, position: int) -> _Stretch | None:
        if self.size is None or len(self._stretches) >= MOST_STRETCHES:
            return None
        chunks = self._open_at(position)
        if chunks is None:
            return None
        self._stretches.append(_Stretch(position, chunks))
        return self._stretches[-1]
