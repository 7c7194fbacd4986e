"""Whether one of Meta's hosts can be reached from here at all. Called by the checkup."""

import requests

TIMEOUT = (5.0, 10.0)  # seconds to connect, seconds of silence


def why_unreachable(url: str) -> str | None:
    """None when the host answers, whatever it says; else what kind of trouble there was."""
    try:
        requests.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True).close()
    except requests.RequestException as error:
        return type(error).__name__
    return None
