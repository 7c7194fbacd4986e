"""What may block, away from the loop. Used by the routes."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


async def in_thread(
    threads: Executor, call: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> Result:
    """The result of the call, made in one of these threads."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(threads, partial(call, *given, **named))
