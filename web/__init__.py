"""One small HTTP server for what the outside may fetch or deliver: Telegram's webhook, the files
that Instagram fetches, the Mini App. Started by `process`, loaded only when PUBLIC_URL is set."""

from web.app import Site
from web.connections import Patience
from web.routes.files import Fetch, Files, Served
from web.routes.init_data import key_of
from web.routes.mini_app import PATH as MINI_APP
from web.routes.mini_app import MiniApp
from web.routes.probe import PATH as PROBE
from web.routes.webhook import PATH as DELIVERIES
from web.routes.webhook import Webhook
from web.serving import StopServing, listen, serve

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
