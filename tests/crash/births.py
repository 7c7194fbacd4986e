"""Where lives come from: each is a copy of a process that has loaded everything, has one thread and
does nothing else. Used by `tests.crash.lives`."""

import asyncio
import multiprocessing
import pickle
import socket
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Self

from tests.crash.life import Orders, live

FORK = multiprocessing.get_context("fork")
MOST_BYTES = 2**16  # of orders


@dataclass(frozen=True)
class Born:
    """A process at the other end of the line."""

    line: Connection
    births: socket.socket

    async def buried(self) -> int:
        """Its exit code, as soon as it has ended."""
        self.line.close()
        return int(await asyncio.to_thread(self.births.recv, MOST_BYTES))


class Births:
    """One life at a time. To be opened while this process has one thread."""

    def __enter__(self) -> Self:
        self._mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = FORK.Process(target=_give_birth, args=(its, self._mine))
        self._process.start()
        its.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._mine.close()
        self._process.join()

    def begin(self, orders: Orders) -> Born:
        mine, its = Pipe()
        with its:
            socket.send_fds(self._mine, [pickle.dumps(orders)], [its.fileno()])
        return Born(mine, self._mine)


def _give_birth(asked: socket.socket, others: socket.socket) -> None:
    """Until nobody is left who asks."""
    others.close()
    while True:
        orders, ends, _, _ = socket.recv_fds(asked, MOST_BYTES, 1)
        if not orders:
            return
        with Connection(ends[0]) as line:
            life = FORK.Process(target=live, args=(pickle.loads(orders), line))  # noqa: S301 - ours
            life.start()
        life.join()
        asked.send(str(life.exitcode).encode())
