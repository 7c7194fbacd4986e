"""What a film is by its content, and what it takes to make Instagram take it. Used by
`media/workshop/work.py` and by what makes films."""

from pathlib import Path

from media.errors import MediaDoubt, MediaDoubtReason, MediaUrlReason
from media.facts import MediaKind
from media.rules.file_type import VIDEO_TYPES
from media.rules.limits import MEGABYTE, MOST_COLUMNS, VIDEO_LIMITS, VIDEO_MEGABYTES, broken
from media.workshop.asked.values import Looked, Refusal, Way
from media.workshop.films.films import Film, film

# A new wrapping or new sound mends these; people decide about the length.
_NOT_OF_THE_PICTURE = frozenset(
    {
        MediaUrlReason.BAD_DURATION,
        MediaUrlReason.WRONG_TYPE,
        MediaUrlReason.SOUND_CODEC,
        MediaUrlReason.SOUND_RATE,
        MediaUrlReason.SOUND_CHANNELS,
        MediaDoubtReason.INSIDE_UNSEEN,
    }
)
_WITHOUT_TIMES = "AVI"  # its frames cannot be copied elsewhere


def look_at_film(path: Path, found: str) -> Looked:
    with film(path, found) as opened:
        return looked_at(opened, path.stat().st_size, found)


def looked_at(opened: Film, size: int, found: str) -> Looked:
    refusals, doubts = _findings(opened, size, found)
    reasons = {each.reason for each in refusals} | {each.reason for each in doubts}
    is_redrawn = bool(reasons - _NOT_OF_THE_PICTURE) or found == _WITHOUT_TIMES
    return Looked(
        MediaKind.VIDEO,
        found,
        size,
        opened.width,
        opened.height,
        opened.facts.duration_ms,
        refusals=refusals,
        doubts=doubts,
        way=Way.TRANSCODE if is_redrawn else Way.REMUX,
        is_bright=opened.bright is not None,
    )


def _findings(
    opened: Film, size: int, found: str
) -> tuple[tuple[Refusal, ...], tuple[MediaDoubt, ...]]:
    refusals: list[Refusal] = []
    doubts: list[MediaDoubt] = []
    if found not in VIDEO_TYPES:
        refusals.append(Refusal(MediaUrlReason.WRONG_TYPE, {"type": found}))
    if size > VIDEO_MEGABYTES * MEGABYTE:
        values = {"megabytes": round(size / MEGABYTE), "limit_megabytes": VIDEO_MEGABYTES}
        refusals.append(Refusal(MediaUrlReason.VIDEO_TOO_LARGE, values))
    for reason, values_of_it in broken(opened.facts, VIDEO_LIMITS):
        if isinstance(reason, MediaUrlReason):
            refusals.append(Refusal(reason, values_of_it))
        elif reason is not MediaDoubtReason.WIDE_VIDEO or opened.width > MOST_COLUMNS:
            # How it is turned is known here.
            doubts.append(MediaDoubt(reason, values_of_it))
    return tuple(refusals), tuple(doubts)
