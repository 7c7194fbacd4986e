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
def test_a_bot_that_waits_for_people_holds_only_what_it_needs(tmp_path: Path) -> None:
    """Polling it serves nobody, with SQLite it needs no driver of PostgreSQL, nobody measures it,
    and the cities of the world come when somebody names one. Each would cost memory and a moment of
    every start."""
    code = (
        "import sys, run_bot, bot.app, process.commands.check, process.commands.publisher\n"
        "from bot.zones.city import zones_by_name\n"
        "from process.assembly import product, utc_now\n"
        "from process.commands.bot import bot_options, open_webhook\n"
        "with product(utc_now) as (settings, posting):\n"
        "    assert open_webhook(settings, lambda deliver: None) is None\n"
        "    options = bot_options(settings)\n"
        "    assert options.app_links is None\n"
        "    bot.app.build_application(options, posting)\n"
        "    not_needed = {'web', 'starlette', 'uvicorn', 'psycopg', 'prometheus_client'}\n"
        "    print(not_needed & set(sys.modules), zones_by_name.cache_info().currsize)"
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
    assert ran.stdout == "set() 0\n"
