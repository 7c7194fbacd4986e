"""How the pictures of a film are turned and mirrored to be seen as players show them: one of eight
ways, told by its matrix. Used by what makes films and by whoever shows single pictures of one."""

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from PIL.Image import Image as Picture

_MATRIX, _SMALL = "DISPLAYMATRIX", 16


@dataclass(frozen=True)
class FilmTurn:
    """`filters` are FFmpeg's, `way` is Pillow's name of the same."""

    filters: tuple[tuple[str, str], ...] = ()
    way: str | None = None

    @property
    def is_sideways(self) -> bool:
        """Width and height change places."""
        return any(name == "transpose" for name, _ in self.filters)

    def done_to(self, picture: "Picture") -> "Picture":
        from PIL.Image import Transpose

        return picture.transpose(Transpose[self.way]) if self.way else picture


# By whether what leads to the right, and down, does so backwards.
_STANDING = {
    (False, False): FilmTurn(),
    (True, False): FilmTurn((("hflip", ""),), "FLIP_LEFT_RIGHT"),
    (False, True): FilmTurn((("vflip", ""),), "FLIP_TOP_BOTTOM"),
    (True, True): FilmTurn((("hflip", ""), ("vflip", "")), "ROTATE_180"),
}
_LYING = {
    (False, False): FilmTurn((("transpose", "cclock_flip"),), "TRANSPOSE"),
    (True, False): FilmTurn((("transpose", "cclock"),), "ROTATE_90"),
    (False, True): FilmTurn((("transpose", "clock"),), "ROTATE_270"),
    (True, True): FilmTurn((("transpose", "clock_flip"),), "TRANSVERSE"),
}


def turn_of_film(frame: "VideoFrame") -> FilmTurn:
    # A picture whose side data were asked for holds on to itself, and to its decoder: a small copy.
    told = frame.reformat(width=_SMALL, height=_SMALL).side_data.get(_MATRIX)
    if told is None:
        return FilmTurn()
    across, across_to_down, _, down_to_across, down, *_ = struct.unpack(
        "=9i",
        told,  # type: ignore[arg-type]
    )
    if abs(across) + abs(down) < abs(across_to_down) + abs(down_to_across):
        return _LYING[across_to_down < 0, down_to_across < 0]
    return _STANDING[across < 0, down < 0]
