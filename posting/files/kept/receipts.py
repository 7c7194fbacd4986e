"""Who fetched the files of a post, as this bot answered them: what its history shows. Of files in a
bucket nothing is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from storage.records import FileFetch, Medium, Receipt

OWN_AGENT = "instagram-publisher-bot"  # of our looks at ourselves
PART, REFUSED = 206, 400  # what was answered


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of the requests for one file within a minute, or since a moment. `status` is that
    of the last one."""

    medium: int  # counted from 1
    at: datetime
    sent_bytes: int
    size_bytes: int
    status: int
    whole: bool

    @property
    def is_refused(self) -> bool:
        """Nothing was given out."""
        return not self.whole and self.sent_bytes == 0 and self.status >= REFUSED


def by_the_minute(media: Sequence[Medium], fetches: Iterable[FileFetch]) -> tuple[Fetched, ...]:
    """Oldest first. Requests that only asked how large the file is are left out."""
    found = []
    for number, medium in enumerate(media, start=1):
        of_medium = [it for it in fetches if medium.file and it.file_id == medium.file.file_id]
        for _, those in groupby(_foreign(of_medium), lambda it: int(it.at.timestamp()) // 60):
            if its := summed(number, medium, those):
                found.append(its)
    shown = (its for its in found if its.sent_bytes or its.is_refused)
    return tuple(sorted(shown, key=lambda its: its.at))


def summed(number: int, medium: Medium, fetches: Iterable[FileFetch]) -> Fetched | None:
    """Of requests for this medium together; None when there are none. Parts that are as long
    together as the file are taken for the whole."""
    those, size = [*_foreign(fetches)], medium.file.size_bytes if medium.file else None
    if not those or size is None:
        return None
    got = [it for it in those if it.method == "GET"]
    parts = sum(it.sent_bytes for it in got if it.status == PART)
    most = max([parts, *(it.sent_bytes for it in got)], default=0)
    whole = any(it.whole for it in got) or parts >= size
    return Fetched(number, those[0].at, min(most, size), size, those[-1].status, whole)


def receipt_of(medium: Medium, fetches: Iterable[FileFetch], host: str, since: datetime) -> Receipt:
    """Who came to `host` for it since a moment."""
    its = summed(1, medium, (it for it in fetches if it.at >= since))
    if its is None:
        return Receipt(host)
    return Receipt(host, its.at, its.sent_bytes, its.size_bytes, its.whole)


def _foreign(fetches: Iterable[FileFetch]) -> Iterable[FileFetch]:
    return (it for it in fetches if not it.agent.startswith(OWN_AGENT))
