"""Files kept in a bucket of any service that speaks S3, so that several machines share them and
Instagram fetches them from there."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self
from urllib.parse import quote
from uuid import uuid4

import obstore
from obstore import exceptions
from obstore.store import S3Store

from media.store.access import BucketAccess
from media.store.bucket_trouble import NO_BUCKET, meaning
from media.store.store import MARK, Kept, StoreError, StoreTrouble

if TYPE_CHECKING:
    from obstore import ObjectMeta
    from obstore.store import ClientConfig, RetryConfig, S3Config

TRIAL = ".trial"
ENDLESS = "the list of the bucket's files has no end"
PART, AT_ONCE = 5 * 1024 * 1024, 2  # what is in memory, however large the file is
# Meta's own retries come within minutes; a bucket that is slower than this is not there.
CLIENT: "ClientConfig" = {
    "timeout": timedelta(seconds=60),
    "connect_timeout": timedelta(seconds=10),
}
RETRIES: "RetryConfig" = {"max_retries": 2, "retry_timeout": timedelta(seconds=60)}
PAGE_SECONDS = 200.0  # of a list: longer than the library tries to get one
LONGEST_SIGNED = timedelta(days=7)  # S3's own limit


@dataclass(frozen=True, slots=True)
class Bucket:
    """A `MediaStore`."""

    access: BucketAccess
    _s3: S3Store = field(repr=False)
    kind: ClassVar = "bucket"

    @classmethod
    def of(cls, access: BucketAccess) -> Self:
        """Nothing is asked of the network yet."""
        config: S3Config = {
            "region": access.region or "us-east-1",
            "virtual_hosted_style_request": access.endpoint is None,
        }
        if access.endpoint is not None:
            config["endpoint"] = access.endpoint
        if access.key_id is not None and access.secret is not None:
            config["access_key_id"] = access.key_id
            config["secret_access_key"] = access.secret
        is_open = (access.endpoint or "").startswith("http://")
        client: ClientConfig = {**CLIENT, "allow_http": is_open}
        prefix = access.prefix or None
        s3 = S3Store(
            access.name, prefix=prefix, config=config, client_options=client, retry_config=RETRIES
        )
        return cls(access, s3)

    def put(self, key: str, file: Path, content_type: str) -> None:
        with _put():
            told = {"Content-Type": content_type}
            obstore.put(
                self._s3, key, file, attributes=told, chunk_size=PART, max_concurrency=AT_ONCE
            )
        file.unlink()

    def fetch(self, key: str, to: Path) -> None:
        """In parts: each request has its end, and a whole film may take longer."""
        with _told(), to.open("wb") as opened:
            start, size = 0, 1
            while start < size:
                part = obstore.get(self._s3, key, options={"range": (start, start + PART)})
                opened.write(part.bytes())
                start, size = start + PART, part.meta["size"]

    def size(self, key: str) -> int | None:
        with _told():
            try:
                return int(obstore.head(self._s3, key)["size"])
            except FileNotFoundError:  # so answers a bucket that does not exist, too
                next(self._pages(key), None)
                return None

    def delete(self, slug: str) -> None:
        with _told():
            found = [each["path"] for page in self._pages(f"{slug}/") for each in page]
            if found:
                obstore.delete(self._s3, found)

    def kept(self) -> Iterator[Kept]:
        is_empty = True
        with _told():
            for page in self._pages():
                for each in page:
                    is_empty = False
                    yield Kept(each["path"], each["size"], each["last_modified"])
        if is_empty and self.size(f"{MARK}/{uuid4().hex}") is not None:
            raise StoreError(StoreTrouble.FAILING, "whatever it is asked for, a page is answered")

    def _pages(self, prefix: str | None = None) -> "Iterator[Sequence[ObjectMeta]]":
        """A service whose list has no end gives the same files again and again, or pages without
        any, between which the library does not come back. Raises StoreError."""
        stream, seen = obstore.list(self._s3, prefix), set[str]()

        async def following() -> "Sequence[ObjectMeta]":
            async with asyncio.timeout(PAGE_SECONDS):
                async for page in stream:
                    return page
            return ()

        with asyncio.Runner() as runner:
            while page := runner.run(following()):
                keys = {each["path"] for each in page}
                if keys & seen:
                    raise StoreError(StoreTrouble.FAILING, ENDLESS)
                seen |= keys
                yield page

    def try_keeping(self) -> None:
        """In the same place each time."""
        with _put():
            obstore.put(self._s3, TRIAL, b"trial")

    def mark(self, tag: str) -> None:
        """Each bot its own, as several may share the bucket."""
        with _put():
            obstore.put(self._s3, f"{MARK}/{tag}", b"")

    def refuse_unmarked(self, tag: str) -> None:
        key = f"{MARK}/{tag}"
        if self.size(key) is None:
            why = f"the bucket has no {self._below_prefix(key)}: it was emptied, or is another one"
            raise StoreError(StoreTrouble.AWAY, why)

    def _below_prefix(self, key: str) -> str:
        return f"{self.access.prefix}/{key}" if self.access.prefix else key

    def address(self, key: str, lasts: timedelta) -> str | None:
        if self.access.public_url is not None:
            return f"{self.access.public_url}/{quote(self._below_prefix(key))}"
        with _told():
            return obstore.sign(self._s3, "GET", key, min(lasts, LONGEST_SIGNED))

    def path(self, key: str) -> Path | None:  # noqa: ARG002 - as any place
        return None


@contextmanager
def _put() -> Iterator[None]:
    """Nothing need be there before a file is put but the bucket."""
    try:
        with _told():
            yield
    except StoreError as error:
        if error.trouble is not StoreTrouble.MISSING:
            raise
        raise StoreError(StoreTrouble.REFUSED, NO_BUCKET) from None


@contextmanager
def _told() -> Iterator[None]:
    """Without the library's words: they may contain the keys of a signed address."""
    try:
        yield
    except TimeoutError:
        raise StoreError(StoreTrouble.FAILING, ENDLESS) from None
    except (FileNotFoundError, exceptions.BaseError) as error:
        raise meaning(str(error)) from None
