"""The ceiling: a bot that decides nothing and stores nothing. To each update of a chat it makes the
calls that the product made at the same place of the same conversation, through the same wire.
"""

import asyncio
import json
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.runtime.calls.http import AiohttpRequest

Calls = list[tuple[str, dict[str, str]]]
PATIENCE = 10  # seconds of a poll


class ScriptedBot:
    """`script` has the calls for each step of a conversation."""

    def __init__(self, api: str, script: list[Calls]) -> None:
        self._api = api
        self._script = script
        self._steps: defaultdict[int, int] = defaultdict(int)  # by chat
        self._shown: dict[int, str] = {}  # the last message of each chat
        self._wire = AiohttpRequest()
        self._work: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        await self._wire.initialize()
        offset = 0
        while True:
            asked = {"offset": str(offset), "timeout": str(PATIENCE)}
            for update in await self._call("getUpdates", asked):
                offset = update["update_id"] + 1
                task = asyncio.create_task(self._answer(update))
                self._work.add(task)
                task.add_done_callback(self._work.discard)

    async def _answer(self, update: dict[str, Any]) -> None:
        tap = update.get("callback_query")
        chat_id: int = (tap["message"] if tap else update["message"])["chat"]["id"]
        step = self._steps[chat_id]
        self._steps[chat_id] += 1
        for method, parameters in self._script[step % len(self._script)]:
            await self._make(method, parameters, chat_id, tap)

    async def _make(
        self, method: str, parameters: dict[str, str], chat_id: int, tap: dict[str, Any] | None
    ) -> None:
        own = dict(parameters)
        if "callback_query_id" in own and tap:
            own["callback_query_id"] = tap["id"]
        if "chat_id" in own:
            own["chat_id"] = str(chat_id)
        if "message_id" in own:
            own["message_id"] = self._shown[chat_id]
        result = await self._call(method, own)
        if isinstance(result, dict):
            self._shown[chat_id] = str(result["message_id"])

    async def _call(self, method: str, parameters: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        data = RequestData([RequestParameter(*each, None) for each in parameters.items()])
        url = f"{self._api}/bot1:bench/{method}"
        _, body = await self._wire.do_request(url, "POST", data)
        return json.loads(body)["result"]


if __name__ == "__main__":
    script = json.loads(Path(sys.argv[1]).read_text())
    asyncio.run(ScriptedBot(os.environ["TELEGRAM_API_URL"], script).run())
