"""The product as `run_bot.py` builds it, without the brake that Telegram's flood limits demand."""

import sys
from datetime import UTC, datetime

from benchmarks.filling import connect_accounts
from bot.app import build_application, run
from bot.runtime.calls.pacing import NO_LIMIT, ChatPacing
from bot.runtime.context import BotApplication
from posting import Visitor
from process.assembly import build, collect_garbage, open_database
from process.commands.bot import bot_options
from process.settings import Settings, read_settings
from process.shutdown import Shutdown


def main() -> None:
    shutdown = Shutdown()
    shutdown.watch_signals()
    accounts = int(sys.argv[1]) if sys.argv[1:] else 1
    bot = make_bot(read_settings(), accounts)
    collect_garbage()  # as `process/commands/bot.py` does
    run(bot, None, shutdown.on_begin)


def make_bot(settings: Settings, accounts: int = 1) -> BotApplication:
    """The bot with so many accounts connected, of which the last is everybody's current one."""
    storage = open_database(settings)
    if not storage.accounts.all():
        now = datetime.now(UTC)
        *_, account = connect_accounts(storage, accounts, now)
        for owner in settings.owner_ids:
            storage.people.meet(Visitor(owner, "Bench", "en"), "UTC", now)
            storage.people.set_current_account(owner, account.account_id)
    unbraked = ChatPacing(NO_LIMIT, NO_LIMIT)
    return build_application(bot_options(settings), build(settings, storage), pacing=unbraked)


if __name__ == "__main__":
    main()
