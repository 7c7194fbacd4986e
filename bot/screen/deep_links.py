"""Links that lead from a group into the private chat with the bot, and what /start is told by them.
Such a payload is looked up by whoever taps it: it gives nobody a right."""

import re

POST = re.compile(r"p_([1-9]\d{0,17})", re.ASCII)
WEEK = re.compile(r"w_([1-9]\d{0,8})_([1-9]\d{0,6})", re.ASCII)


def link_to_post(bot_link: str, post_id: int) -> str:
    return f"{bot_link}?start=p_{post_id}"


def link_to_week(bot_link: str, account_id: int, day: int) -> str:
    return f"{bot_link}?start=w_{account_id}_{day}"


def post_linked(told: str) -> int | None:
    found = POST.fullmatch(told)
    return int(found[1]) if found else None


def week_linked(told: str) -> tuple[int, int] | None:
    """The account, and the ordinal of a day."""
    found = WEEK.fullmatch(told)
    return (int(found[1]), int(found[2])) if found else None
