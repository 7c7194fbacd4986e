"""A file whose bytes the parent holds or fetches, as its child reads it."""

from media.apart.messages import Channel, Message, packed_read
from media.seekable import SeekableReader


class FileAtParent(SeekableReader):
    """Reads what the parent holds."""

    def __init__(self, channel: Channel, size: int | None) -> None:
        super().__init__(size)
        self._channel = channel

    def _read_at(self, position: int, count: int) -> bytes:
        self._channel.send(Message.READ, packed_read(position, count))
        return self._channel.receive()[1]
