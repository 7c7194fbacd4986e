"""What the bot must be told to start. Made of the settings by `process/commands/bot.py`."""

from dataclasses import dataclass, field

from bot.runtime import AppLinks

CLOUD = "https://api.telegram.org"
FROM_THE_CLOUD = 20 * 1024 * 1024
FROM_A_SERVER_OF_ONES_OWN = 2000 * 1024 * 1024


@dataclass(frozen=True)
class BotOptions:
    """`workers` of this process publish, none when it only talks; `others_publish` on the same
    database; `app_links` lead to the Mini App, where people can reach it."""

    token: str = field(repr=False)
    api_url: str
    owners: frozenset[int]
    default_timezone: str
    workers: int
    others_publish: bool = False
    app_links: AppLinks | None = None

    @property
    def file_limit(self) -> int:
        """Bytes of a file that Telegram gives: its own Bot API less than a server of one's own."""
        return FROM_THE_CLOUD if self.api_url == CLOUD else FROM_A_SERVER_OF_ONES_OWN
