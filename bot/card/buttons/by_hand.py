"""The card and the notices of a post that a person publishes by hand: lines and buttons. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from bot.card.lines.facts import CardFacts
from bot.screen import (
    Ask,
    AssignNext,
    Cell,
    ChooseMedium,
    Delete,
    HandLater,
    Html,
    OpenPost,
    Rows,
    SayItIsOut,
    State,
    ToDrafts,
    Words,
    link,
    named,
    place_words,
    shortened,
)
from posting import Field, Post, cut_caption, kind_of, media_of

INSTAGRAM = "https://www.instagram.com/"
CAPTION_LENGTH = 3000  # with its escapes and what stands around it a message has room for no more
PEOPLE_LENGTH = 700  # beside such a caption
NAME_LENGTH = 5  # on a button, which may stand beside two others


def assignee_row(facts: CardFacts, words: Words) -> list[Cell]:
    """Who gets it at its time; nothing where there is nobody else."""
    post = facts.post
    if not post.by_hand or not facts.has_others:
        return []
    label = words.plain("by_hand.button.to", name=shortened(facts.poster, NAME_LENGTH))
    return [(label, AssignNext(post.post_id, post.version))]


def handed_rows(facts: CardFacts, words: Words) -> Rows:
    """Of a post that was handed over."""
    post, version = facts.post.post_id, facts.post.version
    return [
        [_out(facts, words), _later(facts, words, 15)],
        [
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ],
        [(words.plain("card.button.delete"), Delete(post, version))],
    ]


def hand_off_html(facts: CardFacts, words: Words, missed: str = "") -> Html:
    """What to do with the file above, and the words to copy. `missed`: who should have got it."""
    post = facts.post
    caption = cut_caption(post.caption, CAPTION_LENGTH)  # a person may write it on a story, too
    key = "by_hand.time" if caption else "by_hand.time_wordless"
    as_what = words.plain(f"by_hand.as_{post.kind.value}")
    username, count = facts.account.username, len(media_of(post))
    head = words.many(key, count, account=username, as_what=as_what)
    parts = [*missed_line(missed, words), head, *_to_set_by_hand(post, words)]
    if caption:
        parts.append(words("by_hand.caption", caption=caption))
    return Html("\n".join(parts))


def missed_line(missed: str, words: Words) -> list[Html]:
    """Why it comes to this reader."""
    return [words("by_hand.missed", name=missed)] if missed else []


def hand_off_rows(facts: CardFacts, words: Words) -> Rows:
    drafts = ToDrafts(facts.post.post_id, facts.post.version)
    return [
        [link(words.plain("by_hand.button.instagram"), INSTAGRAM), _out(facts, words, "done")],
        [_later(facts, words, 15), (words.plain("by_hand.button.not_today"), drafts)],
    ]


def is_it_out_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    return [
        [_out(facts, words), _later(facts, words, 60)],
        [
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ],
    ]


def which_rows(links: Mapping[str, str], facts: CardFacts, words: Words) -> Rows:
    """Each can be looked at and chosen."""
    keys = ("look_at_it", "yes", "no") if len(links) == 1 else ("look", "this", "none")
    look, this, none = (f"by_hand.button.{key}" for key in keys)
    post, version = facts.post.post_id, facts.post.version
    found: Rows = [
        [
            *([link(words.plain(look, n=n), url)] if url else []),
            (words.plain(this, n=n), ChooseMedium(post, version, media_id)),
        ]
        for n, (media_id, url) in enumerate(links.items(), 1)
    ]
    return [*found, [(words.plain(none), OpenPost(post))]]


def _to_set_by_hand(post: Post, words: Words) -> Iterable[Html]:
    """What a post of its kind has beside the words."""
    fields = kind_of(post).of_post
    people = [tag.username for medium in media_of(post) for tag in medium.user_tags]
    if people:
        yield words("by_hand.people", people=_fitting(list(dict.fromkeys(people))))
    if post.location_id and Field.LOCATION_ID in fields:
        yield words("card.place", place=place_words(post, words))
    if post.options.collaborators and Field.COLLABORATORS in fields:
        yield words("by_hand.collaborators", people=named(post.options.collaborators))


def _fitting(people: Sequence[str]) -> Html:
    """As many as a message has room for."""
    ends = accumulate(len(name) + 2 for name in people)  # each with its @ and a space
    shown = [name for name, end in zip(people, ends, strict=True) if end <= PEOPLE_LENGTH]
    return named(shown) if len(shown) == len(people) else Html(f"{named(shown)} …")


def _out(facts: CardFacts, words: Words, key: str = "out") -> Cell:
    out = SayItIsOut(facts.post.post_id, facts.post.version)
    return words.plain(f"by_hand.button.{key}"), out


def _later(facts: CardFacts, words: Words, minutes: int) -> Cell:
    later = HandLater(facts.post.post_id, facts.post.version, minutes)
    return words.plain(f"by_hand.button.in_{minutes}"), later
