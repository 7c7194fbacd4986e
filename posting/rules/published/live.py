"""What belongs to posts that are live: what Instagram tells of them and lets be done. Pure."""

from graph.insights import METRICS
from posting.rules.kinds import live_kind
from storage.records import Account, Post

# What a login may not do, by the names in `Account.refused_options`.
INSIGHTS, DELETING = "insights", "deleting"


def metrics_of(post: Post) -> tuple[str, ...]:
    """All that may be asked of it in one call."""
    return METRICS[live_kind(post).product]


def wants_comment(post: Post) -> bool:
    """A post that a person publishes by hand gets its comment by hand, too."""
    return bool(post.options.first_comment) and live_kind(post).takes_comment and not post.by_hand


def may_tell_answers(post: Post, account: Account) -> bool:
    """Whether Instagram tells what became of its invitations."""
    invited = post.options.collaborators and live_kind(post).takes_collaborators
    return bool(invited) and account.is_by_facebook


def is_being_removed(post: Post) -> bool:
    """Whether a person wants it gone from Instagram, and it is not known yet what comes of it."""
    return post.removal is not None and post.removal.next_try_at is not None


def can_be_removed(post: Post, account: Account) -> bool:
    """Whether its account's login may delete it from Instagram, as far as is known."""
    is_allowed = account.is_by_facebook and DELETING not in account.refused_options
    return is_allowed and post.media_id is not None
