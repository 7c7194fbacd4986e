"""How a bucket is reached, as the settings say it. Apart from `bucket`, whose library only those
load who have one."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BucketAccess:
    """As the usual S3 variables say it. With `public_url` the bucket's files can be fetched below
    it by everybody; without, addresses are signed."""

    name: str
    prefix: str = ""
    endpoint: str | None = None
    region: str | None = None
    key_id: str | None = field(default=None, repr=False)
    secret: str | None = field(default=None, repr=False)
    public_url: str | None = None
