"""What there is besides the bot's process at one moment: a death at it leaves exactly this."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from tests.crash.databases import Copy
from tests.crash.outside import OutsideCopy


@dataclass(frozen=True)
class Moment:
    """All taken while the process stands still."""

    database: Copy
    outside: OutsideCopy
    files: Copy = field(default_factory=dict)  # that people sent

    @cached_property
    def digest(self) -> bytes:
        """Where it is the same, whatever begins here has the same before it."""
        whole = sha256(self.outside.state)
        whole.update(f"{self.outside.now} {len(self.outside.acts)}".encode())
        for name, content in (*sorted(self.database.items()), *sorted(self.files.items())):
            whole.update(f" {name} {len(content)} ".encode())
            whole.update(content)
        return whole.digest()
