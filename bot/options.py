"""What the bot must be told to start. Made of the settings by `process/bot.py`."""

from dataclasses import dataclass, field

CLOUD = "https://api.telegram.org"


@dataclass(frozen=True)
class BotOptions:
    """`workers` of this process publish, none when it only talks; `others_publish` on the same
    database."""

    token: str = field(repr=False)
    api_url: str
    owners: frozenset[int]
    default_timezone: str
    workers: int
    others_publish: bool = False

    @property
    def is_cloud(self) -> bool:
        """Telegram's own Bot API, which gives smaller files than a server of one's own."""
        return self.api_url == CLOUD
