"""Which posts the photos and videos behind the links of a message become, and the words for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from bot.compose.fields import (
    KEPT_HERE,
    Look,
    Mendable,
    can_be_kept,
    kinds_to_vouch_for,
    most_media,
    refused_lines,
)
from bot.compose.sent.from_files import joined_words
from bot.reading.links import MOST_LINKS, Linked
from bot.screen import (
    Cell,
    CheckAgain,
    Context,
    Html,
    KeepLink,
    Question,
    TakeLinks,
    UseAsStory,
    UseUnseen,
    Words,
    bare_sentence,
    kept_sentence,
    problem_sentences,
)
from posting import KINDS, OUR_LOOK_FAILED, Kind, MediaFacts, Post, ProblemCode

Kept: TypeAlias = Callable[[str], str]  # what goes before words, of what was typed before


@dataclass(frozen=True)
class LinkDraft:
    """One that is to be made; `number` tells it from the others of its message."""

    number: int
    looks: tuple[Look, ...]
    caption: str

    @property
    def facts(self) -> list[MediaFacts]:
        return [look.facts for look in self.looks if look.facts]


def mendable(linked: Linked, looks: Sequence[Look], posts: int, kept: Kept) -> list[Mendable]:
    """Those that were left out and need not be."""
    own, shared = _captions(linked, looks, kept)
    is_one = posts == 1 and not own
    found = [look for look in looks if look.facts or can_be_kept(look)]
    return [
        Mendable(it.link.url, own.get(it.link.url, shared), place if is_one else None)
        for place, it in enumerate(found)
        if not it.facts
    ]


def _captions(linked: Linked, looks: Sequence[Look], kept: Kept) -> tuple[dict[str, str], str]:
    """The words of each link, where each has some, and those of all."""
    meant = [look.link.url for look in looks if look.is_meant]
    out = [*meant, *linked.urls[len(looks) :]]
    own = dict(zip(out, linked.own_captions(out), strict=False))
    shared = linked.caption(but=out)
    return own, joined_words([kept(shared), shared])


def drafts_of(linked: Linked, looks: Sequence[Look], kept: Kept) -> list[LinkDraft]:
    """One of all that can be used, as many as a post takes in each; where each link has words of
    its own, one of each. Links that were meant as photos or videos are nobody's caption, whatever
    became of them; `kept` stands before the words of all."""
    own, shared = _captions(linked, looks, kept)
    usable = [(number, look) for number, look in enumerate(looks) if look.facts]
    if own:
        return [LinkDraft(n, (look,), own.get(look.link.url, shared)) for n, look in usable]
    most, found = KINDS[Kind.CAROUSEL].most, [look for _, look in usable]
    posts = (found[start : start + most] for start in range(0, len(found), most))
    return [LinkDraft(number, tuple(those), shared) for number, those in enumerate(posts)]


def about_posts(posts: Sequence[Post], words: Words) -> list[Html]:
    """What became of several links, and which words are under which post."""
    if len(posts) == 1:
        count = len(posts[0].media)
        return [words.many("compose.links.carousel", count)] if count > 1 else []
    captions = {post.caption for post in posts}
    if len(captions) > 1:
        told = words("compose.links.own_words")
    elif captions == {""}:
        told = words("compose.links.no_words")
    else:
        told = words("compose.links.same_words")
    carousels = any(len(post.media) > 1 for post in posts)
    key = "compose.links.split" if carousels else "compose.links.made"
    return [words.many(key, len(posts), most=KINDS[Kind.CAROUSEL].most), told]


def about_links(context: Context, linked: Linked, looks: Sequence[Look]) -> list[Html]:
    """The links that are in no post: those with something wrong, those that are words, and those
    that were left; and those that were there twice."""
    words, lines = context.words, refused_lines(context, looks)
    used = {look.link.url for look in looks if look.facts}
    twice = sum(link.url in used for link in linked.links) - len(used)
    if twice:
        lines.append(words.many("compose.links.twice", twice))
    if kept := sum(not look.is_meant and look.link.url not in linked.hidden for look in looks):
        lines.append(words.many("compose.links.kept", kept))
    if left := len(linked.urls) - len(looks):
        lines.append(words.many("compose.links.left", left))
    return lines


def other_ways(meant: Sequence[Look], words: Words) -> list[Cell]:
    """Buttons to use a link although our look failed, as what it fits, or as it can be made to."""
    if len(meant) != 1 or not meant[0].error:
        return []
    link, problems = meant[0].link, meant[0].error.problems
    codes, ways = {it.code for it in problems}, []
    if _is_mended_here(meant):
        ways.append((words.plain("shape.button.keep_here"), KeepLink(link.start)))
    if ProblemCode.MEDIA_BAD_RATIO in codes:
        return [*ways, (words.plain("compose.button.as_story"), UseAsStory())]
    kinds = kinds_to_vouch_for(link, problems)
    return [*ways, *((words.plain(f"compose.button.use_{it}"), UseUnseen(it)) for it in kinds)]


def _is_mended_here(meant: Sequence[Look]) -> bool:
    its = meant[0].error if len(meant) == 1 else None
    return its is not None and any(it.code in KEPT_HERE for it in its.problems)


def refused_question(context: Context, meant: Sequence[Look], *, keeps_words: bool) -> Question:
    """What is wrong with what was meant as the medium, and what else could be done with it."""
    words, zone = context.words, context.zone(None)
    problems = [it for look in meant if look.error for it in look.error.problems]
    bare = kept_sentence if _is_mended_here(meant) else bare_sentence
    lines = problem_sentences(problems, words, zone, bare)
    if keeps_words:
        lines.append(words("compose.caption_kept"))
    again: Cell = (words.plain("compose.button.check_again"), CheckAgain())
    passing = any(problem.code in OUR_LOOK_FAILED for problem in problems)
    ways = [*([again] if passing else []), *other_ways(meant, words)]
    return Question(Html("\n".join(lines)), tuple([way] for way in ways), stays=True)


def how_many_question(linked: Linked, words: Words) -> Question:
    """So many may not be what was meant."""
    number, most = len(linked.urls), most_media()
    posts = number if linked.own_captions(linked.urls) else ceil(number / most)
    some: Cell = (words.plain("compose.button.first_links", n=most), TakeLinks(most))
    label = words.plain_many("compose.button.all_links", posts, links=number)
    everything: Cell = (label, TakeLinks(MOST_LINKS))
    none: Cell = (words.plain("compose.button.no_links"), TakeLinks(0))
    html = words("compose.links.many", n=number, most=most)
    return Question(html, ([some], [everything], [none]), stays=True)
