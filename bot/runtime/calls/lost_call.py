"""A call to Telegram of which nobody knows what became. Raised by `http`; whoever makes the
call once more rings no phone twice."""

from telegram.error import NetworkError


class CallLostError(NetworkError):
    """The connection broke when the call was made already."""
