"""Who may do what, known without the database: the owners are named by the settings, all others
are rows, of which this is a copy. One process alone lets people in."""

from collections.abc import Mapping

from posting import Role

BY_LINK = "i_"  # how what /start is given begins for whoever taps a link that lets them in


class KnownRoles:
    """Changed in the event loop, read in any thread."""

    def __init__(self, owners: frozenset[int]) -> None:
        self.owners = owners
        self._given: dict[int, Role] = {}

    def recall(self, given: Mapping[int, Role]) -> None:
        """As the database has them."""
        self._given = dict(given)

    def note(self, person_id: int, role: Role | None) -> None:
        """None: they are out."""
        self._given = {it: its for it, its in self._given.items() if it != person_id}
        if role is not None:
            self._given[person_id] = role

    def of(self, person_id: int | None) -> Role | None:
        """None for a stranger."""
        if person_id is None:
            return None
        return Role.OWNER if person_id in self.owners else self._given.get(person_id)

    def may(self, person_id: int, least: Role) -> bool:
        role = self.of(person_id)
        return role is not None and role.includes(least)

    def who_may(self, least: Role) -> frozenset[int]:
        return frozenset(it for it in self.everyone if self.may(it, least))

    def in_chat(self, chat_id: int) -> Role | None:
        """Of whoever reads a chat. A group is many: each tap there is judged for itself."""
        return Role.VIEWER if chat_id < 0 else self.of(chat_id)

    @property
    def everyone(self) -> frozenset[int]:
        return self.owners | self._given.keys()
