"""How a command ends: its exit code, and what may keep it from starting besides a setting."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Each comes with a sentence that says why."""

    DONE = 0  # or stopped, as it was told to
    OUT_OF_REACH = 1  # something is out of reach, in use or damaged
    BAD_SETTINGS = 2  # a person must change the settings or the command
    START_AGAIN = 3  # another process may poll now, and this one must be started again


class CannotStartError(Exception):
    """Something on this machine stands in the way; the words say what, and what to do."""
