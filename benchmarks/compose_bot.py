"""The product as `run_bot.py` builds it, without the brake that Telegram's flood limits demand."""

from datetime import UTC, datetime

from bot.app import build_application, run
from bot.runtime.context import BotApplication
from bot.runtime.pacing import NO_LIMIT, ChatPacing
from posting import Visitor
from process.assembly import build, open_database
from process.bot import bot_options
from process.settings import Settings, read_settings
from process.shutdown import Ending


def main() -> None:
    ending = Ending()
    ending.watch_signals()
    run(make_bot(read_settings()), None, ending.then)


def make_bot(settings: Settings) -> BotApplication:
    """The bot with an account connected."""
    storage = open_database(settings)
    if not storage.accounts.all():
        now = datetime.now(UTC)
        account = storage.accounts.connect(
            ig_user_id="17800000000000001",
            username="bench",
            login="instagram",
            token="IGbench",  # noqa: S106 - opens nothing
            timezone="UTC",
            connected_by=1,
            now=now,
        )
        for owner in settings.owner_ids:
            storage.people.meet(Visitor(owner, "Bench", "en"), "UTC", now)
            storage.people.set_current_account(owner, account.account_id)
    unbraked = ChatPacing(NO_LIMIT, NO_LIMIT)
    return build_application(bot_options(settings), build(settings, storage), pacing=unbraked)


if __name__ == "__main__":
    main()
