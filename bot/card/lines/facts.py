"""Everything a card shows besides words: gathered in one transaction by `bot.card.card`."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from posting import (
    EDITABLE_STATES,
    Account,
    Card,
    Event,
    Limits,
    Post,
    Posting,
    PostState,
    Problem,
    Results,
    is_about_to_publish,
    option_warnings,
)

NEEDS_A_TIME = frozenset({PostState.DRAFT, PostState.HELD, PostState.FAILED})


@dataclass(frozen=True)
class LastChange:
    """What its reader has changed last, in words; perhaps it can be undone. If it was undone, the
    words that were read as an order may have been the caption; what is text may have been one.
    `pinned` is the photo on which such words have tagged or moved somebody."""

    lines: tuple[str, ...] = ()
    can_be_undone: bool = True
    may_be_edit: bool = False
    pinned: int | None = None
    was_order: bool = False


@dataclass(frozen=True)
class CardFacts:
    """One post as a person is to see it now."""

    post: Post
    account: Account
    now: datetime
    limits: Limits
    accounts: int = 1  # connected ones, two for any more: with one, no account button is shown
    problems: tuple[Problem, ...] = ()  # what keeps it from being scheduled
    warnings: tuple[Problem, ...] = ()
    slot: datetime | None = None  # the next posting time that is free
    card: Card | None = None  # the message that shows it to the reader, if one ever did
    last_deeds: tuple[Event, ...] = ()  # of a person, all that was done together
    doer: str = ""  # the name of that person
    results: Results | None = None  # how it does, once it is published
    reader_id: int | None = None  # for whom it is
    poster: str = ""  # the name of who publishes it by hand
    lacks_alt_text: bool = False  # which its account is used to
    has_others: bool = False  # who could do so instead
    is_awaiting: bool = False  # the next message of its reader becomes its caption
    changed: LastChange | None = None
    is_for_viewer: bool = False  # who can follow no advice
    ignored_hints: frozenset[str] = (
        frozenset()
    )  # that its reader has often seen, and never followed
    asked_of_others: tuple[tuple[str, str], ...] = ()  # just now: names of people and of fields

    @property
    def is_going_out(self) -> bool:
        """In seconds: there is [Stop] alone."""
        return is_about_to_publish(self.post, self.now)

    @property
    def is_editable(self) -> bool:
        return self.post.state in EDITABLE_STATES

    @property
    def is_for_its_poster(self) -> bool:
        """Whether its reader is who publishes it by hand."""
        return self.reader_id == self.post.poster_id

    @property
    def last_deed(self) -> Event | None:
        return self.last_deeds[-1] if self.last_deeds else None

    def is_own(self, deed: Event) -> bool:
        """Whether the reader has done it."""
        return deed.actor.person_id == self.reader_id

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.account.timezone)


def card_facts(posting: Posting, post: Post, reader_id: int) -> CardFacts:
    """Look up what the card of a post needs for one reader. Database thread."""
    since = posting.lists.alt_texts_since(post)
    around = posting.cards.around(post, reader_id, alt_texts_since=since)
    editable = post.state in EDITABLE_STATES
    wants_slot = post.state in NEEDS_A_TIME
    poster, has_others = _by_hand(posting, post) if post.by_hand else ("", False)
    return CardFacts(
        post=post,
        account=around.account,
        now=posting.clock(),
        limits=posting.limits,
        accounts=around.usable_accounts,
        problems=posting.lists.problems(post) if editable else (),
        warnings=(*option_warnings(post, around.account), *posting.lists.warnings(post))
        if editable
        else (),
        card=around.card,
        last_deeds=around.last_deeds,
        doer=around.doer,
        reader_id=reader_id,
        slot=posting.schedule.free_slot(around.account, but=post.post_id) if wants_slot else None,
        poster=poster,
        has_others=has_others,
        lacks_alt_text=around.has_alt_texts,
        results=posting.live.results(post) if post.state is PostState.PUBLISHED else None,
    )


def _by_hand(posting: Posting, post: Post) -> tuple[str, bool]:
    """The name of who publishes it, and whether the bot knows anybody else."""
    person = posting.people.get(post.poster_id)
    return person.name if person else str(post.poster_id), len(posting.people.everyone()) > 1
