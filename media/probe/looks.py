"""What the child of `media/probe/parent.py` does: a look into a photo that it is handed, or into a
video whose bytes its parent holds."""

import io
import json
from dataclasses import asdict

from media.apart.at_parent import FileAtParent
from media.apart.messages import Channel, Message
from media.probe.decoders import image_facts, video_facts
from media.probe.facts import ExcessiveMediaError, ImageFacts, UnreadableMediaError, VideoFacts

_READ_BYTES = 64 * 1024


def answer(channel: Channel, word: Message, data: bytes) -> tuple[Message, bytes]:
    try:
        facts = _facts(channel, word, data)
    except UnreadableMediaError:
        return Message.UNREADABLE, b""
    except (ExcessiveMediaError, MemoryError):
        return Message.EXCESSIVE, b""
    except ImportError as error:
        return Message.FAILED, str(error).encode()
    return Message.FACTS, json.dumps(asdict(facts)).encode()


def _facts(channel: Channel, word: Message, data: bytes) -> ImageFacts | VideoFacts:
    if word is Message.LOOK_AT_PHOTO:
        return image_facts(data)
    at_parent = FileAtParent(channel, int(data) if data else None)
    return video_facts(io.BufferedReader(at_parent, _READ_BYTES))
