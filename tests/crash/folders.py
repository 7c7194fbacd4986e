"""The folder in which a bot keeps the files that people send, copied as its database is; used by
`tests.crash.rig`."""

import shutil
from pathlib import Path

from tests.crash.databases import Copy


class CopyableFolder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def copy(self) -> Copy:
        """By the paths in it."""
        files = (path for path in self._root.rglob("*") if path.is_file())
        return {str(path.relative_to(self._root)): path.read_bytes() for path in files}

    def become(self, copy: Copy) -> None:
        """Nobody is at work in it."""
        shutil.rmtree(self._root, ignore_errors=True)
        for name, content in copy.items():
            path = self._root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
