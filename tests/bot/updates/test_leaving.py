"""Whoever tells the bot to leave just as it ends by itself disturbs nothing."""

import asyncio
from dataclasses import dataclass, field

import pytest
from telegram.error import InvalidToken

from bot.app import build_application, run
from bot.options import BotOptions
from bot.runtime import SERVICES, BotApplication, Services
from process import shutdown
from process.shutdown import Shutdown
from tests.helpers.chat import Stage
from tests.helpers.telegram_fake import TOKEN, RefusedError, TelegramFake


@dataclass
class StrangeTelegram(TelegramFake):
    """Knows no such bot, which is told to leave while it closes its connections."""

    told: Shutdown = field(default_factory=Shutdown)

    async def shutdown(self) -> None:
        self.told.begin()
        await asyncio.sleep(0)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Shutdown:
    monkeypatch.setattr(shutdown, "PATIENCE_SECONDS", 1_000_000)
    return Shutdown()


def bot_before(telegram: TelegramFake, stage: Stage) -> BotApplication:
    telegram.refusals["getMe"] = RefusedError("Unauthorized", 401)
    options = BotOptions(TOKEN, stage.api_url, stage.owners, "UTC", workers=0)
    return build_application(options, stage.posting, request=telegram, get_updates_request=telegram)


def test_told_to_leave_right_after_telegram_has_refused_the_token(
    stage: Stage, told: Shutdown
) -> None:
    bot = bot_before(TelegramFake(stage.posting.clock), stage)
    with pytest.raises(InvalidToken):
        run(bot, None, told.on_begin)
    told.begin()


def test_told_to_leave_while_it_closes_it_closes_all_the_same(stage: Stage, told: Shutdown) -> None:
    bot = bot_before(StrangeTelegram(stage.posting.clock, told=told), stage)
    with pytest.raises(InvalidToken):
        run(bot, None, told.on_begin)
    services: Services = bot.bot_data[SERVICES]
    with pytest.raises(RuntimeError, match="is closed"):
        asyncio.run(services.threads.db(int))
