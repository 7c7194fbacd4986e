"""The pretend Instagram itself: accounts, tokens, containers, media, quota, the clock.

Made by sandbox/app.py; the Graph API acts on it for the bot, the doors for the page and the tests.
"""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sandbox.feed import Feed, Json
from sandbox.instagram.faults import FaultBox
from sandbox.instagram.records import (
    DAY,
    DEFAULT_ACCOUNTS,
    PUBLISHING_SCOPES,
    SCOPES,
    TOKEN_LIFE,
    TOKEN_STATES,
    Account,
    CdnFile,
    Comment,
    Container,
    Media,
    Token,
)

CONTAINERS_PER_DAY = 400
KEPT_CALLS = 5_000


class DoorValueError(ValueError):
    """The control door was given a value that does not exist."""


@dataclass
class InstagramSettings:
    """How fast and in what mood the pretend Instagram is.

    `republish`: what a second media_publish of one container answers, "error" or "same" (the first
    media id again); it never makes a second media. `usage_percent` is shown in the usage headers.
    """

    photo_seconds: float = 1.0
    video_seconds: float = 3.0
    latency_ms: float = 0
    published_lag_seconds: float = 0
    fetch_timeout_seconds: float = 20
    republish: str = "error"
    usage_percent: int = 1
    regain_minutes: int = 0


class Instagram:
    """Everything the pretend Instagram knows. Not thread-safe: use it on the sandbox's event loop.

    `clock` answers aware UTC. Set `base_url` (no slash at the end) once the port is known.
    `publications` and `commented` hold every accepted media_publish and POST of a comment in order,
    so that doubles can be counted; `deleted` what was taken off again.
    """

    def __init__(self, feed: Feed, clock: Callable[[], datetime]) -> None:
        self.feed = feed
        self.clock = clock
        self.base_url = "http://127.0.0.1:8081"
        self._numbers = itertools.count(1)
        self._downloads: set[asyncio.Task[None]] = set()
        self._call_number = 0
        self._begin()

    def _begin(self) -> None:
        self.settings = InstagramSettings()
        self.faults = FaultBox()
        self.accounts: dict[str, Account] = {}
        self.tokens: dict[str, Token] = {}
        self.forget_posts()
        for fields in DEFAULT_ACCOUNTS:
            self.put_account(fields)

    def forget_posts(self) -> None:
        """Everything that was made and asked; the accounts stay, their ids are in databases."""
        self.containers: dict[str, Container] = {}
        self.media: dict[str, Media] = {}
        self.files: dict[str, CdnFile] = {}
        self.comments: dict[str, Comment] = {}
        self.publications: list[Json] = []
        self.commented: list[Json] = []
        self.deleted: list[Media] = []
        self.calls: list[Json] = []

    def reset(self) -> None:
        """Back to the two accounts of the start."""
        for task in self._downloads:
            task.cancel()
        self._begin()

    def times_commented(self, media_id: str) -> int:
        """How many comments the API made under a post: two first comments would be one too many."""
        return sum(row["media_id"] == media_id for row in self.commented)

    async def close(self) -> None:
        """Stop downloads under way; call before the event loop ends."""
        for task in self._downloads:
            task.cancel()
        await asyncio.gather(*self._downloads, return_exceptions=True)

    def start_download(self, work: Coroutine[Any, Any, None]) -> None:
        """Run a video's ingestion beside the request that asked for it."""
        task = asyncio.get_running_loop().create_task(work)
        self._downloads.add(task)
        task.add_done_callback(self._downloads.discard)

    async def settled(self) -> None:
        """Wait until no download is under way (for tests that move the clock)."""
        await asyncio.gather(*self._downloads)

    def new_id(self, prefix: str) -> str:
        """A 17-digit number as text, as Instagram's ids look."""
        return f"{prefix}{next(self._numbers):0{17 - len(prefix)}d}"

    def next_call_number(self) -> int:
        self._call_number += 1
        return self._call_number

    def change_settings(self, changes: Json) -> None:
        """Raises DoorValueError for a name that is no setting."""
        unknown = set(changes) - set(vars(self.settings))
        if unknown:
            raise DoorValueError(f"no such setting: {', '.join(sorted(unknown))}")
        for name, value in changes.items():
            setattr(self.settings, name, value)

    # --- accounts and tokens

    def account_named(self, username: str) -> Account | None:
        return next((a for a in self.accounts.values() if a.username == username), None)

    def account_at(self, path_id: str) -> Account | None:
        """By `ig_user_id` or by the app-scoped id."""
        return self.accounts.get(path_id) or next(
            (a for a in self.accounts.values() if a.scoped_id == path_id), None
        )

    def account_of_page(self, page_id: str) -> Account | None:
        return next((a for a in self.accounts.values() if a.page_id == page_id), None)

    def put_account(self, wanted: Mapping[str, Any]) -> Account:
        """Create or change the account of `username`; the other keys as the control door has them.

        Those are `token`, `token_state`, `token_days_left`, `data_access_days_left`, `quota_usage`
        and the fields of Account. Raises DoorValueError for unknown names and states.
        """
        fields = dict(wanted)
        ends = [fields.pop(name, None) for name in ("token_days_left", "data_access_days_left")]
        account = self.account_named(fields["username"]) or self._new_account(fields)
        value, state = fields.pop("token", None), fields.pop("token_state", None)
        usage = fields.pop("quota_usage", None)
        unknown = set(fields) - set(vars(account))
        if unknown or state not in (None, *TOKEN_STATES):
            raise DoorValueError(f"no such name or state: {', '.join(sorted(unknown)) or state}")
        for name, changed in fields.items():
            setattr(account, name, changed)
        if value is not None:
            self._give_tokens(account, value)
        if usage is not None:
            self._use_quota(account, usage)
        for owned in self.tokens_of(account) if state else ():
            owned.state = state
        self._end_tokens(account, *ends)
        return account

    def _new_account(self, fields: Json) -> Account:
        login = fields.get("login", "instagram")
        if login not in SCOPES:
            raise DoorValueError("login is facebook or instagram")
        account = Account(
            ig_user_id=self.new_id("178414"),
            scoped_id=self.new_id("25"),
            username=fields["username"],
            name=fields["username"],
            login=login,
            permissions=SCOPES[login],
        )
        if login == "facebook":
            account.page_id = self.new_id("1061")
        self.accounts[account.ig_user_id] = account
        return account

    def _give_tokens(self, account: Account, value: str) -> None:
        for old in self.tokens_of(account):
            del self.tokens[old.value]
        if account.login == "facebook":
            self.add_token("user", account, value)
            page = Token(f"{value}Page", "page", account.ig_user_id, self.clock(), None)
            self.tokens[page.value] = page
        else:
            self.add_token("instagram", account, value, age=timedelta(days=30))

    def _end_tokens(
        self, account: Account, days: float | None, data_access_days: float | None
    ) -> None:
        for token in self.tokens_of(account):
            if days is not None:
                token.expires_at = self.clock() + timedelta(days=days)
            if data_access_days is not None:
                token.data_access_expires_at = self.clock() + timedelta(days=data_access_days)

    def add_token(
        self, kind: str, account: Account, value: str, age: timedelta = timedelta()
    ) -> Token:
        """A 60-day token made `age` ago."""
        made = self.clock() - age
        token = Token(value, kind, account.ig_user_id, made, made + TOKEN_LIFE)
        self.tokens[value] = token
        return token

    def tokens_of(self, account: Account) -> list[Token]:
        return [t for t in self.tokens.values() if t.account_id == account.ig_user_id]

    def account_id_of(self, value: str) -> str:
        """The account of a token, "" for an unknown one."""
        token = self.tokens.get(value)
        return token.account_id if token else ""

    def may_publish(self, account: Account) -> bool:
        return PUBLISHING_SCOPES[account.login] <= set(account.permissions)

    # --- quota

    def _use_quota(self, account: Account, usage: int) -> None:
        account.published_elsewhere = []
        missing = usage - self.quota_usage(account)
        account.published_elsewhere = [self.clock()] * max(0, missing)

    def quota_usage(self, account: Account, since: datetime | None = None) -> int:
        """Publications of the last rolling 24 hours, those made elsewhere included."""
        start = since or self.clock() - DAY
        own = [
            datetime.fromtimestamp(p["at"], UTC)
            for p in self.publications
            if p["ig_user_id"] == account.ig_user_id
        ]
        return sum(moment > start for moment in own + account.published_elsewhere)

    def containers_of_the_day(self, account: Account) -> int:
        start = self.clock() - DAY
        return sum(
            c.account_id == account.ig_user_id and c.created_at > start
            for c in self.containers.values()
        )

    # --- what others read

    def status_code(self, container: Container) -> str:
        lag = timedelta(seconds=self.settings.published_lag_seconds)
        return container.status_code(self.clock(), lag)

    def visible(self, media: Media) -> bool:
        """Published media show in reads after `published_lag_seconds`."""
        lag = timedelta(seconds=self.settings.published_lag_seconds)
        return self.clock() >= media.published_at + lag

    def media_at(self, path_id: str) -> Media | None:
        """A published post, or one slide of a carousel."""
        slides = (slide for media in self.media.values() for slide in media.children)
        return self.media.get(path_id) or next((s for s in slides if s.id == path_id), None)

    def media_of(self, account: Account) -> list[Media]:
        """Newest first, stories included."""
        own = [m for m in self.media.values() if m.account_id == account.ig_user_id]
        return sorted(own, key=lambda m: (m.published_at, m.id), reverse=True)

    def posts_of(self, account: Account) -> list[Media]:
        """Newest first, without stories."""
        return [m for m in self.media_of(account) if not m.is_story]

    def stories_of(self, account: Account) -> list[Media]:
        """Newest first, those of the last 24 hours."""
        start = self.clock() - DAY
        return [m for m in self.media_of(account) if m.is_story and m.published_at > start]

    def comments_of(self, media: Media) -> list[Comment]:
        """Newest first."""
        found = [c for c in self.comments.values() if c.media_id == media.id]
        return sorted(found, key=lambda c: (c.created_at, c.id), reverse=True)
