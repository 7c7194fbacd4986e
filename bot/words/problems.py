"""A problem of `posting` as a sentence: what is wrong, with its numbers, and what to do.

Used by every screen, by notices and by errors.
"""

from datetime import datetime
from math import ceil
from zoneinfo import ZoneInfo

from bot.words.words import Html, Words
from posting import Problem, ProblemCode, is_not_there

LONGEST_VALUE = 120  # characters of a list of hashtags, of a word that was typed


def problem_sentence(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """One sentence or two; moments are shown in `zone`."""
    values = {name: _shown(value, words, zone) for name, value in problem.values.items()}
    match problem.code:
        case ProblemCode.QUOTA_EXCEEDED if problem.values.get("free_at") is None:
            return words("problem.quota_exceeded_all", **values)
        case ProblemCode.MEDIA_BAD_STATUS if is_not_there(problem):
            return words("problem.media_not_there", **values)
        case ProblemCode.MEDIA_PHOTO_TOO_LARGE if "megabytes" not in values:
            return words("problem.media_photo_beyond", **values)
        case ProblemCode.MEDIA_WEB_PAGE if "service" in values:
            return words("problem.media_web_page_of", **values)
        case ProblemCode.THUMB_OFFSET_BEYOND:
            return words("problem.thumb_offset_beyond", **_durations(problem, words))
        case _:
            return words(f"problem.{problem.code.value}", **values)


def _durations(problem: Problem, words: Words) -> dict[str, object]:
    offset, duration = problem.values["offset"], problem.values["duration"]
    # Tenths are shown: the end rounded down and what is past it rounded up.
    return {
        "offset": words.duration(ceil(int(str(offset)) / 100) * 100),
        "duration": words.duration(int(str(duration))),
    }


def _shown(value: object, words: Words, zone: ZoneInfo) -> object:
    if isinstance(value, datetime):
        return words.moment(value, zone) if value.tzinfo else f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, tuple | list):  # a list when it was stored with a notice
        value = " ".join(map(str, value))
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[:LONGEST_VALUE]}…"
    return value
