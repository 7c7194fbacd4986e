"""The one hint of a card: of all that could be said, what its reader has most use for. Pure."""

from collections.abc import Iterable
from enum import StrEnum

from bot.card.facts import CardFacts
from bot.words import Html, Words, problem_sentence
from posting import HostedFile, Post, PostState, Problem, ProblemCode, SentAs, media_of

COMPRESSED_TO = 1280  # pixels on the longer side, of photos that are sent as such
SHARP = 1080  # pixels across; fewer of a photo that Telegram has compressed are told


class Tip(StrEnum):
    """What would make a post better, though nothing is wrong with it."""

    SHARPER = "sharper"
    ALT_TEXT = "alt_text"


# What Instagram refuses this login, what it may refuse, what nobody could look at, and what people
# would see.
BY_USE = (
    ProblemCode.REFUSED_STORIES,
    ProblemCode.REFUSED_TRIAL_PARAMS,
    ProblemCode.REFUSED_COLLABORATORS,
    ProblemCode.REFUSED_USER_TAGS,
    ProblemCode.REFUSED_LOCATION_ID,
    ProblemCode.DOUBT_TALL_PHOTO,
    ProblemCode.DOUBT_WIDE_VIDEO,
    ProblemCode.DOUBT_INTERLACED,
    ProblemCode.DOUBT_UNEVEN_FRAME_RATE,
    ProblemCode.DOUBT_BIT_RATE,
    ProblemCode.DOUBT_COLOURS,
    ProblemCode.MANY_HASHTAGS,
    ProblemCode.DOUBT_NOT_LOOKED_AT,
    ProblemCode.DOUBT_INSIDE_UNSEEN,
    ProblemCode.CAROUSEL_CROPPED,
    ProblemCode.CAROUSEL_MAY_BE_CROPPED,
    ProblemCode.DOUBT_ALT_TEXT,
)
RANK = {code: rank for rank, code in enumerate(BY_USE)}


def hint_of(facts: CardFacts) -> Problem | Tip | None:
    """A warning before what would only be nicer, which is said of drafts."""
    if facts.warnings:
        return min(facts.warnings, key=lambda it: RANK.get(it.code, len(RANK)))
    if facts.post.state is PostState.DRAFT and _blurred(facts.post):
        return Tip.SHARPER
    return Tip.ALT_TEXT if facts.lacks_alt_text and not facts.problems else None


def hint_line(facts: CardFacts, words: Words) -> Iterable[Html]:
    match hint_of(facts):
        case Problem() as warning:
            yield Html(f"💡 {problem_sentence(warning, words, facts.zone)}")
        case Tip.SHARPER if file := _blurred(facts.post):
            yield words("files.sharper", width=file.width, height=file.height)
        case Tip.ALT_TEXT:
            yield words("card.no_alt_text")


def _blurred(post: Post) -> HostedFile | None:
    """Of several the first that was larger, as far as one can tell, before Telegram took it."""
    for file in (medium.file for medium in media_of(post) if medium.file):
        if file.sent_as is not SentAs.PHOTO or file.recipe.shape or not file.width:
            continue
        longest = max(file.width, file.height or 0)
        if file.width < SHARP and longest >= COMPRESSED_TO:
            return file
    return None
