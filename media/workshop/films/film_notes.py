"""What a person may mind of what became of a film. Used by `film_making.py`."""

from media.rules.file_type import VIDEO_TYPES
from media.rules.limits import MOST_SOUND_CHANNELS, codec_name
from media.workshop.asked.values import Looked, Note, NoteReason
from media.workshop.films.film_target import Target
from media.workshop.films.films import Film

MADE_CODEC, MADE_TYPE = "h264", "MP4"


def notes_of(
    source: Film, looked: Looked, target: Target | None, end: float | None
) -> tuple[Note, ...]:
    """Without a target its pictures were copied."""
    notes = list(_redrawn(source, target)) if target else []
    if not notes and looked.format not in VIDEO_TYPES:
        notes.append(Note(NoteReason.CONVERTED, {"was": looked.format, "now": MADE_TYPE}))
    if source.bright and not target:
        notes.append(Note(NoteReason.HDR_KEPT))
    notes += _of_sound(source)
    if end:
        notes.append(Note(NoteReason.CUT, {"seconds": end}))
    if source.knows_its_place:
        notes.append(Note(NoteReason.PLACE_REMOVED))
    return tuple(notes)


def _redrawn(source: Film, target: Target) -> list[Note]:
    notes = []
    codec = source.facts.codec or ""
    if codec != MADE_CODEC:
        values = {"was": codec_name(codec), "now": codec_name(MADE_CODEC)}
        notes.append(Note(NoteReason.CONVERTED, values))
    if target.width < source.width - 1:
        size = {"width": source.width, "height": source.height}
        notes.append(Note(NoteReason.SCALED, size))
    was, now = round(source.facts.frame_rate or 0), round(target.rate)
    if was and was != now:
        notes.append(Note(NoteReason.FRAME_RATE, {"was": was, "now": now}))
    if source.bright:
        notes.append(Note(NoteReason.HDR))
    return notes


def _of_sound(source: Film) -> list[Note]:
    if source.container.streams.audio and source.sound is None:
        return [Note(NoteReason.SOUND_DROPPED)]
    channels = source.facts.sound_channels or 0
    if channels > MOST_SOUND_CHANNELS:
        return [Note(NoteReason.SOUND_STEREO, {"channels": channels})]
    return []
