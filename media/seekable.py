"""A file whose bytes are somewhere else, read wherever it is asked for. What the inspector reads on
a server, and what the probing child reads at its parent, are such files."""

import io
import sys
from abc import abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class SeekableReader(io.RawIOBase):
    """Whoever does not know its size cannot seek in it."""

    def __init__(self, size: int | None) -> None:
        self.size = size
        self._position = 0

    @abstractmethod
    def _read_at(self, position: int, count: int) -> bytes:
        """As many bytes as can be had there at once; none at the end."""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self.size is not None

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size or 0}[whence]
        self._position = min(max(0, base + offset), sys.maxsize)
        return self._position

    def readinto(self, buffer: "WriteableBuffer") -> int:
        target = memoryview(buffer)
        data = self._read_at(self._position, len(target))
        target[: len(data)] = data
        self._position += len(data)
        return len(data)
