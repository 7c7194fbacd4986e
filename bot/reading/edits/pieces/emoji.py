"""What an emoji is, a smiley of other signs, and which of them are faces, hands and hearts."""

import re

_TONES = "\u2640\u2642\u200d\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
EMOJI = (
    "(?:[\u231a-\u23ff\u2600-\u2794\u2798-\u27a0\u27b0-\u27bf\u2b1b-\u2bff\u3030"
    f"\U0001f000-\U0001faff][{_TONES}]*)"
)
_FACE = re.compile(
    "[\u2639-\u263b\u2763\u2764\u270a-\u270d\u261d\U0001f440-\U0001f445\U0001f44a-\U0001f450"
    "\U0001f48b\U0001f493-\U0001f49f\U0001f590-\U0001f596\U0001f5a4\U0001f600-\U0001f64f"
    "\U0001f90c-\U0001f92f\U0001f932\U0001f937\U0001f970-\U0001f97a\U0001f9e1"
    "\U0001fa75-\U0001fa77\U0001fae0-\U0001fae9\U0001faf0-\U0001faf8]+"
)
"""Faces, hands and hearts: what a sender means himself, not what he speaks of."""
SMILEY = (
    r"(?:(?<!\d)[:;=]['’]?-?[)(]+|(?<!\S)[:;=]-?[DPpРр*](?!\w)|<3+(?!\d)|\^[_.]?\^|[oоOО]_[oоOО]"
    r"|(?<!\S)[xхXХ]+[DД]+(?!\w)|¯\\_\(ツ\)_/¯|(?:(?<!\d)\)|\)(?=[\s)]*$)|\({2}|\){2})[()]*)"
)
RUN = re.compile(rf"(?>(?:{EMOJI}|{SMILEY})+)")
_NO_SIGNS = re.compile(rf"{SMILEY}|[{_TONES}]")


def are_faces(signs: str) -> bool:
    """Smileys are."""
    return _FACE.fullmatch(_NO_SIGNS.sub("", signs) or "❤") is not None
