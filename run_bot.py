"""Start here: which command is meant, and how it ended.

Each command is a module of `process/commands` and loads only what it needs. Exit codes are in
`process/exits.py`; each comes with a sentence that says why.
"""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

if __name__ == "__main__":
    gc.disable()  # until all is loaded: `collect_garbage` of `process/assembly.py`

from process.assembly import CANNOT_START, Clock, utc_now
from process.exits import ExitCode
from process.logs import say
from process.settings import SettingsError

USAGE = """Usage: python run_bot.py [COMMAND]

Without a command everything runs in one process. With PostgreSQL it can be spread:
  bot           talks to people; a second one stands by and takes over
  publisher     publishes what is due; any number of them, on any number of machines
Beside whatever runs:
  check         says whether everything that the bot needs is there
  backup FILE   copies the database into a new file"""


def main(arguments: Sequence[str] = (), clock: Clock = utc_now) -> ExitCode:
    """Carry out a command, until it is done or has said why it cannot be."""
    try:
        return command(arguments, clock)
    except SettingsError as error:
        say("These settings cannot be used. Change in .env or in the environment:")
        for problem in error.problems:
            say(f"- {problem}")
        return ExitCode.BAD_SETTINGS
    except CANNOT_START as error:
        why = str(error).rstrip(".")
        say(f"The bot cannot start. {why[:1].upper()}{why[1:]}.")
        return ExitCode.OUT_OF_REACH


def command(arguments: Sequence[str], clock: Clock) -> ExitCode:
    """Raises SettingsError, and what is among CANNOT_START."""
    match list(arguments):
        case [] | ["bot"] as words:
            from process.commands.bot import talk

            return talk(clock, publishes=not words)
        case ["publisher"]:
            from process.commands.publisher import publish

            return publish(clock)
        case ["check"]:
            from process.commands.check import check

            return check()
        case ["backup", file]:
            from process.commands.backup import backup

            return backup(Path(file), clock())
    print(USAGE, file=sys.stderr)
    return ExitCode.BAD_SETTINGS


if __name__ == "__main__":
    exit_code = main(sys.argv[1:])
    logging.shutdown()
    sys.stdout.flush()
    os._exit(exit_code)  # an interpreter that is taken down waits for threads that wait for Meta
