"""What the pipeline says in the log: one line per step that was written down, its facts as fields.

Called where steps are recorded. The formats are `process.logs`; the metrics count these lines.
"""

import logging
from collections.abc import Iterable, Mapping
from datetime import timedelta

from storage.records import Account, AccountEvent, Failure, Post, PostChanges, PostState

log = logging.getLogger(__name__)

NEEDS_A_LOOK = frozenset({PostState.FAILED, PostState.HELD, PostState.UNCONFIRMED})


def note_step(post: Post, changes: PostChanges, what: str) -> None:
    """A step that was recorded. `post` is as it was before it."""
    state, failure = changes.get("state", post.state), changes.get("failure")
    facts = {
        "post_id": post.post_id,
        "account": post.ig_user_id,
        "step": what,
        "from_state": post.state.value,
        "state": state.value,
        **_of(failure),
    }
    if state is PostState.PUBLISHED and post.publish_asked_at and post.publish_at:
        facts["late_seconds"] = (post.publish_asked_at - post.publish_at) / timedelta(seconds=1)
    is_bad = failure is not None or state in NEEDS_A_LOOK
    log.log(logging.WARNING if is_bad else logging.INFO, "%s", what, extra=facts)


def note_held(posts: Iterable[Post], what: str) -> None:
    """Posts that wait now because of their account."""
    for post in posts:
        facts = {"post_id": post.post_id, "account": post.ig_user_id, "state": post.state.value}
        log.warning("%s", what, extra={**facts, "step": what})


def note_account(account: Account, event: AccountEvent) -> None:
    """What a person did with the access to an account."""
    facts = {"account": account.ig_user_id, "person": event.person_id}
    log.info("account %s", event.what.replace("_", " "), extra=facts)


def note_trouble(account: Account, failure: Failure) -> None:
    """An account that cannot publish any more."""
    log.warning("account in trouble", extra={"account": account.ig_user_id, **_of(failure)})


def _of(failure: Failure | None) -> Mapping[str, object]:
    if failure is None:
        return {}
    facts = {
        "failed_at": failure.step,
        "code": failure.code,
        "subcode": failure.subcode,
        "fbtrace_id": failure.fbtrace_id,
    }
    return {name: value for name, value in facts.items() if value is not None}
