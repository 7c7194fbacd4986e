"""Files in one life of the bot: fetched, made to fit, kept, and served to Instagram by its own
server. Used by `tests.crash.life`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import web
from posting import Keeper, Posting
from process.assembly import build_keeper, media_store
from process.hosted_files import Shelf
from process.settings import Settings


@dataclass(frozen=True)
class Keeping:
    """Who fetched a file is not noted: that is written while the publisher waits for Instagram, in
    a thread of its own, and a death is one between two steps."""

    settings: Settings
    posting: Posting
    keeper: Keeper

    @classmethod
    def of(cls, settings: Settings, posting: Posting) -> "Keeping | None":
        """None where nobody can reach the bot."""
        if settings.public_url is None:
            return None
        return cls(settings, posting, build_keeper(settings, posting))

    @asynccontextmanager
    async def served(self, mini_app: web.MiniApp) -> AsyncIterator[None]:
        """At the address of the settings, in the running loop; the Mini App, too."""
        shelf = Shelf(self.posting, media_store(self.settings))
        files = web.Files(shelf.find, lambda _: None)
        listener = web.listen(self.settings.webhook_listen, self.settings.webhook_port)
        stop = await web.serve(
            listener, web.Site("", self.posting.clock, files=files, mini_app=mini_app)
        )
        try:
            yield
        finally:
            await stop()
