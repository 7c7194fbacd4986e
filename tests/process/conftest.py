"""The commands' tests play on the bot's stage."""

from tests.bot.conftest import anna, connected, instagram, stage

__all__ = ["anna", "connected", "instagram", "stage"]
