"""The connected Instagram accounts and their encrypted tokens. `posting` calls it."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from peewee import Expression, IntegerField

from storage.engine.database import Postgresql, Sqlite
from storage.engine.errors import NotFoundError
from storage.engine.secrets import TokenCipher, UnreadableTokenError
from storage.models import EPOCH, AccountRow, InstantField, columns, converters, values_of
from storage.records import Account, AccountState, Failure

ACCOUNT_COLUMNS = columns(AccountRow, but={"token", "last_claimed_at"})
ACCOUNT = converters(ACCOUNT_COLUMNS)
READ = f"SELECT {', '.join(ACCOUNT)} FROM account"  # noqa: S608 - the names of our columns
USABLE = "state <> 'disconnected'"
# Asked at every step, for every card and on most screens.
BY_ID = f"{READ} WHERE account_id = :account_id"
EVERYONE = f"{READ} ORDER BY account_id"
CHOSEN = f"""
    {READ} WHERE account_id = COALESCE(
        (SELECT account_id FROM account WHERE account_id = :account_id AND {USABLE}),
        (SELECT account_id FROM account WHERE {USABLE} ORDER BY account_id LIMIT 1)
    )
"""  # noqa: S608 - the statement above
ACCESS = "SELECT token FROM account WHERE account_id = :account_id"
# Many are not counted for each card.
COUNT_USABLE = f"SELECT count(*) FROM (SELECT 1 FROM account WHERE {USABLE} LIMIT 2) AS two"  # noqa: S608 - the words above
# Of a token that was just pasted.
NOTHING_KNOWN: Mapping[str, object] = {
    "data_access_expires_at": None,
    "token_checked_at": None,
    "token_tries": None,
    "warned_days": None,
    "refused_options": (),
    "paused_until": None,  # it may be of another app
}


class StoredAccounts:
    """Accounts are never erased, only disconnected: their posts still name them."""

    def __init__(self, database: Sqlite | Postgresql, cipher: TokenCipher) -> None:
        self._database = database
        self._cipher = cipher

    def connect(  # noqa: PLR0913 - columns of a new row, by name
        self,
        *,
        ig_user_id: str,
        username: str,
        login: str,
        token: str,
        timezone: str,
        connected_by: int,
        now: datetime,
        token_expires_at: datetime | None = None,
    ) -> Account:
        """A new account, or a known one with a new token; a known one keeps its time zone."""
        fresh = {
            "username": username,
            "login": login,
            "token": self._cipher.encrypt(token),
            "token_changed_at": now,
            "token_expires_at": token_expires_at or self._known_end(ig_user_id, token),
            **NOTHING_KNOWN,
            "state": AccountState.CONNECTED,
            "trouble": None,
            "trouble_since": None,
            "connected_by": connected_by,
        }
        query = AccountRow.insert(
            **fresh,
            ig_user_id=ig_user_id,
            timezone=timezone,
            zone_of=connected_by,
            created_at=now,
            last_claimed_at=EPOCH,
        ).on_conflict(conflict_target=[AccountRow.ig_user_id], update=fresh)
        query.execute(self._database)
        return self._one(AccountRow.ig_user_id == ig_user_id)

    def get(self, account_id: int) -> Account:
        """Raises NotFoundError."""
        for account in self._read(BY_ID, {"account_id": account_id}):
            return account
        raise NotFoundError(f"there is no account {account_id}")

    def all(self) -> tuple[Account, ...]:
        """Every account, the disconnected ones last, else in the order of connecting."""
        accounts = self._read(EVERYONE, {})
        return tuple(sorted(accounts, key=lambda it: it.state is AccountState.DISCONNECTED))

    def count_usable(self) -> int:
        """None, one, or two for any more that are connected, also those in trouble."""
        ((number,),) = self._database.rows(COUNT_USABLE, {})
        return int(number)

    def current(self, account_id: int | None) -> Account | None:
        """The usable account of this id, else the first usable one."""
        return next(iter(self._read(CHOSEN, {"account_id": account_id or 0})), None)

    def token(self, account_id: int) -> str:
        """The access token. Raises NotFoundError when there is none, UnreadableTokenError."""
        for (encrypted,) in self._database.rows(ACCESS, {"account_id": account_id}):
            if encrypted is not None:
                return self._cipher.decrypt(encrypted)
        raise NotFoundError(f"account {account_id} has no token")

    def rotate_tokens(self) -> int:
        """Encrypts every token with the newest key, so that older keys can be dropped; counts.

        Raises UnreadableTokenError and changes nothing when one of them cannot be read.
        """
        with self._database.atomic():
            query = (
                AccountRow.select(AccountRow.account_id, AccountRow.token)
                .where(AccountRow.token.is_null(False))
                .order_by(AccountRow.account_id)
            )
            rows = list(query.tuples().execute(self._database))
            for account_id, encrypted in rows:
                AccountRow.update(token=self._cipher.rotate(encrypted)).where(
                    AccountRow.account_id == account_id, AccountRow.token == encrypted
                ).execute(self._database)
        return len(rows)

    def take_up_token(self, account: Account, now: datetime) -> bool:
        """Counts a try at refreshing or checking the token. False when somebody else has begun
        one, or when the token has changed, since the account was read."""
        taken = AccountRow.update(
            token_checked_at=now, token_tries=(account.token_tries or 0) + 1
        ).where(
            AccountRow.account_id == account.account_id,
            AccountRow.token.is_null(False),
            _same(AccountRow.token_checked_at, account.token_checked_at),
            _same(AccountRow.token_changed_at, account.token_changed_at),
        )
        return bool(taken.execute(self._database))

    def replace_token(
        self, account_id: int, token: str, *, made_from: str, expires_at: datetime, now: datetime
    ) -> bool:
        """A refreshed token in place of the one it was made from; False when that one is no
        longer the account's: what a person has pasted stays. It is the same login with the same
        rights: what that was refused stays known. Raises UnreadableTokenError."""
        for (encrypted,) in self._database.rows(ACCESS, {"account_id": account_id}):
            if encrypted is None or self._cipher.decrypt(encrypted) != made_from:
                return False
            replaced = AccountRow.update(
                token=self._cipher.encrypt(token),
                token_changed_at=now,
                token_expires_at=expires_at,
                token_tries=None,
                warned_days=None,
            ).where(AccountRow.account_id == account_id, AccountRow.token == encrypted)
            return bool(replaced.execute(self._database))
        return False

    def note_ends(
        self,
        account: Account,
        *,
        token_expires_at: datetime | None,
        data_access_expires_at: datetime | None,
    ) -> None:
        """What was found out about the token that the account had when it was read."""
        AccountRow.update(
            token_expires_at=token_expires_at,
            data_access_expires_at=data_access_expires_at,
            token_tries=None,
        ).where(
            AccountRow.account_id == account.account_id,
            _same(AccountRow.token_changed_at, account.token_changed_at),
        ).execute(self._database)

    def set_warned(self, account: Account, days: int | None) -> bool:
        """Remembers of which end people are told; True for one process only."""
        warned = AccountRow.update(warned_days=days).where(
            AccountRow.account_id == account.account_id,
            _same(AccountRow.warned_days, account.warned_days),
            _same(AccountRow.token_changed_at, account.token_changed_at),
        )
        return bool(warned.execute(self._database))

    def set_timezone(self, account_id: int, timezone: str, zone_of: int | None = None) -> Account:
        """Of its own, or that of a person whom it follows."""
        return self._change(account_id, timezone=timezone, zone_of=zone_of)

    def set_posting_times(self, account_id: int, minutes: tuple[int, ...]) -> Account:
        return self._change(account_id, posting_times=minutes)

    def set_trouble(self, account_id: int, failure: Failure, now: datetime) -> bool:
        """True only when the account was fine until now, so that trouble is told once."""
        trouble = AccountRow.update(
            state=AccountState.TROUBLE, trouble=failure, trouble_since=now
        ).where(AccountRow.account_id == account_id, AccountRow.state == AccountState.CONNECTED)
        return bool(trouble.execute(self._database))

    def clear_trouble(self, account_id: int) -> bool:
        """True when the account was in trouble; it is connected then."""
        cured = AccountRow.update(
            state=AccountState.CONNECTED, trouble=None, trouble_since=None
        ).where(AccountRow.account_id == account_id, AccountRow.state == AccountState.TROUBLE)
        return bool(cured.execute(self._database))

    def pause(self, account_id: int, until: datetime) -> None:
        """Meta is not asked for the account before `until`, or before a later end it knew of."""
        self._pause(AccountRow.account_id == account_id, until)

    def pause_login(self, login: str, until: datetime) -> None:
        """The same for all accounts of one kind of login: they share an app."""
        self._pause(AccountRow.login == login, until)

    def note_refused(self, account_id: int, option: str) -> None:
        """Instagram does not take this by the account's login: remembered until a person gives
        the account another token."""
        with self._database.atomic():
            query = AccountRow.select(AccountRow.refused_options).where(
                AccountRow.account_id == account_id
            )
            if self._database.for_update:
                query = query.for_update()
            for (known,) in query.tuples().execute(self._database):
                if option not in known:
                    self._change(account_id, refused_options=(*known, option))

    def set_quota(
        self, account_id: int, total: int | None, usage: int | None, now: datetime
    ) -> Account:
        return self._change(account_id, quota_total=total, quota_usage=usage, quota_read_at=now)

    def rename(self, account_id: int, username: str) -> Account:
        return self._change(account_id, username=username)

    def count_post(self, account_id: int, asked_at: datetime) -> None:
        """One more post is live that the quota, read before it was asked for, does not hold."""
        AccountRow.update(quota_usage=AccountRow.quota_usage + 1).where(
            AccountRow.account_id == account_id, AccountRow.quota_read_at <= asked_at
        ).execute(self._database)

    def disconnect(self, account_id: int, now: datetime) -> Account:
        """Erases the token; the account and its posts stay."""
        return self._change(
            account_id,
            token=None,
            token_changed_at=now,
            token_expires_at=None,
            **NOTHING_KNOWN,
            state=AccountState.DISCONNECTED,
            trouble=None,
            trouble_since=None,
        )

    def _read(self, statement: str, values: Mapping[str, int]) -> list[Account]:
        lines = self._database.rows(statement, values)
        return [Account(**values_of(ACCOUNT, line)) for line in lines]

    def _known_end(self, ig_user_id: str, token: str) -> datetime | None:
        """Of the account's own token, pasted once more: that makes it no younger."""
        known = AccountRow.select(AccountRow.token, AccountRow.token_expires_at).where(
            AccountRow.ig_user_id == ig_user_id, AccountRow.token.is_null(False)
        )
        ends: datetime | None
        for encrypted, ends in known.tuples().execute(self._database):
            with suppress(UnreadableTokenError):
                return ends if self._cipher.decrypt(encrypted) == token else None
        return None

    def _one(self, where: Expression) -> Account:
        query = AccountRow.select(*ACCOUNT_COLUMNS).where(where).dicts()
        for row in query.execute(self._database):
            return Account(**row)
        raise NotFoundError("there is no such account")

    def _pause(self, where: Expression, until: datetime) -> None:
        shorter = AccountRow.paused_until.is_null() | (AccountRow.paused_until < until)
        AccountRow.update(paused_until=until).where(where, shorter).execute(self._database)

    def _change(self, account_id: int, **columns: object) -> Account:
        AccountRow.update(**columns).where(AccountRow.account_id == account_id).execute(
            self._database
        )
        return self.get(account_id)


def _same(column: InstantField | IntegerField, value: datetime | int | None) -> Expression:
    """As `column == value`, also where both are NULL."""
    return column.is_null() if value is None else column == value
