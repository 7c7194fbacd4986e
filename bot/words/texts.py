"""The gettext catalogues of a language, read once in a process. Used by `bot.words.words`."""

from collections.abc import Iterator
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

Forms = tuple[str, ...]  # of one text: alone, or one for each plural of the language


class Texts:
    """The texts of one language by their keys. Unknown keys: KeyError."""

    def __init__(self, language: str) -> None:
        self._plural = c2py(Catalog(locale=language).plural_expr)
        self._single: dict[str, str] = {}
        self._plurals: dict[str, Forms] = {}

    def add(self, message: Message) -> None:
        """Raises ValueError for a key that is there."""
        key, *_ = _forms(message.id)
        if key in self._single or key in self._plurals:
            raise ValueError(f"{key} is there twice")
        if message.pluralizable:
            self._plurals[key] = _forms(message.string)
        else:
            (self._single[key],) = _forms(message.string)

    def one(self, key: str) -> str:
        return self._single[key]

    def many(self, key: str, n: int) -> str:
        """In the form for `n`."""
        return self._plurals[key][self._plural(n)]


def _forms(of: str | list[str] | Forms | None) -> Forms:
    return (of,) if isinstance(of, str) else tuple(of or ())


@cache
def read_texts(directory: Path) -> Texts:
    """A catalogue does not change, and reading one takes 20 ms.

    Raises ValueError when a key is there twice.
    """
    texts = Texts(directory.name)
    for message in _messages(directory):
        texts.add(message)
    return texts


def _messages(directory: Path) -> Iterator[Message]:
    """Of all areas of what is said, without what has no words yet."""
    for area in sorted(directory.glob("*.po")):
        with area.open("rb") as file:
            for message in read_po(file, locale=directory.name):
                if message.id and message.string:
                    yield message
