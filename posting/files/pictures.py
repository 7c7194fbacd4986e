"""What people see of a post before it is out, drawn: its pictures in all shapes, the people on a
photo. Decides and writes nothing. Everything here blocks, for seconds at most."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from media.pictures import (
    LARGE_SIDE,
    REEL_COVERED,
    SMALL_SIDE,
    STORY_COVERED,
    BoardCell,
    Drawing,
    GridCell,
    Pin,
    Theme,
    contact_sheet,
    framed_for_grid,
    full_screen,
    in_feed,
    pinned,
    posts_board,
    profile_grid,
    squared,
    thumbnail,
)
from posting.files.making import TROUBLE, Making, download, have_original
from posting.files.thumbnails import Thumbnails
from posting.rules.shapes import Size, recipe_of, shown_ratio
from storage import SERVED, FileState, HostedFile, Kind, Medium, Storage, key_of

SQUARE = 1.0  # where nobody knows the shape
VIDEO = "▶"
COVERED = {Kind.STORY: STORY_COVERED, Kind.REEL: REEL_COVERED}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InGrid:
    """One planned post, with what is written on its picture."""

    medium: Medium
    number: str
    label: str
    is_marked: bool = False


class NotDrawnError(Exception):
    """A picture could not be had or drawn now."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Each is a JPEG. Everything raises NotDrawnError."""

    storage: Storage = field(repr=False)
    making: Making
    workshop: Path  # for what is unfinished

    def shapes(self, medium: Medium, first: Size) -> bytes:
        """What a picture would look like in each of the shapes that it can take with the others of
        its post, to choose from; `first` is the size of the first of them."""
        with self._bench() as bench:
            original = bench / "original"
            self._have_original(medium, original)
            self.making.converter.shapes(original, bench / SERVED, first)
            return (bench / SERVED).read_bytes()

    def people(self, medium: Medium) -> bytes:
        """A photo as it will go out, with everybody who is tagged on it as a numbered pin."""
        with self._bench() as bench:
            size = self._have_made(medium, bench)
            return self.making.painter.draw(pinned(bench / SERVED, size, _pins(medium)))

    def plain(self, medium: Medium) -> bytes:
        """What others see of it at first, as it will go out."""
        with self._bench() as bench:
            shown = bench / "look"
            self._have_look(medium, shown, LARGE_SIDE)
            return self._alone(shown)

    def frames(self, medium: Medium, times: Sequence[int], labels: Sequence[str]) -> bytes:
        """What is seen in a video at these milliseconds, numbered; each with its label."""
        with self._bench() as bench:
            shown, size = self._frames(medium, times, bench, SMALL_SIDE)
            return self.making.painter.draw(contact_sheet(shown, size, labels))

    def cover(self, medium: Medium, at: int) -> bytes:
        """What is seen then, and which part of it the profile's grid shows."""
        with self._bench() as bench:
            (shown,), size = self._frames(medium, (at,), bench, LARGE_SIDE)
            return self.making.painter.draw(framed_for_grid(shown, size))

    def own_cover(self, medium: Medium) -> bytes:
        """The same of a picture that is the cover."""
        with self._bench() as bench:
            size = self._have_made(medium, bench)
            return self.making.painter.draw(framed_for_grid(bench / SERVED, size))

    def board(
        self,
        media: Sequence[Medium | None],
        compose: Callable[[Sequence[Path | None]], Drawing],
    ) -> bytes:
        """Many at once: `compose` is given a small picture of each, None where there is none or it
        cannot be had in a few seconds."""
        try:
            return self.making.painter.draw(compose(self._thumbnails.of(media)))
        except TROUBLE as error:
            raise NotDrawnError(str(error)) from error

    def original(self, medium: Medium) -> bytes:
        """A photo as it was sent."""
        with self._bench() as bench:
            self._have_original(medium, bench / "look")
            return self._alone(bench / "look")

    def _alone(self, shown: Path) -> bytes:
        looked = self.making.converter.look(shown)
        return self.making.painter.draw(pinned(shown, (looked.width, looked.height), ()))

    def small(self, medium: Medium) -> bytes:
        try:
            (path,) = self._thumbnails.of([medium])
            if path is None:
                raise NotDrawnError
            return path.read_bytes()
        except OSError as error:
            raise NotDrawnError(str(error)) from error

    @property
    def _thumbnails(self) -> Thumbnails:
        return Thumbnails(self.workshop.with_name("thumbnails"), self._thumbnail)

    def slides(self, media: Sequence[Medium], labels: Sequence[str]) -> bytes:
        """All of a carousel in its shape, numbered; each with its label."""

        def compose(photos: Sequence[Path | None]) -> Drawing:
            shown = zip(media, photos, labels, strict=True)
            cells = [
                BoardCell(photo, str(number), label, VIDEO if medium.is_video else "")
                for number, (medium, photo, label) in enumerate(shown, start=1)
            ]
            return posts_board(cells, Theme.LIGHT, shown_ratio(media) or SQUARE)

        return self.board(media, compose)

    def _thumbnail(self, medium: Medium, to: Path) -> bool:
        """False: it cannot be had."""
        try:
            with self._bench() as bench:
                shown = bench / "look"
                self._have_look(medium, shown)
                looked = self.making.converter.look(shown)
                drawing = thumbnail(shown, (looked.width, looked.height))
                to.write_bytes(self.making.painter.draw(drawing))
        except NotDrawnError:
            return False
        return True

    def _frames(
        self, medium: Medium, times: Sequence[int], bench: Path, side: int
    ) -> tuple[list[Path], tuple[int, int]]:
        """With their size. Of a link only as much is read as that takes."""
        painter, shown = self.making.painter, [bench / f"frame {at}" for at in times]
        if medium.file is not None:
            made = painter.frames(self._film(medium.file, bench), times, shown, side)
        else:
            with self.making.links.by_parts(medium.url) as film:
                for at, to in zip(times, shown, strict=True):
                    made = painter.frame_of_link(film, at, to, side)
        return shown, (made.width, made.height)

    def _film(self, file: HostedFile, bench: Path) -> Path:
        """As it will go out, once that is known."""
        if file.state is not FileState.KEPT:
            raise NotDrawnError
        store = self.making.store
        path = store.path(key_of(file))
        if path is None:
            path = bench / "film"
            store.fetch(key_of(file), path)
        return path

    def squares(self, medium: Medium, number: int, square: int) -> bytes:
        """That photo, or one of its nine squares enlarged, with the pin of one person, by their
        place in the list, in nine numbered squares to move it to; the others are pale."""
        with self._bench() as bench:
            size = self._have_made(medium, bench)
            tag = medium.user_tags[number]
            pin = Pin(number + 1, _or_middle(tag.x), _or_middle(tag.y))
            others = [it for it in _pins(medium) if it.number != pin.number]
            return self.making.painter.draw(squared(bench / SERVED, size, pin, others, square))

    def grid(self, planned: Sequence[InGrid], live: Sequence[str | None]) -> bytes:
        """The profile: what is planned, the newest first, above the pictures of what is live."""
        with self._bench() as bench:
            cells = []
            for at, it in enumerate(planned):
                to = bench / f"planned {at}"
                has = self._is_had(partial(self._have_look, it.medium, to))
                cells.append(GridCell(to if has else None, it.number, it.label, it.is_marked))
            for at, url in enumerate(live):
                to = bench / f"live {at}"
                has = url is not None and self._is_had(
                    partial(download, self.making, url, to, is_last=True)
                )
                cells.append(GridCell(to if has else None))
            return self.making.painter.draw(profile_grid(cells))

    def preview(
        self, media: Sequence[Medium], number: int, kind: Kind, *, with_pins: bool
    ) -> bytes:
        """One of them as the app shows it: a story, a reel on its screen, others as the first."""
        with self._bench() as bench:
            medium, shown = media[number], bench / "look"
            self._have_look(medium, shown, LARGE_SIDE)
            looked = self.making.converter.look(shown)
            size, first = (looked.width, looked.height), media[0]
            pins = _pins(medium) if with_pins else []
            if kind in COVERED:
                return self.making.painter.draw(full_screen(shown, size, pins, COVERED[kind]))
            shape = (first.width or size[0], first.height or size[1]) if number else size
            return self.making.painter.draw(in_feed(shown, size, shape, pins))

    def _have_look(self, medium: Medium, to: Path, side: int = SMALL_SIDE) -> None:
        """What others see of it at first: the photo, the cover of a video."""
        if medium.is_video:
            folder = to.with_name(f"{to.name} film")
            folder.mkdir()
            (frame,), _ = self._frames(medium, (medium.thumb_offset or 0,), folder, side)
            frame.replace(to)
        else:
            self._have_photo(medium, to)

    def _is_had(self, have: Callable[[], None]) -> bool:
        """One picture that is missing leaves an empty place."""
        try:
            have()
        except (*TROUBLE, NotDrawnError) as error:
            log.info("a picture of the grid is missing: %s", error)
            return False
        return True

    @contextmanager
    def _bench(self) -> Iterator[Path]:
        try:
            self.workshop.mkdir(parents=True, exist_ok=True, mode=0o700)
            with TemporaryDirectory(dir=self.workshop) as bench:
                yield Path(bench)
        except TROUBLE as error:
            raise NotDrawnError(str(error)) from error

    def _have_made(self, medium: Medium, bench: Path) -> tuple[int, int]:
        """The photo as Instagram will get it, and its size."""
        self._have_photo(medium, bench / SERVED)
        looked = self.making.converter.look(bench / SERVED)
        return looked.width, looked.height

    def _have_photo(self, medium: Medium, to: Path) -> None:
        """As Instagram will get it; what is not kept yet is made of what was sent."""
        file = medium.file
        if file is None:
            download(self.making, medium.url, to, is_last=True)
        elif file.state is FileState.KEPT:
            self.making.store.fetch(key_of(file), to)
        else:
            original = to.with_name(f"{to.name} original")
            self._have_original(medium, original)
            self.making.converter.picture(original, to, recipe_of(file.recipe))

    def _have_original(self, medium: Medium, to: Path) -> None:
        file = medium.file
        if file is None:
            download(self.making, medium.url, to, is_last=True)
        else:
            have_original(self.making, file, self._parent(file), to)

    def _parent(self, file: HostedFile) -> HostedFile | None:
        return self.storage.files.get(file.made_from) if file.made_from else None


def _pins(medium: Medium) -> list[Pin]:
    return [
        Pin(number, tag.x, tag.y)
        for number, tag in enumerate(medium.user_tags, start=1)
        if tag.x is not None and tag.y is not None
    ]


def _or_middle(place: float | None) -> float:
    return 0.5 if place is None else place
