"""What a service that speaks S3 means by an answer, as the library repeats it, and what the network
means by none. Words only, as no name of a server or key may get into them. For `bucket`."""

import re

from media.store.store import StoreError, StoreTrouble

RIGHTS = (
    "the bucket refuses the access key, or one of the rights s3:GetObject, s3:PutObject, "
    "s3:DeleteObject, s3:ListBucket"
)
NO_BUCKET = "there is no such bucket"
REGION = "the bucket is in another region than AWS_REGION names"
_CODE = re.compile(r"<Code>(\w{1,60})</Code>")
_STATUS = re.compile(r"non-2xx status code: (\d{3})")
_FULL = re.compile(r"quota|storage_?full|cap_?exceeded|insufficient_?storage", re.IGNORECASE)
_BY_CODE = {
    "RequestTimeTooSkewed": (StoreTrouble.CLOCK, "the clock of this machine is wrong"),
    "RequestExpired": (StoreTrouble.CLOCK, "the clock of this machine is wrong"),
    "NoSuchBucket": (StoreTrouble.REFUSED, NO_BUCKET),
    "InvalidAccessKeyId": (StoreTrouble.REFUSED, "the service does not know the access key"),
    "SignatureDoesNotMatch": (StoreTrouble.REFUSED, "the secret of the access key is wrong"),
    "ExpiredToken": (StoreTrouble.REFUSED, "the access key has run out"),
    "AllAccessDisabled": (StoreTrouble.REFUSED, "the service has closed the account"),
    "AccountProblem": (StoreTrouble.REFUSED, "the service has closed the account"),
    "PermanentRedirect": (StoreTrouble.REFUSED, REGION),
    "AuthorizationHeaderMalformed": (StoreTrouble.REFUSED, REGION),
}
_BY_STATUS = {
    401: (StoreTrouble.REFUSED, RIGHTS),
    402: (StoreTrouble.REFUSED, "the service has closed the account"),
    403: (StoreTrouble.REFUSED, RIGHTS),
    404: (StoreTrouble.MISSING, "the bucket has no such file"),
    507: (StoreTrouble.FULL, "the bucket is full"),
}
_BY_WORDS = {
    "redirect without LOCATION": (StoreTrouble.REFUSED, REGION),
    "kind: Timeout": (StoreTrouble.UNREACHABLE, "no answer in time"),
    "InvalidCertificate": (StoreTrouble.UNREACHABLE, "its certificate is not trusted"),
    "dns error": (StoreTrouble.UNREACHABLE, "no answer: its name leads nowhere"),
}


def meaning(told: str) -> StoreError:
    """Of the library's words, which may hold what must not be repeated."""
    code, status = _CODE.search(told), _STATUS.search(told)
    if code and _FULL.search(code[1]):
        return StoreError(StoreTrouble.FULL, f"the bucket is full ({code[1]})")
    if code and code[1] in _BY_CODE:
        return StoreError(*_BY_CODE[code[1]])
    if status and int(status[1]) in _BY_STATUS:
        return StoreError(*_BY_STATUS[int(status[1])])
    if status:
        named = f"{status[1]} {code[1]}" if code else status[1]
        return StoreError(StoreTrouble.FAILING, f"the service answers with an error: {named}")
    for words, what in _BY_WORDS.items():
        if words in told:
            return StoreError(*what)
    return StoreError(StoreTrouble.UNREACHABLE, "no answer")
