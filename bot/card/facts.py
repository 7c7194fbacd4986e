"""Everything a card shows besides words: gathered in one transaction by `bot.card.card`."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.pages.chosen_account import usable_accounts
from bot.reading.when import next_evening
from posting import (
    EDITABLE_STATES,
    Account,
    Card,
    Limits,
    Post,
    Posting,
    PostState,
    Problem,
)

EVENINGS_SEARCHED = 14


@dataclass(frozen=True)
class CardFacts:
    """One post as a person is to see it now."""

    post: Post
    account: Account
    now: datetime
    limits: Limits
    accounts: int = 1  # how many are connected: with one, no account button is shown
    problems: tuple[Problem, ...] = ()  # what keeps it from being scheduled
    warnings: tuple[Problem, ...] = ()
    slot: datetime | None = None  # the next free evening time
    card: Card | None = None  # the message that shows it, if one ever did
    is_awaiting: bool = False  # the next message of its reader becomes its caption

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.account.timezone)


def card_facts(posting: Posting, post: Post) -> CardFacts:
    """Look up what the card of a post needs. Database thread."""
    now = posting.clock()
    account = posting.accounts.get(post.account_id)
    editable = post.state in EDITABLE_STATES
    return CardFacts(
        post=post,
        account=account,
        now=now,
        limits=posting.limits,
        accounts=len(usable_accounts(posting)),
        problems=posting.drafts.problems(post) if editable else (),
        warnings=posting.drafts.warnings(post) if editable else (),
        card=posting.cards.find(post.post_id),
        slot=evening_slot(posting, account, but=post.post_id) if _wants_slot(post) else None,
    )


def evening_slot(posting: Posting, account: Account, *, but: int | None) -> datetime | None:
    """The next evening of the account that no other post has and the quota allows.

    Database thread.
    """
    zone = ZoneInfo(account.timezone)
    first = next_evening(now=posting.clock(), zone=zone).astimezone(zone)
    evenings = [(first + timedelta(days=n)).astimezone(UTC) for n in range(EVENINGS_SEARCHED)]
    return posting.schedule.free_slot(account.account_id, evenings, but=but)


def _wants_slot(post: Post) -> bool:
    return post.state in {PostState.DRAFT, PostState.HELD, PostState.FAILED}
