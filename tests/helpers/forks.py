"""Where processes come from that need not load the product: a server that has done so and forks.
A run of tests has one, of which all workers ask."""

import multiprocessing
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from typing import Any

LOADED = ("tests.helpers.loaded", "tests.helpers.loaded_bot", "tests.crash.crew")


def forks() -> ForkServerContext:
    """Starts the server with the first process, unless it runs."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED])
    return context


def begin() -> None:
    """It loads while something else is done."""
    forks()
    forkserver.ensure_running()


def ask_the_parents() -> None:
    """In a copy of the process that may have called `begin`: a copy cannot tell whether it runs."""
    server: Any = forkserver._forkserver
    if server._forkserver_pid is not None:
        server.ensure_running = lambda: None
