"""The links of a message, as Telegram marks them or else as they are read, and the words beside
them. Here every link gets the one ASCII form in which it is looked at, stored and given to Meta.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from media.web_address import ascii_url

MOST_LINKS = 100  # Telegram marks no more in one message
MEDIA_NAME = re.compile(r"(?i)\.(jpe?g|png|webp|gif|heic|bmp|tiff?|mp4|m4v|mov|avi|mkv|webm)$")
_WITH_SCHEME = re.compile(r"(?i)(?<![\w.+-])[a-z][a-z0-9+.-]*://[^\s<>\"«»“”]+")
_WITHOUT_SCHEME = re.compile(r"(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+")
_ON_THE_WEB = ("http://", "https://")
_HAS_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*://")
_PROFILE = re.compile(r"https://www\.instagram\.com/([\w.]+)/")
_ENDS_A_SENTENCE = ".,;:!?…'’`*"
_CLOSING = {")": "(", "]": "[", "}": "{"}
_AROUND = {"(": ")", "[": "]", "<": ">", '"': '"', "'": "'", "«": "»", "“": "”", "„": "“"}


class MarkedLink(NamedTuple):
    """What Telegram marks as a link: where it stands, and where it leads if its words do not say
    so themselves."""

    start: int
    end: int
    url: str | None = None


class Link(NamedTuple):
    """A link of a text; one behind words takes no place in it."""

    url: str  # ASCII, if it has such a form
    start: int
    end: int

    @property
    def is_named_as_media(self) -> bool:
        """Its file has the name of a picture or a video."""
        try:
            return MEDIA_NAME.search(urlsplit(self.url).path) is not None
        except ValueError:
            return False

    @property
    def named_kind(self) -> Literal["photo", "video"] | None:
        """What Instagram could take, by the name of its file."""
        name = self.url.partition("?")[0].lower()
        if name.endswith((".jpg", ".jpeg")):
            return "photo"
        return "video" if name.endswith((".mp4", ".mov")) else None


@dataclass(frozen=True)
class Linked:
    """A text with its links, each as often as it stands there."""

    text: str
    links: tuple[Link, ...] = ()

    @property
    def urls(self) -> tuple[str, ...]:
        """Each address once, in their order."""
        return tuple(dict.fromkeys(link.url for link in self.links))

    def as_json(self) -> dict[str, object]:
        """For the notes of a conversation; `from_json` reads it."""
        return {"text": self.text, "links": [list(link) for link in self.links]}

    @classmethod
    def from_json(cls, kept: Any) -> Self:  # noqa: ANN401 - what was stored
        return cls(kept["text"], tuple(Link(*link) for link in kept["links"]))

    @property
    def hidden(self) -> tuple[str, ...]:
        """The addresses on the web that stand behind words, each once."""
        its = (it.url for it in self.links if it.start == it.end)
        return tuple(dict.fromkeys(it for it in its if it.startswith(_ON_THE_WEB)))

    @property
    def media(self) -> tuple[Link, ...]:
        """Those that lead to a photo or a video, by the names of their files."""
        return tuple(link for link in self.links if link.is_named_as_media)

    @property
    def starts_a_post(self) -> bool:
        """It begins with a link, or has that of a photo or a video."""
        return bool(self.media) or any(map(self.begins_with, self.links))

    @property
    def begins_with_media(self) -> bool:
        """It begins with the link of a photo or a video, or is nothing else."""
        return any(map(self.begins_with, self.media))

    def begins_with(self, link: Link) -> bool:
        return not self.text[: link.start].strip()

    def caption(self, but: Collection[str]) -> str:
        """The words without the links to these addresses."""
        text = self.text
        for link in sorted(self.links, key=lambda each: each.start, reverse=True):
            if link.url in but and link.end > link.start:
                text = _joined(*_around(text, link))
        return text.strip()

    def own_captions(self, media: Collection[str]) -> list[str]:
        """When each of several links begins a line and has words behind or below it: the words of
        each. None otherwise."""
        links = [link for link in self.links if link.url in media]
        ends = [*(link.start for link in links[1:]), len(self.text)]
        words = [self.text[link.end : end].strip() for link, end in zip(links, ends, strict=False)]
        begin = all(_begins_a_line(self.text, link) for link in links)
        each_once = 1 < len(links) == len(media)
        fits = each_once and begin and all(words) and self.begins_with(links[0])
        return words if fits else []


def read_links(text: str, marks: Sequence[MarkedLink] = ()) -> Linked:
    """The links of a text. Marks of Telegram's are believed; without any it is read with care."""
    links = [mark for mark in marks if not _is_mention(text, mark)]
    found = [_marked(text, it) for it in links] or [_read(text, *span) for span in _spans(text)]
    full = [link for link in found if _HAS_SCHEME.match(link.url)]
    # The name of a site is a word, unless the message begins with it and has no other link.
    bare = [link for link in found if not text[: link.start].strip() and "/" in link.url]
    return Linked(text, tuple((full or bare)[:MOST_LINKS]))


def _read(text: str, start: int, end: int) -> Link:
    return Link(ascii_url(text[start:end]), start, end)


def _marked(text: str, mark: MarkedLink) -> Link:
    """Words that hide a link stay where they are, unless they are an address themselves."""
    words = text[mark.start : mark.end].strip()
    hidden = mark.url is not None and not _HAS_SCHEME.match(words)
    return Link(ascii_url(mark.url or words), mark.start, mark.start if hidden else mark.end)


def _is_mention(text: str, mark: MarkedLink) -> bool:
    """Whoever copies a caption from a card takes along where its `@name` leads."""
    name, profile = text[mark.start : mark.end].strip(), _PROFILE.fullmatch(mark.url or "")
    return profile is not None and name.casefold() == f"@{profile[1]}".casefold()


def _begins_a_line(text: str, link: Link) -> bool:
    return text[: link.start].rstrip(" \t")[-1:] in ("", "\n")


def _spans(text: str) -> list[tuple[int, int]]:
    """Where addresses stand, without the signs of the sentence around them."""
    bare = _WITHOUT_SCHEME.match(text.strip())
    begin = len(text) - len(text.lstrip())
    found = [match.span() for match in _WITH_SCHEME.finditer(text)]
    if not found and bare:
        found = [(begin, begin + bare.end())]
    return [(start, _end(text, start, end)) for start, end in found]


def _end(text: str, start: int, end: int) -> int:
    url = text[start:end]
    unopened = {sign: url.count(sign) - url.count(opening) for sign, opening in _CLOSING.items()}
    while end > start:
        last = text[end - 1]
        if last not in _ENDS_A_SENTENCE and unopened.get(last, 0) <= 0:
            return end
        if last in unopened:
            unopened[last] -= 1
        end -= 1
    return end


def _around(text: str, link: Link) -> tuple[str, str]:
    """What stands before and behind a link; brackets and quotes around it go with it."""
    before, after = text[: link.start], text[link.end :]
    if before and after[:1] == _AROUND.get(before[-1]):
        return before[:-1], after[1:]
    return before, after


def _joined(before: str, after: str) -> str:
    """The two sides of a link that is taken out, as they would have been written without it."""
    line, rest = before.rstrip(" \t"), after.lstrip(" \t")
    if not line or line.endswith("\n"):
        rest = re.sub(r"^[.,;:!?…]?[ \t]*\n?", "", rest, count=1)
        return line + (rest.lstrip("\n") if line.endswith("\n\n") else rest)
    if not rest or rest.startswith("\n"):
        return line + rest
    if rest[0] in ".,;:!?…":
        return line + (rest[1:] if line[-1] in ".,;:!?…" else rest)
    return f"{line} {rest}"
