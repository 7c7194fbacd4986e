"""Posts that people make, and invitations that they answer, in Instagram's own app; called by
doors.py. Nothing of it counts against the quota of the API or as a client's publication.
"""

from pathlib import Path

from sandbox.feed import Json
from sandbox.instagram.records import INVITATIONS, Account, CdnFile, Media
from sandbox.instagram.state import DoorValueError, Instagram
from sandbox.instagram.views import media_view, shortcode, tell_of
from sandbox.media_headers import jpeg_size, video_header

SAMPLES = Path(__file__).parent.parent / "samples"


def post_in_the_app(world: Instagram, account: Account, wanted: Json) -> Media:
    """`samples` (names; several are a carousel), `caption`, `story`. Raises DoorValueError."""
    names = [str(name) for name in wanted.get("samples", ["bread.jpg"])]
    story, caption = bool(wanted.get("story")), str(wanted.get("caption", ""))
    if not names or (story and len(names) > 1):
        raise DoorValueError("a post has samples, a story has one")
    if len(names) == 1:
        media = _medium(world, account, names[0], "story" if story else "whole")
    else:
        slides = tuple(_medium(world, account, name, "child") for name in names)
        media = _medium(world, account, names[0], "whole")
        media.kind, media.children, media.file_id = "carousel", slides, None
    media.caption = "" if story else caption
    world.media[media.id] = media
    world.feed.publish("media", {"media": media_view(world, media)})
    return media


def _medium(world: Instagram, account: Account, name: str, part: str) -> Media:
    path = SAMPLES / Path(name).name
    body = path.read_bytes() if path.is_file() else b""
    header = video_header(body)
    size = header.size if header else jpeg_size(body)
    if size is None:
        raise DoorValueError(f"{name} is no photo or video among the samples")
    media_id = world.new_id("179")
    file_id = f"{media_id}{path.suffix}"
    world.files[file_id] = CdnFile(body, "video/mp4" if header else "image/jpeg")
    kind = "video" if header else "image"
    return Media(
        id=media_id,
        account_id=account.ig_user_id,
        container_id="",
        shortcode=shortcode(media_id),
        kind=f"{part}_{kind}" if part != "whole" else "reel" if header else "image",
        caption="",
        published_at=world.clock(),
        file_id=file_id,
        size=size,
    )


def answer_invitations(world: Instagram, media: Media, invited: Json) -> None:
    """Invited people accept or decline. Raises DoorValueError."""
    if set(invited.values()) - set(INVITATIONS):
        raise DoorValueError(f"an invitation is one of {', '.join(INVITATIONS)}")
    media.invited.update(invited)
    tell_of(world, media)
