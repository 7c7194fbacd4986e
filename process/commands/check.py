"""The command `check`: a line per thing that the bot needs, with what to do. Changes nothing and
may run beside the bot. Called by `run_bot.py`."""

import asyncio
import html
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta

import requests
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.runtime.calls.http import AiohttpRequest
from bot.words import Words, failure_lines, load_words
from graph.redaction import redacted
from graph.usage import parse_usage
from posting import CLOCKS_AGREE, AccountCheck, Posting, end_is_told, end_of_access
from process.address import look, sentence
from process.assembly import (
    KEY_FILE,
    MEDIA_FOLDER,
    Clock,
    build,
    problems_beside,
    secret_key_of,
    trouble_of_store,
    usable_settings,
    utc_now,
)
from process.connections import TrustError, timed_session
from process.exits import ExitCode
from process.logs import set_up
from process.settings import ENV_FILE, Settings, SettingsError, read_settings
from storage import DatabaseUnreachableError, ForeignDatabaseError, Storage, open_storage
from storage.engine.database import DatabaseUrlError
from storage.engine.inspection import Inspection, inspect
from storage.engine.permissions import open_to_others, too_wide
from storage.engine.secrets import SecretKeyError, TokenCipher, present_keys

SETTINGS = "settings"
TIMEOUT = (5.0, 10.0)  # seconds to connect to one of Meta's hosts, seconds of its silence
WHOLE_SECONDS = 20.0  # until it has begun to answer
ENDS_TOO_SOON = timedelta(days=3)
WITHOUT_ADDRESS = (
    "Instagram cannot fetch any from here: for photos set PUBLIC_URL, or MEDIA_BUCKET. "
)
WITHOUT_ADDRESS += "Links work without, and so do videos with Facebook login"
CHECK_BUCKET = "Check MEDIA_BUCKET, the access key and its rights, AWS_REGION, AWS_ENDPOINT_URL."
CURES = {  # by the trouble of a bucket
    "full": "Raise its quota at the service, or erase what is not needed in it.",
    "failing": "The settings are well; look at the service's status page if it lasts.",
    "clock": "Set it, best by the network: timedatectl set-ntp true.",
    "away": (
        "Name the former bucket in MEDIA_BUCKET; if its files are gone for good, put an empty "
        "object of that name into this one, and Telegram is asked for them again."
    ),
}
OTHER_FOLDER = (
    f"See that the disk which holds {MEDIA_FOLDER} is mounted; if the files are gone for good, "
    "docs/operating.md says how to begin anew."
)
TAKEN_OVER = (
    "nothing is published, as another process takes the updates of this TELEGRAM_TOKEN. Stop the "
    "one that is not wanted; if that is the other one, start this one again."
)
WRONG_CLOCK = (
    "that of this machine is {:+} seconds off, by Meta's, and posts go out by so much too early or "
    "too late. Set it, best by the network: timedatectl set-ntp true."
)
IN_THE_CHAT = " In the chat: /accounts."
PLACES = {  # by whether a login may look for them
    True: "found by their names",
    False: (
        "by link or number only. To find them by name set META_APP_ID and "
        "META_APP_SECRET, and get Page Public Metadata Access for the app: docs/meta_setup.md"
    ),
    None: "whether they are found by their names could not be asked now",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    subject: str
    is_fine: bool
    text: str

    def __str__(self) -> str:
        return redacted(f"{'OK' if self.is_fine else 'PROBLEM':8} {self.subject}: {self.text}")


def fine(subject: str, text: str) -> Finding:
    return Finding(subject, True, text)


def problem(subject: str, text: str) -> Finding:
    """`text` says what to do."""
    return Finding(subject, False, text)


def check() -> ExitCode:
    """Prints what it finds.

    Raises SettingsError when so much is wrong that nothing can be looked at.
    """
    set_up("ERROR", "text")  # what goes wrong is told by the findings
    code = ExitCode.DONE
    for finding in _findings(_readable_settings()):
        print(finding, flush=True)
        if not finding.is_fine:
            is_setting = finding.subject == SETTINGS
            code = max(code, ExitCode.BAD_SETTINGS if is_setting else ExitCode.OUT_OF_REACH)
    return code


def _readable_settings() -> Settings:
    """Values that can be used; with them everything else can be looked at."""
    try:
        return read_settings()
    except SettingsError:
        usable_settings()  # names what else is wrong as well
        raise


def _findings(settings: Settings) -> Iterator[Finding]:
    problems = list(problems_beside(settings))
    yield from (problem(SETTINGS, what) for what in problems)
    if not problems:
        yield fine(SETTINGS, "complete")
    for name, host in settings.unofficial_hosts().items():
        yield fine(SETTINGS, f"{name} is not the official host but {host}")
    found = _inspected(settings)
    if found is not None:
        yield found if isinstance(found, Finding) else _database(found)
    is_ready = isinstance(found, Inspection) and not (
        found.is_new or found.missing or found.unknown
    )
    keys = _keys(settings)
    if keys is not None:
        yield _key(keys, needed=is_ready)
    url = settings.database_url.get_secret_value()
    wide = [*open_to_others(ENV_FILE, "600"), *too_wide(url, KEY_FILE)]
    yield from (problem("permissions", what) for what in wide)
    yield asyncio.run(_telegram(settings))
    for host in dict.fromkeys((settings.graph_api_url, settings.instagram_api_url)):
        yield from check_host(host)
    address = look(settings, utc_now)
    if address is not None:
        yield Finding("address", address.trouble is None, sentence(address, settings))
    if not (is_ready and keys) or problems:
        yield _files(settings, None)
        return
    with closing(open_storage(url, TokenCipher(keys))) as storage:
        yield _files(settings, storage)
        yield from _publishing(storage)
        yield from _accounts(build(settings, storage), load_words()["en"])


def _files(settings: Settings, storage: Storage | None) -> Finding:
    """Where the files that people send are kept, and how Instagram comes to them."""
    trouble, bucket = trouble_of_store(settings, storage), settings.media_bucket
    if bucket is not None and trouble is None:
        return fine("files", f"kept in the bucket {bucket}, which takes them")
    if bucket is not None and trouble is not None:
        cure = CURES.get(trouble.trouble, CHECK_BUCKET)
        return problem("files", f"cannot be kept in the bucket: {trouble.why}. {cure}")
    if trouble is not None:
        return problem("files", f"cannot be kept: {trouble.why}. {OTHER_FOLDER}")
    how = WITHOUT_ADDRESS if settings.public_url is None else "Instagram fetches them from here"
    return fine("files", f"kept in {MEDIA_FOLDER}. {how}")


def _publishing(storage: Storage) -> Iterator[Finding]:
    """Only while nothing is published."""
    if storage.run.taken_over_at() is not None:
        yield problem("publishing", TAKEN_OVER)


def _inspected(settings: Settings) -> Inspection | Finding | None:
    """None when its address names no database, which is told already."""
    try:
        return inspect(settings.database_url.get_secret_value())
    except DatabaseUrlError:
        return None
    except (DatabaseUnreachableError, ForeignDatabaseError) as error:
        return problem("database", str(error))


def _database(found: Inspection) -> Finding:
    if found.unknown:
        what = "was made by a newer version of the bot. Run that version, or restore a backup."
        return problem("database", f"{found.kind}, {what}")
    if found.is_new:
        return fine("database", f"{found.kind}, will be made at the first start")
    if found.missing:
        steps = ", ".join(found.missing)
        what = f"will be brought up to date at the next start ({steps}). Make a backup before."
        return fine("database", f"{found.kind}, can be written; {what}")
    return fine("database", f"{found.kind}, can be written, up to date")


def _keys(settings: Settings) -> tuple[str, ...] | None:
    """None when they cannot be used, which is told already. Looking must not make any."""
    try:
        return present_keys(secret_key_of(settings), KEY_FILE)
    except SecretKeyError:
        return None


def _key(keys: tuple[str, ...], *, needed: bool) -> Finding:
    if keys:
        return fine("secret key", f"{len(keys)} to read access tokens with")
    if needed:
        what = f"{KEY_FILE} is missing. Put it back: without it no stored token can be read."
        return problem("secret key", what)
    return fine("secret key", f"{KEY_FILE} will be made at the first start")


def check_host(url: str, clock: Clock = utc_now) -> Iterator[Finding]:
    """Whatever it says, it answers. It says what time it is, too."""
    try:
        with (
            timed_session(WHOLE_SECONDS) as session,
            session.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True) as answer,
        ):
            told = parse_usage(answer.headers)
    except TrustError:
        return  # told with the settings
    except requests.RequestException as error:
        why = type(error).__name__
        what = f"{url} cannot be reached ({why}). Check the network, the name server and a proxy."
        yield problem("Graph API", what)
        return
    yield fine("Graph API", f"{url} answers")
    ahead = clock() - told.at if told and told.at else timedelta()
    if abs(ahead) >= CLOCKS_AGREE:
        yield problem("clock", WRONG_CLOCK.format(round(ahead.total_seconds())))


async def _telegram(settings: Settings) -> Finding:
    """Who the bot is, in Telegram's words. Does not disturb a bot that polls."""
    token, url = settings.telegram_token.get_secret_value(), settings.telegram_api_url
    bot = Bot(token, f"{url}/bot", request=AiohttpRequest(), get_updates_request=AiohttpRequest())
    try:
        async with bot:
            return fine("Telegram", f"the bot is @{bot.username}")
    except InvalidToken:
        what = "TELEGRAM_TOKEN is not known to Telegram. Copy it again from @BotFather."
    except TelegramError as error:
        what = f"{url} cannot be reached ({type(error).__name__}). Check the network, and a proxy."
    return problem("Telegram", what)


def _accounts(posting: Posting, words: Words) -> Iterator[Finding]:
    """Whether each account may publish, what is left of its quota, until when, and whether it finds
    places."""
    nobody = True
    for check in posting.checkup.accounts():
        nobody = False
        yield _account(check, words, posting.clock())
        if check.limit is not None:
            yield fine(f"places of {check.account.username}", PLACES[check.sees_places])
    if nobody:
        yield fine("accounts", "none is connected yet; in the chat: /accounts, Connect")


def _account(check: AccountCheck, words: Words, now: datetime) -> Finding:
    account, limit = check.account, check.limit
    subject = f"@{account.username}"
    if check.failure is not None:
        return problem(subject, _plain(" ".join(failure_lines(check.failure, words))) + IN_THE_CHAT)
    if limit is None:
        what = "its stored token cannot be read with this SECRET_KEY. Put the former key back,"
        return problem(subject, f"{what} or connect the account again.{IN_THE_CHAT}")
    ends, total = end_of_access(account), limit.quota_total or account.quota_total
    of_total = f" of {total}" if total else ""
    used = "an unknown number" if limit.quota_usage is None else limit.quota_usage
    quota = f"may publish; {used}{of_total} posts used within 24 hours"
    if account.trouble is not None:
        return problem(subject, f"{quota}, but its posts wait. Tap Check again.{IN_THE_CHAT}")
    if ends is None:
        return fine(subject, f"{quota}; no end of its access is known")
    latest = "" if end_is_told(account) else " at the latest"
    until = f"access until {ends:%Y-%m-%d}{latest} ({max(0, (ends - now).days)} days)"
    if ends - now <= ENDS_TOO_SOON:
        return problem(subject, f"{quota}, but {until}. Change the token.{IN_THE_CHAT}")
    return fine(subject, f"{quota}; {until}")


def _plain(text: str) -> str:
    """Words of the chat without their markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))
