"""The one object through which everything stored is reached. Built once by `process`."""

import secrets
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass

import peewee

from storage.accounts.account_history import AccountHistory
from storage.accounts.accounts import StoredAccounts
from storage.accounts.place_names import PlaceNames
from storage.accounts.snippets import StoredSnippets
from storage.agenda import StoredAgenda
from storage.engine.backup import BackupMark
from storage.engine.database import Postgresql, Sqlite, connect
from storage.engine.errors import DatabaseTroubleError, DatabaseUnreachableError
from storage.engine.presence import Presence, SharedPresence
from storage.engine.secrets import TokenCipher
from storage.engine.soundness import first_line, refuse_foreign, refuse_incomplete
from storage.files.file_store import FileStore
from storage.files.hosted_files import StoredFiles
from storage.home import DatabaseHome
from storage.migrations import migrate
from storage.overview import Figures
from storage.people.conversations import Conversations
from storage.people.groups import StoredGroups
from storage.people.inbox import UpdateInbox
from storage.people.invitations import StoredInvitations
from storage.people.notices import StoredNotices
from storage.people.people import People
from storage.posts.cards import StoredCards
from storage.posts.claims import Claims
from storage.posts.containers import StoredContainers
from storage.posts.figures import StoredFigures
from storage.posts.post_lists import PostLists
from storage.posts.posts import StoredPosts
from storage.run import StoredRun

# A row too large for a corner of a page that happens to be free, and gone again at once.
PROBE = "INSERT INTO person_data (kind, ident, data) VALUES ('probe', :ident, :data)"
UNPROBE = "DELETE FROM person_data WHERE kind = 'probe' AND ident = :ident"
PROBE_BYTES = 16_384


@dataclass(frozen=True)
class Storage:
    """May be used from any thread; each thread gets a connection of its own when it needs one."""

    database: Sqlite | Postgresql
    posts: StoredPosts
    post_lists: PostLists
    place_names: PlaceNames
    claims: Claims
    cards: StoredCards
    accounts: StoredAccounts
    account_history: AccountHistory
    snippets: StoredSnippets
    people: People
    invitations: StoredInvitations
    groups: StoredGroups
    notices: StoredNotices
    agenda: StoredAgenda
    containers: StoredContainers
    files: StoredFiles
    file_store: FileStore
    conversations: Conversations
    inbox: UpdateInbox
    figures: Figures
    post_figures: StoredFigures
    backup_mark: BackupMark
    home: DatabaseHome
    run: StoredRun
    presence: Presence

    def transaction(self) -> AbstractContextManager[object]:
        """All writes inside, on this thread, are kept together or not at all: with those around it,
        where it is inside another. Whoever catches an error inside and goes on asks for a `part`;
        else HalfDoneError is raised, and nothing is kept."""
        return self.database.atomic()

    def part(self) -> AbstractContextManager[object]:
        """Inside a transaction: where an error ends it, this alone is undone, and whoever catches
        the error can go on. Outside, a transaction."""
        return self.database.part()

    def unflushed(self) -> AbstractContextManager[object]:
        """What is committed inside, on this thread, may be lost in a power cut: all of it that came
        after the last commit outside. For what is done again then."""
        return self.database.unflushed()

    def try_writing(self) -> None:
        """Keeps something of some size and erases it. Raises DatabaseTroubleError."""
        ident = secrets.randbits(62)
        self.database.run(PROBE, {"ident": ident, "data": secrets.token_hex(PROBE_BYTES // 2)})
        self.database.run(UNPROBE, {"ident": ident})

    def close(self) -> None:
        """Closes the connections of all threads; none of them may be inside a transaction."""
        self.presence.close()
        self.database.close_all()


def open_storage(url: str, cipher: TokenCipher) -> Storage:
    """Opens the database of a URL and brings it to the present schema.

    Raises DatabaseUrlError, ForeignDatabaseError, NewerDatabaseError, DatabaseUnreachableError.
    """
    database = connect(url)
    with ExitStack() as undo:
        undo.callback(database.close_all)
        database.reach()
        try:
            refuse_foreign(database)
            migrate(database)
            refuse_incomplete(database)
        except (DatabaseTroubleError, peewee.DatabaseError) as error:
            raise DatabaseUnreachableError(
                f"The database cannot be used: {first_line(error)}."
            ) from None
        undo.pop_all()
    return storage_on(database, cipher)


def storage_on(database: Sqlite | Postgresql, cipher: TokenCipher) -> Storage:
    """What is stored in a database that is known to be of the present schema."""
    is_shared = isinstance(database, Postgresql)
    return Storage(
        database=database,
        posts=StoredPosts(database),
        post_lists=PostLists(database),
        place_names=PlaceNames(database),
        claims=Claims(database),
        cards=StoredCards(database),
        accounts=StoredAccounts(database, cipher),
        account_history=AccountHistory(database),
        snippets=StoredSnippets(database),
        people=People(database),
        invitations=StoredInvitations(database),
        groups=StoredGroups(database),
        notices=StoredNotices(database),
        agenda=StoredAgenda(database),
        containers=StoredContainers(database),
        files=StoredFiles(database),
        file_store=FileStore(database),
        conversations=Conversations(database),
        inbox=UpdateInbox(database),
        figures=Figures(database),
        post_figures=StoredFigures(database),
        backup_mark=BackupMark(database),
        home=DatabaseHome(database),
        run=StoredRun(database),
        presence=SharedPresence(database.database) if is_shared else Presence(),
    )
