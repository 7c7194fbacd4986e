"""What others see of a video before it plays: the whole frame that is its cover. Kept as thumbnails
are, since it is shown with every card of the post. Blocks, for seconds at most."""

from dataclasses import dataclass
from pathlib import Path

from posting.files.pictures import NotDrawnError, Pictures
from posting.files.thumbnails import Thumbnails
from storage.records import Medium


@dataclass(frozen=True, slots=True)
class FilmCovers:
    """Of posts that are not out yet."""

    pictures: Pictures

    def of(self, medium: Medium) -> bytes:
        """A JPEG. Raises NotDrawnError, for an hour at once when it could not be had."""
        try:
            (path,) = Thumbnails(self._folder, self._make).of([medium])
            if path is None:
                raise NotDrawnError
            return path.read_bytes()
        except OSError as error:
            raise NotDrawnError(str(error)) from error

    @property
    def _folder(self) -> Path:
        return self.pictures.workshop.with_name("covers")

    def _make(self, medium: Medium, to: Path) -> bool:
        try:
            to.write_bytes(self.pictures.plain(medium))
        except NotDrawnError:
            return False
        return True
