"""What the web server asks about the files that are kept here, and tells of them. For
`process.commands.bot`; the database answers in whatever thread asks."""

from dataclasses import dataclass, field

from media.store import MediaStore
from posting import FileState, Posting
from storage.records import FileFetch, key_of
from web import Fetch, Files, Served


def files_of(posting: Posting, store: MediaStore) -> Files:
    shelf = Shelf(posting, store)
    return Files(shelf.find, shelf.note)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Each may block."""

    posting: Posting = field(repr=False)
    store: MediaStore = field(repr=False)

    def find(self, slug: str) -> Served | None:
        file = self.posting.storage.files.find_by_slug(slug)
        if file is None or file.state is not FileState.KEPT:
            return None
        path = self.store.path(key_of(file))
        if path is None or file.content_type is None or file.size_bytes is None:
            return None
        return Served(path, file.content_type, file.size_bytes)

    def note(self, fetch: Fetch) -> None:
        file = self.posting.storage.files.find_by_slug(fetch.slug)
        if file is None:
            return
        told = (fetch.at, fetch.address, fetch.agent, fetch.method, fetch.status)
        noted = FileFetch(file.file_id, *told, fetch.sent_bytes, fetch.whole)
        self.posting.storage.files.note_fetch(noted)
