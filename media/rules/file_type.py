"""What a file is, by its first bytes: names and content types lie. Used by looks at links and
by whatever converts files."""

from media.facts import TEXT_TYPE, UNKNOWN_TYPE

PHOTO_TYPE = "JPEG"
VIDEO_TYPES = frozenset({"MP4", "MOV"})
OTHER_IMAGE_TYPES = frozenset({"PNG", "WebP", "GIF", "HEIC", "AVIF", "TIFF", "BMP"})
WEB_PAGE_TYPE = "HTML"

_SIGNATURES = (
    (b"\xff\xd8\xff", PHOTO_TYPE),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"OggS", "OGG"),
    (b"ID3", "MP3"),
    (b"\xff\xfb", "MP3"),
    (b"fLaC", "FLAC"),
)
_EBML = b"\x1a\x45\xdf\xa3"
_RIFF = {b"WEBP": "WebP", b"AVI ": "AVI", b"WAVE": "WAV"}
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
    **dict.fromkeys((b"M4A ", b"M4B "), "M4A"),
    b"qt  ": "MOV",
}
# A QuickTime file may start with any of these boxes and have no brand.
_QUICKTIME_BOXES = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta", b"<title")


def type_of(head: bytes) -> str:
    """The short name of a file's type from its first few hundred bytes; "unknown" if none fits."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head.startswith(_EBML):
        return "MKV" if b"matroska" in head[:64] else "WebM"
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return _BRANDS.get(brand) or ("3GP" if brand.startswith(b"3g") else "MP4")
    if head[4:8] in _QUICKTIME_BOXES:
        return "MOV"
    return _type_of_text(head)


def _type_of_text(head: bytes) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_PAGE_STARTS) or (text.startswith((b"<?xml", b"<!--")) and b"<html" in text):
        return WEB_PAGE_TYPE
    if b"<svg" in text:
        return "SVG"
    return TEXT_TYPE if text and b"\0" not in text and _is_utf8(head) else UNKNOWN_TYPE


def _is_utf8(head: bytes) -> bool:
    # The last character may be cut in two.
    text = head.decode(errors="replace")
    return "\N{REPLACEMENT CHARACTER}" not in text[:-1]
