"""The one hint of a card: of all that could be said, what its reader has most use for. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from bot.card.lines.facts import CardFacts
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
    ProblemCode.VIDEOS_MAY_BE_CROPPED,
    ProblemCode.DOUBT_ALT_TEXT,
)
RANK = {code: rank for rank, code in enumerate(BY_USE)}
# What only would be nicer is not said for ever; what a post may fail of is.
ADVICE = frozenset(
    {
        *(ProblemCode.MANY_HASHTAGS, ProblemCode.CAROUSEL_CROPPED),
        *(ProblemCode.CAROUSEL_MAY_BE_CROPPED, ProblemCode.VIDEOS_MAY_BE_CROPPED),
        *(Tip.SHARPER, Tip.ALT_TEXT),
    }
)
Hint: TypeAlias = Problem | Tip


def hint_of(facts: CardFacts) -> Hint | None:
    """The most useful one that its reader still heeds; before the rest has been mended, no word of
    alt texts."""
    said = (it for it in hints_of(facts) if name_of(it) not in facts.ignored_hints)
    return next((it for it in said if it is not Tip.ALT_TEXT or not facts.problems), None)


def hints_of(facts: CardFacts) -> Sequence[Hint]:
    """A warning before what would only be nicer, which is said of drafts. None for who changes no
    posts, nor of a post that was handed over, whose card has no buttons for it."""
    if facts.is_for_viewer or facts.post.state is PostState.HANDED_OVER:
        return []
    is_blurred = facts.post.state is PostState.DRAFT and _blurred(facts.post) is not None
    return [
        *sorted(facts.warnings, key=lambda it: RANK.get(it.code, len(RANK))),
        *([Tip.SHARPER] if is_blurred else []),
        *([Tip.ALT_TEXT] if facts.lacks_alt_text else []),
    ]


def name_of(hint: Hint) -> str:
    return (hint.code if isinstance(hint, Problem) else hint).value


def is_advice(hint: Hint) -> bool:
    return (hint.code if isinstance(hint, Problem) else hint) in ADVICE


def hint_line(facts: CardFacts, words: Words) -> Iterable[Html]:
    more = words.plain("card.button.more")
    if facts.post.state is not PostState.DRAFT:
        more = f"{words.plain('card.button.edit')} → {more}"
    match hint_of(facts):
        case Problem() as warning:
            its = replace(warning, values={**warning.values, "more": more})
            yield Html(f"💡 {problem_sentence(its, words, facts.zone)}")
        case Tip.SHARPER if file := _blurred(facts.post):
            yield words("files.sharper", width=file.width, height=file.height)
        case Tip.ALT_TEXT:
            yield words("card.no_alt_text", more=more)


def _blurred(post: Post) -> HostedFile | None:
    """Of several the first that was larger, as far as one can tell, before Telegram took it."""
    for file in (medium.file for medium in media_of(post) if medium.file):
        if file.sent_as is not SentAs.PHOTO or file.recipe.shape or not file.width:
            continue
        longest = max(file.width, file.height or 0)
        if file.width < SHARP and longest >= COMPRESSED_TO:
            return file
    return None
