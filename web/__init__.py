"""One small HTTP server for what the outside may fetch or deliver: Telegram's webhook, the files
that Instagram fetches, the Mini App. Started by `process`, loaded only when PUBLIC_URL is set."""

from web.app import Site
from web.connections import Patience
from web.files import Fetch, Files, Served
from web.init_data import key_of
from web.mini_app import PATH as MINI_APP
from web.mini_app import MiniApp
from web.probe import PATH as PROBE
from web.serving import StopServing, listen, serve
from web.webhook import PATH as DELIVERIES
from web.webhook import Webhook

__all__ = [
    "DELIVERIES",
    "MINI_APP",
    "PROBE",
    "Fetch",
    "Files",
    "MiniApp",
    "Patience",
    "Served",
    "Site",
    "StopServing",
    "Webhook",
    "key_of",
    "listen",
    "serve",
]
