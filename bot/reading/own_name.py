"""An answer without what stands around it: the name of what was asked for (`comment: hi` is
answered with `hi`), thanks behind names. Called by the fields."""

import re
from functools import partial

from bot.reading.politeness import AFTER

CAPTION = r"(?:(?:the |my |new )*caption|подпись|новый текст|текст поста)"
COMMENT = (
    r"(?:(?:(?:in|to|as) )?(?:the |a )?(?:(?:first|1st|1) )?comment"
    r"|(?:в )?(?:(?:перв(?:ый|ого|ым)|1-?[йы]й?|1) )?коммент(?:ари(?:й|я|ем))?)"
)
ALT_TEXT = r"(?:(?:the )?alt(?:ernative)?(?:[- ]?text)?|альт(?:ернативный)?(?:[- ]?текст)?)"
SOUND = (
    r"(?:(?:the |name of the )*(?:sound|audio|music|track)(?: name)?"
    r"|(?:название |имя )?(?:звука?|аудио|музык[аи]|трека?))"
)


def _without(name: str, typed: str) -> str:
    """The name alone is an answer as any other."""
    found = re.match(rf"\s*{name} ?:\s*(?=\S)", typed, re.IGNORECASE)
    return typed[found.end() :] if found else typed


caption_of = partial(_without, CAPTION)
comment_of = partial(_without, COMMENT)
alt_text_of = partial(_without, ALT_TEXT)
sound_of = partial(_without, SOUND)


def without_thanks(typed: str) -> str:
    """`@anna please` names Anna."""
    found = AFTER.search(typed.lower())
    return typed[: found.start()] if found and found.start() else typed
