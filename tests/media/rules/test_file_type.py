"""The first bytes tell what a file is."""

from hypothesis import given
from hypothesis import strategies as st

from media.rules.file_type import type_of
from tests.helpers.table import each_row


@each_row(
    ("head", "name"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"GIF89a", "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypmif1", "HEIC"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b"II*\0", "TIFF"),
        (b"BM\x36", "BMP"),
        (b"\0\0\0\x18ftypmp42", "MP4"),
        (b"\0\0\0\x18ftypisom", "MP4"),
        (b"\0\0\0\x14ftypqt  ", "MOV"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "MOV"),
        (b"\0\0\0\x18ftyp3gp4", "3GP"),
        (b"\0\0\0\x18ftypM4A ", "M4A"),
        (b"\x1a\x45\xdf\xa3", "WebM"),
        (b"RIFF\0\0\0\0AVI LIST", "AVI"),
        (b"RIFF\0\0\0\0WAVEfmt ", "WAV"),
        (b"ID3\x03", "MP3"),
        (b"%PDF-1.4", "PDF"),
        (b"<!doctype HTML>", "HTML"),
        (b"\xef\xbb\xbf\r\n  <HTML lang=en>", "HTML"),
        (b"<?xml version='1.0'?><html xmlns=''>", "HTML"),
        (b"<!-- hello --><html>", "HTML"),
        (b"<?xml version='1.0'?><svg>", "SVG"),
        (b"<?xml version='1.0'?><rss>", "text"),
        ("просто текст".encode()[:-1], "text"),
        (b"\0\x01\x02", "unknown"),
        (b"\xc0\xc1\xf5 \xfe", "unknown"),
        (b"", "unknown"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head: bytes, name: str) -> None:
    assert type_of(head) == name


@given(st.binary())
def test_any_bytes_have_a_name(head: bytes) -> None:
    assert type_of(head)
