"""The one way in which a Bot API method says no; raised by the methods, answered by the server."""

from sandbox.feed import Json


class BotApiError(Exception):
    """An answer with `ok: false`; `code` is both the HTTP status and `error_code`."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str) -> BotApiError:
    return BotApiError(400, f"Bad Request: {reason}")
