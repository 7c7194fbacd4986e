"""How an account fares, in words: its quota, how long the bot may act for it, who let it.

Used by `/accounts`, by what is said after connecting, and by notices.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.words.words import Html, Words
from posting import (
    Account,
    AccountDeed,
    AccountEvent,
    PlacesByName,
    end_is_told,
    end_of_access,
    renews_itself,
)

JUST_NOW = timedelta(minutes=1)
WINDOW = timedelta(hours=24)  # of the quota: an older figure says nothing any more
# What Instagram may have refused a login, by the names in `Account.refused_options`.
RIGHTS = (
    *("user_tags", "location_id", "collaborators", "stories", "trial_params"),
    *("insights", "deleting"),
)
DEEDS = {
    AccountDeed.CONNECTED: "accounts.connected_by",
    AccountDeed.TOKEN_CHANGED: "accounts.token_changed_by",
    AccountDeed.DISCONNECTED: "accounts.disconnected_by",
}


def usage_words(account: Account, words: Words, now: datetime) -> Html | None:
    """How much of its quota is used, as Instagram said last, and when that was; None when it has
    not said so within the last 24 hours."""
    read_at, usage, total = account.quota_read_at, account.quota_usage, account.quota_total
    if read_at is None or usage is None or total is None or now - read_at >= WINDOW:
        return None
    used = words("accounts.usage", usage=usage, total=total)
    if now - read_at < JUST_NOW:
        return used
    zone = words.clock(ZoneInfo(account.timezone))
    at = f"{words.short_moment(read_at, zone)} {words.zone_name(zone)}"
    return words("accounts.usage_then", used=used, at=at)


def history_words(
    account: Account, history: Iterable[AccountEvent], names: Mapping[int, str], words: Words
) -> Html:
    """Who did what with the access, a line each."""
    zone = ZoneInfo(account.timezone)
    lines = (
        words(
            DEEDS[event.what],
            at=words.moment_tag(event.at, zone),
            who=names.get(event.person_id, "?"),
        )
        for event in history
    )
    return Html("\n".join(lines))


def end_words(account: Account, words: Words) -> Html | None:
    """The end of the access, as it is known: to the minute, or at the latest."""
    end = end_of_access(account)
    if end is None:
        return None
    moment = words.moment_tag(end, ZoneInfo(account.timezone))
    return moment if end_is_told(account) else words("accounts.at_the_latest", end=moment)


def access_words(account: Account, words: Words) -> Html | None:
    """Until when, and whether that need trouble anyone; None as long as nobody knows."""
    end = end_words(account, words)
    if renews_itself(account):
        if end and end_is_told(account):
            return words("accounts.renews_until", end=end)
        return words("accounts.renews")
    if end:
        return words("accounts.ends", end=end)
    if account.token_checked_at and not account.token_tries:
        return words("accounts.never_ends")
    return None


def rights_words(account: Account, by_name: PlacesByName, words: Words) -> Html:
    """What its login may do beside publishing, as far as that is known."""
    lines = [words(f"accounts.places_{by_name}")]
    refused = [it for it in RIGHTS if it in account.refused_options]
    if refused:
        what = ", ".join(words.plain(f"accounts.right.{it}") for it in refused)
        lines.append(words("accounts.refused", what=what))
    return Html("\n".join(lines))
