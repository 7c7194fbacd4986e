"""The `fields` parameter and the node shapes it chooses from; used by methods.py.

A field that a node does not have is refused, as Meta does.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from sandbox.feed import Json
from sandbox.instagram.errors import bad_parameter, no_such_field
from sandbox.instagram.records import Account, Comment, Container, Media, Place, Token
from sandbox.instagram.state import Instagram
from sandbox.instagram.views import cover_url, media_url, permalink

Field = Callable[[], object]
Wanted = dict[str, "Wanted"]


def parse_fields(text: str) -> Wanted:
    """`id,children{id,media_type}` as nested names. Raises GraphRefusalError."""
    wanted: Wanted = {}
    levels, name = [wanted], ""
    for letter in f"{text},":
        if letter in ",{}":
            if name.strip():
                levels[-1][name.strip()] = {}
            if letter == "{":
                levels.append(levels[-1].setdefault(name.strip(), {}))
            elif letter == "}":
                levels.pop()
            name = ""
        else:
            name += letter
        if not levels:
            break
    if len(levels) != 1:
        raise bad_parameter("Syntax error in the fields parameter")
    return wanted


def choose(node: str, available: Mapping[str, Field], wanted: Wanted, default: str = "id") -> Json:
    """The wanted fields that have a value, always with `id` when the node has one.

    A field whose value is a list of field maps becomes an edge: `{"data": [...]}`.
    """
    names = wanted or parse_fields(default)
    answer: Json = {}
    for name, inner in names.items():
        if name not in available:
            raise no_such_field(node, name)
        value = available[name]()
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            value = {"data": [choose(node, child, inner) for child in value]}
        elif inner and isinstance(value, dict):
            value = {key: value[key] for key in inner if key in value}
        if value is not None:
            answer[name] = value
    if "id" in available:
        answer["id"] = available["id"]()
    return answer


def container_fields(container: Container, code: str) -> dict[str, Field]:
    """ShadowIGMediaBuilder. `code` is the status to tell."""
    return {
        "id": lambda: container.id,
        "status_code": lambda: code,
        "status": lambda: status_text(container, code),
        "copyright_check_status": lambda: {
            "status": "in_progress" if code == "IN_PROGRESS" else "completed",
            "matches_found": False,
        },
        "video_status": lambda: (
            {
                "uploading_phase": {
                    "status": "complete" if container.ingested else "in_progress",
                    "bytes_transferred": container.bytes_received,
                },
                "processing_phase": {"status": "complete" if code == "FINISHED" else "not_started"},
            }
            if "video" in container.kind or container.kind == "reel"
            else None
        ),
    }


def status_text(container: Container, code: str) -> str:
    """The human `status`; a failure carries its subcode."""
    if code == "ERROR" and container.failure:
        number = container.failure[1]
        return f"Error: Media upload has failed with error code {number}"
    return {
        "FINISHED": "Finished: Media has been uploaded and it is ready to be published.",
        "PUBLISHED": "Published: Media has been successfully published.",
        "EXPIRED": "Expired: Media has not been published within 24 hours.",
    }.get(code, "In Progress: Media is still being processed.")


def media_fields(world: Instagram, media: Media) -> dict[str, Field]:
    """IGMedia."""
    account = world.accounts[media.account_id]
    is_video = media.is_video
    children = [media_fields(world, child) for child in media.children]
    face = media.children[0] if media.children else media
    return {
        "id": lambda: media.id,
        "ig_id": lambda: media.id[::-1],
        "permalink": lambda: None if media.is_child else permalink(world, media),
        "shortcode": lambda: media.shortcode,
        "timestamp": lambda: _stamp(media.published_at),
        "username": lambda: account.username,
        "owner": lambda: {"id": account.ig_user_id},
        "media_type": lambda: "CAROUSEL_ALBUM" if children else "VIDEO" if is_video else "IMAGE",
        "media_product_type": lambda: media.product,
        "caption": lambda: media.caption or None,
        "media_url": lambda: media_url(world, face),
        "thumbnail_url": lambda: cover_url(world, face),
        "is_comment_enabled": lambda: True,
        "is_shared_to_feed": lambda: media.share_to_feed if media.kind == "reel" else None,
        "is_ai_generated": lambda: media.is_ai_generated,
        "alt_text": lambda: media.alt_text,
        "like_count": lambda: 0,
        "comments_count": lambda: len(world.comments_of(media)),
        "children": lambda: children or None,
    }


def comment_fields(comment: Comment) -> dict[str, Field]:
    """IGComment."""
    author = {"id": comment.from_id or f"8{comment.id[1:]}", "username": comment.username}
    return {
        "id": lambda: comment.id,
        "text": lambda: comment.text,
        "timestamp": lambda: _stamp(comment.created_at),
        "username": lambda: comment.username,
        "from": lambda: author,
        "parent_id": lambda: None,
        "hidden": lambda: False,
        "like_count": lambda: 0,
        "media": lambda: {"id": comment.media_id},
    }


def collaborator_fields(username: str, status: str) -> dict[str, Field]:
    """ShadowIGMediaCollaborators."""
    number = int.from_bytes(username.encode(), "big") % 10**11
    return {
        "id": lambda: f"178414{number:011d}",
        "username": lambda: username,
        "invite_status": lambda: status,
    }


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


def account_fields(world: Instagram, account: Account) -> dict[str, Field]:
    """IGUser; `id` answers with the professional account's id."""
    return {
        "id": lambda: account.ig_user_id,
        "username": lambda: account.username,
        "name": lambda: account.name,
        "biography": lambda: account.biography,
        "website": lambda: account.website,
        "profile_picture_url": lambda: f"{world.base_url}/media/{account.picture}",
        "followers_count": lambda: account.followers,
        "follows_count": lambda: account.follows,
        "media_count": lambda: len(world.posts_of(account)),
    }


def own_fields(world: Instagram, account: Account) -> dict[str, Field]:
    """/me of Instagram login: `id` is app-scoped, `user_id` the professional account."""
    return {
        **account_fields(world, account),
        "id": lambda: account.scoped_id,
        "user_id": lambda: account.ig_user_id,
        "account_type": lambda: "BUSINESS",
    }


def page_fields(account: Account, page_token: Token | None) -> dict[str, Field]:
    """The Page that a Facebook-login account is linked to."""
    linked = {"id": account.ig_user_id, "username": account.username}
    return {
        "id": lambda: account.page_id,
        "name": lambda: account.name,
        "category": lambda: "Local business",
        "access_token": lambda: page_token.value if page_token else None,
        "tasks": lambda: ["MANAGE", "CREATE_CONTENT", "MODERATE"],
        "link": lambda: f"https://www.facebook.com/{account.page_id}",
        "instagram_business_account": lambda: linked,
    }


def place_fields(place: Place) -> dict[str, Field]:
    """A Page as /pages/search shows it."""
    return {
        "id": lambda: place.id,
        "name": lambda: place.name,
        "link": lambda: f"https://www.facebook.com/{place.id}",
        "location": place.location,
    }
