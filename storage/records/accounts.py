"""Accounts and people, as they leave `storage`."""

from dataclasses import dataclass
from datetime import datetime

from storage.records.failure import Failure
from storage.records.states import AccountDeed, AccountState, NoticesWanted, Role


@dataclass(frozen=True, slots=True)
class Account:
    """A connected Instagram account. Its token stays in storage; ask `accounts.token()` for it."""

    account_id: int
    ig_user_id: str
    username: str
    login: str  # "facebook" or "instagram"
    state: AccountState
    timezone: str  # IANA name
    connected_by: int  # Telegram user id
    created_at: datetime
    trouble: Failure | None = None
    paused_until: datetime | None = None
    quota_total: int | None = None
    quota_usage: int | None = None
    quota_read_at: datetime | None = None
    trouble_since: datetime | None = None
    token_changed_at: datetime | None = None
    token_expires_at: datetime | None = None  # None: never, or not known
    data_access_expires_at: datetime | None = None  # Facebook login: 90 days after the last use
    token_checked_at: datetime | None = None  # when Meta was last asked about or for a token
    token_tries: int | None = None  # how often in a row that was in vain; None: it was not
    warned_days: int | None = None  # the nearest end of which people were told
    refused_options: tuple[str, ...] = ()  # what Instagram does not take by this login
    posting_times: tuple[int, ...] = ()  # minutes of the week on its clock, ascending
    zone_of: int | None = None  # the person whose zone it follows; None: it has one of its own

    @property
    def is_by_facebook(self) -> bool:
        """That login tells and allows more."""
        return self.login == "facebook"


@dataclass(frozen=True, slots=True)
class AccountEvent:
    """One line of an account's history."""

    account_id: int
    at: datetime
    person_id: int  # Telegram user id
    what: AccountDeed


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words that are saved for the captions of an account: a set of hashtags, or an ending."""

    snippet_id: int
    account_id: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link that lets somebody in says."""

    invitation_id: int
    role: Role
    made_by: int  # Telegram user id


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talks to the bot."""

    telegram_id: int
    name: str
    language: str  # "en" or "ru"
    language_chosen: bool
    timezone: str  # which accounts they connect follow
    current_account_id: int | None
    refused_at: datetime | None = None
    hears_figures: bool = True  # of posts that are out for an hour, a day, a week
    dark_pictures: bool = False
    notices: NoticesWanted = NoticesWanted.MINE
    role: Role | None = None  # that was given to them here; owners have none
