"""How long the bot may act for an account, in words. Used by `/accounts` and by notices."""

from zoneinfo import ZoneInfo

from bot.words import Html, Words
from posting import Account, end_is_told, end_of_access, renews_itself


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
