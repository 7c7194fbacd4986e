"""The child processes of the bot that are at some work, told by the module that they run."""

from contextlib import suppress

import psutil


def children(module: str, of: psutil.Process | None = None) -> set[psutil.Process]:
    """The children of a process (none named: of this one) that run a module and have not ended."""
    return {each for each in (of or psutil.Process()).children() if _runs(each, module)}


def _runs(process: psutil.Process, module: str) -> bool:
    with suppress(psutil.Error):  # one that is ending has no command line any more
        return module in process.cmdline()
    return False
