"""An S3 server that others wrote, with an empty bucket."""

from collections.abc import Iterator
from contextlib import contextmanager

import boto3  # type: ignore[import-untyped]  # ships without types
from moto.server import ThreadedMotoServer

from media.store import BucketAccess
from media.store.bucket import Bucket
from tests.helpers.ports import own_port

KEY_ID, SECRET, BUCKET = "AKIDEXAMPLE", "wJalrXUtnFEMI", "posts"


@contextmanager
def running_s3() -> Iterator[str]:
    """Its address."""
    port = own_port()
    server = ThreadedMotoServer("127.0.0.1", port, verbose=False)
    server.start()
    url = f"http://127.0.0.1:{port}"
    client = boto3.client(
        "s3",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=KEY_ID,
        aws_secret_access_key=SECRET,
    )
    client.create_bucket(Bucket=BUCKET)
    try:
        yield url
    finally:
        server.stop()


def bucket_at(url: str, folder: str = "bot") -> Bucket:
    return Bucket.of(BucketAccess(BUCKET, folder, url, key_id=KEY_ID, secret=SECRET))
