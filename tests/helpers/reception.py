"""Taking updates as `run` of the bot does: until it is told to leave, and all is closed then."""

from bot.app import WATCH
from bot.runtime import BotApplication
from bot.updates.receiving import Reception


async def receive(application: BotApplication) -> None:
    reception = Reception(application)
    try:
        await reception.receive(application.bot_data[WATCH], None)
    finally:
        await reception.close()
