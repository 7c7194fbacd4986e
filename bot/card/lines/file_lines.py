"""What is to be said of the files of a post that were sent: how far they are, what was done to
them. Pure."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from bot.words import Html, Words, bare_sentence, problem_sentence, shape_words, size_words
from posting import (
    Field,
    FileNote,
    FileState,
    HostedFile,
    Post,
    Problem,
    ProblemCode,
    kind_of,
    media_of,
)

NOTES_SHOWN = 3
TOLD = frozenset(
    {
        *("converted", "scaled", "white_behind", "first_frame", "sound_stereo", "sound_dropped"),
        *("frame_rate", "hdr", "hdr_kept", "repeated", "cut"),
    }
)
"""Of what becomes of a file on its way. Its place and the camera's numbers go without a word."""


def file_lines(post: Post, words: Words, zone: ZoneInfo) -> Iterable[Html]:
    files = [medium.file for medium in media_of(post) if medium.file]
    on_their_way = [it for it in kind_of(post).files(post) if it.state is FileState.WANTED]
    yield from _on_their_way(on_their_way, words, zone)
    told = (
        _became(file, note, words) for file in files for note in file.notes if note.reason in TOLD
    )
    yield from list(dict.fromkeys(told))[:NOTES_SHOWN]
    if any(file.is_seen_as_sent for file in files):
        yield words("files.seen_as_sent")


def is_on_its_way(post: Post) -> bool:
    """Whether a file of it is still being fetched or made to fit."""
    return any(file.state is FileState.WANTED for file in kind_of(post).files(post))


def problem_on_card(problem: Problem, words: Words, zone: ZoneInfo) -> Html:
    """As everywhere, but for a shape, which the card's buttons mend; without its slide."""
    if problem.code is not ProblemCode.MEDIA_BAD_RATIO:
        return bare_sentence(problem, words, zone)
    width, height = (int(str(problem.values[name])) for name in ("width", "height"))
    key = "shape.too_tall" if width < height else "shape.too_wide"
    return words(key, ratio=shape_words(width, height, words, is_refused=True))


def _on_their_way(files: Sequence[HostedFile], words: Words, zone: ZoneInfo) -> Iterable[Html]:
    if not files:
        return
    running = [file for file in files if file.progress is not None]
    in_line = [file.conversion for file in files if file.conversion]
    failures = [file.failure for file in files if file.failure]
    if failures:
        values = dict(failures[0].values)
        problem = Problem(Field.MEDIA, ProblemCode(failures[0].reason), values)
        yield Html(f"⚠️ {problem_sentence(problem, words, zone)}")
    elif running:
        yield _running(running[0], words)
    elif in_line:
        before = int(in_line[0].values.get("before", 1))
        yield words.many("files.in_line", before, what=_codecs(in_line[0]))
    else:
        yield words.many("files.looking", len(files))


def _running(file: HostedFile, words: Words) -> Html:
    note = file.conversion
    if note is None or "minutes" not in note.values:
        return words("files.converting", percent=file.progress, what=_codecs(note))
    minutes = note.values["minutes"]
    return words("files.converting_left", percent=file.progress, minutes=minutes)


def _codecs(conversion: FileNote | None) -> str:
    """` (VP9 → H.264)`, where they differ."""
    values = conversion.values if conversion else {}
    return f" ({values['was']} → {values['now']})" if "was" in values else ""


def _became(file: HostedFile, note: FileNote, words: Words) -> Html:
    if note.reason == "converted" and file.is_video and file.size_bytes:
        size = size_words(file.size_bytes, words)
        measures = {"width": file.width, "height": file.height, "size": size}
        return words("file.note.converted_video", now=note.values["now"], **measures)
    if note.reason == "scaled" and file.width and int(note.values["width"]) < file.width:
        return words("file.note.enlarged", **note.values)
    return words(f"file.note.{note.reason}", **note.values)
