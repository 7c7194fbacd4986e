"""The phone of who has the Mini App open: what the page asks of the bot, over a socket of the bot's
own address. It is in the process of the bot and hears nothing any more when that dies, as a phone
whose connection breaks. Used by `tests.crash.life`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession


@dataclass(frozen=True)
class Arranging:
    """`url` is that of the button, `init_data` what Telegram has signed about who opens it."""

    url: str
    init_data: str
    arranged: Mapping[str, object]


async def arrange(it: Arranging) -> None:
    """All of it is saved at once. Whoever sees people on the photos has arranged them before, and
    leaves it at that."""
    async with ClientSession(headers={"Authorization": f"tma {it.init_data}"}) as session:
        post = await _asked(session, it, "open", {})
        if any(medium["people"] for medium in post["media"]):
            return
        saved = await _asked(session, it, "save", {"version": post["version"], **it.arranged})
        assert "saved" in saved, saved


async def _asked(
    session: ClientSession, it: Arranging, call: str, said: Mapping[str, object]
) -> Mapping[str, Any]:
    page = urlsplit(it.url)
    ticket = parse_qs(page.query)["ticket"][0]
    url = f"{page.scheme}://{page.netloc}{page.path}{call}"
    async with session.post(url, json={"ticket": ticket, **said}) as answer:
        assert answer.ok, f"{call}: {answer.status}"
        told: Mapping[str, Any] = await answer.json()
        return told
