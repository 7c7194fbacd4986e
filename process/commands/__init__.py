"""The commands of `run_bot.py`, a module each: `bot`, `publisher`, `check`, `backup`."""
