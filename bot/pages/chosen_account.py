"""The accounts that a person can work with, and the one that they do."""

from posting import Account, AccountState, Posting


def usable_accounts(posting: Posting) -> tuple[Account, ...]:
    """Everything that is connected, also what is in trouble. Database thread."""
    found = posting.accounts.all()
    return tuple(each for each in found if each.state is not AccountState.DISCONNECTED)


def current_account(posting: Posting, account_id: int | None) -> Account | None:
    """The account a person works with: the chosen one, else the first. Database thread."""
    found = usable_accounts(posting)
    chosen = [account for account in found if account.account_id == account_id]
    return next(iter([*chosen, *found]), None)
