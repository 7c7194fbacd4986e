"""Links that lead into the private chat with the bot, tapped or pasted, and what /start is told.
Such a payload is looked up by whoever taps it: it gives nobody a right."""

import re
from functools import cache

POST = re.compile(r"p_([1-9]\d{0,17})", re.ASCII)
WEEK = re.compile(r"w_([1-9]\d{0,8})_([1-9]\d{0,6})", re.ASCII)


START = r"(?:https?://)?(?:t|telegram)\.me/{name}/?\?start=|tg:/*resolve\?domain={name}&start="


def told_by_links(text: str, username: str) -> list[str]:
    """What /start is told by the links to the bot of this name, where they are pasted as text."""
    return _links_to(username).findall(text)


def is_start_link(text: str, username: str) -> bool:
    """And nothing else."""
    return _links_to(username).fullmatch(text.strip()) is not None


@cache
def _links_to(username: str) -> re.Pattern[str]:
    begins = START.format(name=re.escape(username))
    return re.compile(rf"(?:{begins})([\w-]{{1,64}})", re.ASCII | re.IGNORECASE)


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
