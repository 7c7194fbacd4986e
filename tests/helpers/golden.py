"""Pictures that were looked at once and are kept, small: what is drawn today must look like them.
`GOLDEN=write pytest …` keeps those of today instead; look at them before you do."""

import io
import os
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

SIDE = 360  # pixels of what is kept
AWAY = 40  # of 255, where a fine line is a pixel further
MOST_AWAY = 0.01  # the share of pixels that may be


def looks_like(drawn: bytes, kept: Path) -> None:
    with Image.open(io.BytesIO(drawn)) as picture:
        today = picture.convert("RGB")
    today.thumbnail((SIDE, SIDE))
    if os.environ.get("GOLDEN") == "write":
        kept.parent.mkdir(exist_ok=True)
        today.quantize(200).save(kept, optimize=True)
    with Image.open(kept) as picture:
        before = picture.convert("RGB")
    assert today.size == before.size, kept.name
    away = ImageChops.difference(today, before).convert("L").point(lambda it: 255 * (it > AWAY))
    share = ImageStat.Stat(away).mean[0] / 255
    assert share <= MOST_AWAY, f"{kept.name}: {share:.1%} of it looks different"
