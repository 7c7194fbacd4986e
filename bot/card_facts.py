"""Everything a card shows besides words: gathered in one transaction by `bot.card`."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.accounts import usable_accounts
from bot.reading.when import next_evening
from posting import (
    EDITABLE_STATES,
    Account,
    Limits,
    Post,
    Posting,
    PostState,
    Problem,
    Tab,
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
        slot=evening_slot(posting, account, but=post.post_id) if _wants_slot(post) else None,
    )


def evening_slot(posting: Posting, account: Account, *, but: int | None) -> datetime | None:
    """The next evening of the account that no other post has and the quota allows.

    Database thread.
    """
    zone, moment = ZoneInfo(account.timezone), posting.clock()
    taken = _next_planned(posting, account, but)
    for _ in range(EVENINGS_SEARCHED):
        moment = next_evening(now=moment, zone=zone)
        free = posting.schedule.free_moment(account.account_id, moment, but=but)
        if moment == free and moment not in taken:
            return moment
    return None


def _next_planned(posting: Posting, account: Account, but: int | None) -> set[datetime]:
    """When the next few posts of the account go out."""
    first = posting.drafts.list_posts(account.ig_user_id, Tab.PLANNED, 0)
    posts = list(first.posts)
    if first.total > len(posts):
        posts += posting.drafts.list_posts(account.ig_user_id, Tab.PLANNED, 1).posts
    return {post.publish_at for post in posts if post.publish_at and post.post_id != but}


def _wants_slot(post: Post) -> bool:
    return post.state in {PostState.DRAFT, PostState.HELD, PostState.FAILED}
