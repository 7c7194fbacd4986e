"""Files kept in a bucket of any service that speaks S3, so that several machines share them and
Instagram fetches them from there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import quote

import obstore
from obstore import exceptions
from obstore.store import S3Store

from media.store.access import BucketAccess
from media.store.store import Kept, StoreError, StoreTrouble

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig, S3Config

TRIAL = ".trial"
PART, AT_ONCE = 5 * 1024 * 1024, 2  # of an upload: what is in memory, however large the file is
PIECE = 1024 * 1024
# Meta's own retries come within minutes; a bucket that is slower than this is not there.
CLIENT: "ClientConfig" = {
    "timeout": timedelta(seconds=60),
    "connect_timeout": timedelta(seconds=10),
}
RETRIES: "RetryConfig" = {"max_retries": 2, "retry_timeout": timedelta(seconds=60)}
LONGEST_SIGNED = timedelta(days=7)  # S3's own limit
REFUSED = (
    "the bucket refuses the access key, or one of the rights s3:GetObject, s3:PutObject, "
    "s3:DeleteObject, s3:ListBucket"
)
REFUSALS = (exceptions.PermissionDeniedError, exceptions.UnauthenticatedError)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A `MediaStore`."""

    access: BucketAccess
    _s3: S3Store = field(repr=False)

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
        with _told(), to.open("wb") as opened:
            for piece in obstore.get(self._s3, key).stream(min_chunk_size=PIECE):
                opened.write(piece)

    def size(self, key: str) -> int | None:
        with _told():
            try:
                return int(obstore.head(self._s3, key)["size"])
            except FileNotFoundError:  # a bucket that does not exist answers the same
                for _ in obstore.list(self._s3, key):
                    break
                return None

    def delete(self, slug: str) -> None:
        with _told():
            found = [each["path"] for some in obstore.list(self._s3, f"{slug}/") for each in some]
            if found:
                obstore.delete(self._s3, found)

    def kept(self) -> Iterator[Kept]:
        with _told():
            for some in obstore.list(self._s3):
                for each in some:
                    yield Kept(each["path"], each["size"], each["last_modified"])

    def try_keeping(self) -> None:
        """In the same place each time."""
        with _put():
            obstore.put(self._s3, TRIAL, b"trial")

    def mark(self) -> bool:
        return False

    def is_marked(self) -> bool:
        return True

    def address(self, key: str, lasts: timedelta) -> str | None:
        if self.access.public_url is not None:
            prefix = f"{self.access.prefix}/" if self.access.prefix else ""
            return f"{self.access.public_url}/{quote(prefix)}{key}"
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
        raise StoreError(StoreTrouble.REFUSED, "there is no such bucket") from None


@contextmanager
def _told() -> Iterator[None]:
    """Without the library's words: they may contain the keys of a signed address."""
    try:
        yield
    except FileNotFoundError:
        raise StoreError(StoreTrouble.MISSING, "the bucket has no such file") from None
    except REFUSALS:
        raise StoreError(StoreTrouble.REFUSED, REFUSED) from None
    except exceptions.BaseError as error:
        raise StoreError(StoreTrouble.UNREACHABLE, f"no answer: {type(error).__name__}") from None
