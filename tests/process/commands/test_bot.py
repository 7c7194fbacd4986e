"""The bot's command: what it tells of where it listens."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from process.commands.bot import open_webhook
from process.settings import Settings
from tests.helpers import Clock
from tests.helpers.ports import own_port
from web import Site, Webhook

ROOT = Path(__file__).parent.parent.parent.parent


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
        webhook = open_webhook(settings, lambda deliver: Site("", clock.now, Webhook("s", deliver)))
        assert webhook is not None
        assert webhook.url == "https://bot.example.com/telegram"
        await (await webhook.serve(nobody_delivers))()

    asyncio.run(story())
    assert ("it speaks plain HTTP" in caplog.text) == warned


@pytest.mark.process
def test_who_is_reached_by_nobody_loads_no_server() -> None:
    """Neither for polling nor for publishing: it would cost memory and a moment of every start."""
    code = (
        "import sys, run_bot\n"
        "import process.commands.bot, process.commands.check, process.commands.publisher\n"
        "settings = process.settings.Settings.model_validate("
        "{'telegram_token': '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4', 'owner_ids': '1'})\n"
        "assert process.commands.bot.open_webhook(settings, lambda deliver: None) is None\n"
        "assert process.commands.bot.bot_options(settings).app_links is None\n"
        "print(sorted({'web', 'starlette', 'uvicorn'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


@pytest.mark.process
def test_a_bot_that_waits_for_people_holds_only_what_it_needs(tmp_path: Path) -> None:
    """With SQLite no driver of PostgreSQL, and the cities of the world when somebody names one."""
    code = (
        "import sys, bot.app\n"
        "from bot.zones.city import zones_by_name\n"
        "from process.assembly import product, utc_now\n"
        "from process.commands.bot import bot_options\n"
        "with product(utc_now) as (settings, posting):\n"
        "    bot.app.build_application(bot_options(settings), posting)\n"
        "    print('psycopg' in sys.modules, zones_by_name.cache_info().currsize)"
    )
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_TOKEN": "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4",
        "OWNER_IDS": "1",
        "DATABASE_URL": f"sqlite:///{tmp_path}/bot.db",
        "SECRET_KEY": Fernet.generate_key().decode(),
    }
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "False 0\n"
