"""Where stories of the bot begin: with nothing, or with an account that Anna has connected."""

from dataclasses import dataclass
from pathlib import Path

from graph.hosts import GraphHosts
from media.inspection import MediaInspector
from media.probe.parent import MediaProbe
from storage.engine.secrets import TokenCipher
from tests.helpers.chat import Chat, Stage
from tests.helpers.databases import open_copy
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import TelegramFake


@dataclass(frozen=True)
class Beginning:
    """What the bot, Telegram and Instagram know when a story begins."""

    database: Path
    telegram: bytes | None = None
    instagram: bytes | None = None


def started(
    beginning: Beginning,
    instagram: PretendInstagram,
    database: Path | str,
    cipher: TokenCipher,
    probe: MediaProbe,
) -> Stage:
    """The bot on this file, which is a copy of the beginning's, or on a database with this URL."""
    host, known = instagram.url.removeprefix("http://"), beginning.telegram
    return Stage(
        f"sqlite:///{database}" if isinstance(database, Path) else database,
        cipher,
        now=lambda: instagram.now,
        hosts=GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0"),
        inspector=MediaInspector(trusted_hosts=frozenset({host}), probe=probe),
        telegram=None if known is None else TelegramFake.knowing(known, lambda: instagram.now),
        opened=open_copy,
    )


def connect_bakery(person: Chat) -> None:
    person.sends("/start")
    person.taps("Connect")
    person.sends(INSTAGRAM_TOKEN)
    person.sees("Connected: @sunny.bakery")
