"""The bot's command: what it tells of where it listens."""

import asyncio

import pytest

from process.bot import open_webhook
from process.settings import Settings
from tests.helpers import Clock
from tests.helpers.ports import own_port


async def nobody_delivers(_: object) -> bool:
    return False


@pytest.mark.parametrize(("address", "warned"), [("127.0.0.1", False), ("0.0.0.0", True)])
def test_listening_beyond_this_machine_is_said_with_what_it_means(
    address: str, warned: bool, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings.model_validate(
        {
            "telegram_token": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
            "owner_ids": "1",
            "public_url": "https://bot.example.com",
            "webhook_listen": address,
            "webhook_port": own_port(),
        }
    )

    async def story() -> None:
        webhook = open_webhook(settings, clock.now)
        assert webhook is not None
        assert webhook.url == "https://bot.example.com/telegram"
        await webhook.serve(nobody_delivers)()

    asyncio.run(story())
    assert ("it speaks plain HTTP" in caplog.text) == warned
