"""What `python run_bot.py check` says of Telegram and of the accounts, a line each.

Called by `process/operations.py`. Changes nothing and may run beside the bot.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.runtime.http import AiohttpRequest
from bot.words.sentences import failure_lines
from bot.words.words import Words
from graph.redaction import redacted
from posting import AccountCheck, Posting, end_is_told, end_of_access
from process.settings import Settings

ENDS_TOO_SOON = timedelta(days=3)
IN_THE_CHAT = " In the chat: /accounts."


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


async def check_telegram(settings: Settings) -> Finding:
    """Who the bot is, in Telegram's words. Does not disturb a bot that polls."""
    requests = AiohttpRequest(), AiohttpRequest()
    token, url = settings.telegram_token.get_secret_value(), settings.telegram_api_url
    bot = Bot(token, f"{url}/bot", request=requests[0], get_updates_request=requests[1])
    try:
        async with bot:
            return fine("Telegram", f"the bot is @{bot.username}")
    except InvalidToken:
        what = "TELEGRAM_TOKEN is not known to Telegram. Copy it again from @BotFather."
    except TelegramError as error:
        what = f"{url} cannot be reached ({type(error).__name__}). Check the network, and a proxy."
    return problem("Telegram", what)


def check_accounts(posting: Posting, words: Words) -> Iterator[Finding]:
    """Whether each account may publish, what is left of its quota, and until when."""
    nobody = True
    for check in posting.checkup.accounts():
        nobody = False
        yield _account(check, words, posting.clock())
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
