"""The product's server with the files of a folder, as `benchmarks/serving.py` starts it:
`python -m benchmarks.served_folder PORT FOLDER`."""

import asyncio
import sys
from datetime import UTC, datetime
from ipaddress import IPv4Address
from pathlib import Path

from web import Files, Served, Site, listen, serve


def now() -> datetime:
    return datetime.now(UTC)


async def main(port: int, folder: Path) -> None:
    """Until it is killed."""

    def find(slug: str) -> Served | None:
        path = folder / slug
        return Served(path, "video/mp4", path.stat().st_size) if path.exists() else None

    site = Site("", now, files=Files(find, lambda _: None))
    await serve(listen(IPv4Address("127.0.0.1"), port), site)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
