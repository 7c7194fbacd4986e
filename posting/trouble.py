"""An account that cannot publish any more: everything planned waits, one person is told once."""

from datetime import datetime

from storage import Storage
from storage.records import Failure, HoldReason, NewNotice, NoticeKind


def hold_account(storage: Storage, account_id: int, failure: Failure, now: datetime) -> None:
    """Holds all waiting posts; the notice is owed only when the trouble is new."""
    with storage.transaction():
        is_new = storage.accounts.set_trouble(account_id, failure, now)
        held = storage.posts.hold_all(
            account_id, reason=HoldReason.ACCESS, now=now, what="account in trouble"
        )
        if is_new:
            account = storage.accounts.get(account_id)
            details = {"username": account.username, "held": len(held)}
            notice = NewNotice(
                account.connected_by, NoticeKind.ACCOUNT_TROUBLE, account_id, details
            )
            storage.notices.owe(notice, None, now)
