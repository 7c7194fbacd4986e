"""One small HTTP server for what the outside may fetch or deliver: Telegram's webhook and the files
that Instagram fetches. Started by `process`, and loaded only when PUBLIC_URL is set."""

from web.app import Site
from web.connections import Patience
from web.files import Fetch, Files, Served
from web.probe import PATH as PROBE
from web.serving import StopServing, listen, serve
from web.webhook import PATH as DELIVERIES
from web.webhook import Webhook

__all__ = [
    "DELIVERIES",
    "PROBE",
    "Fetch",
    "Files",
    "Patience",
    "Served",
    "Site",
    "StopServing",
    "Webhook",
    "listen",
    "serve",
]
