"""How the page and the control door see the pretend Instagram: plain JSON made of its records."""

from sandbox.feed import Json
from sandbox.instagram.records import PLACES, Account, Comment, Container, Media
from sandbox.instagram.state import Instagram

SHORTCODE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def shortcode(media_id: str) -> str:
    """The letters of a permalink for a media id."""
    number, letters = int(media_id) * 7_919, ""
    while number:
        number, rest = divmod(number, 64)
        letters = SHORTCODE_LETTERS[rest] + letters
    return letters


def media_url(world: Instagram, media: Media) -> str | None:
    """Instagram's own copy of the picture or video."""
    return f"{world.base_url}/cdn/{media.file_id}" if media.file_id else None


def cover_url(world: Instagram, media: Media) -> str | None:
    """The still picture of a video: its own cover, else the frame that was chosen."""
    if not media.is_video:
        return None
    frame = f"{media.file_id}.{media.thumb_offset}.jpg"
    return f"{world.base_url}/cdn/{media.cover_id or frame}"


def permalink(world: Instagram, media: Media) -> str:
    """A story's is of another shape, and its number is not the media id."""
    if media.is_story:
        username = world.accounts[media.account_id].username
        return f"{world.base_url}/stories/{username}/{media.id[::-1]}/"
    return f"{world.base_url}/p/{media.shortcode}/"


def media_view(world: Instagram, media: Media) -> Json:
    """One post for the profile pane."""
    place = PLACES.get(media.location_id or "")
    return {
        "id": media.id,
        "ig_user_id": media.account_id,
        "username": world.accounts[media.account_id].username,
        "container_id": media.container_id,
        "type": "video" if media.is_video else "carousel" if media.children else "photo",
        "story": media.is_story,
        "url": media_url(world, media),
        "size": list(media.size) if media.size else None,
        "cover": cover_url(world, media) if media.cover_id else None,
        "caption": media.caption,
        "alt_text": media.alt_text,
        "place": place.name if place else None,
        "location_id": media.location_id,
        "tags": list(media.tags),
        "thumb_offset": media.thumb_offset,
        "share_to_feed": media.share_to_feed,
        "trial": media.trial,
        "audio_name": media.audio_name,
        "collaborators": [
            {"username": name, "status": status} for name, status in media.invited.items()
        ],
        "comments": [comment_view(comment) for comment in world.comments_of(media)],
        "timestamp": media.published_at.isoformat(),
        "permalink": permalink(world, media),
        "children": [media_view(world, child) for child in media.children],
    }


def tell_of(world: Instagram, media: Media) -> None:
    """The page draws the post anew."""
    world.feed.publish("media_changed", {"media": media_view(world, media)})


def comment_view(comment: Comment) -> Json:
    """One comment for the profile pane and the control door."""
    return {
        "id": comment.id,
        "media_id": comment.media_id,
        "username": comment.username,
        "text": comment.text,
        "timestamp": comment.created_at.isoformat(),
    }


def profile_view(world: Instagram, account: Account) -> Json:
    """One account with its posts and the token a newcomer pastes."""
    tokens = [t for t in world.tokens_of(account) if t.kind != "page"]
    return {
        "ig_user_id": account.ig_user_id,
        "username": account.username,
        "name": account.name,
        "login": account.login,
        "biography": account.biography,
        "website": account.website,
        "picture": f"{world.base_url}/media/{account.picture}",
        "followers": account.followers,
        "follows": account.follows,
        "token": tokens[0].value if tokens else None,
        "token_state": tokens[0].state if tokens else None,
        "quota_usage": world.quota_usage(account),
        "quota_total": account.quota_total,
        "media": [media_view(world, media) for media in world.media_of(account)],
        "deleted": [
            media_view(world, media)
            for media in world.deleted
            if media.account_id == account.ig_user_id
        ],
    }


def profiles_view(world: Instagram) -> list[Json]:
    """The profile pane's data, one entry per account."""
    return [profile_view(world, account) for account in world.accounts.values()]


def container_view(world: Instagram, container: Container) -> Json:
    """One container for the control door."""
    return {
        "id": container.id,
        "ig_user_id": container.account_id,
        "kind": container.kind,
        "params": container.params,
        "status_code": world.status_code(container),
        "failure": list(container.failure) if container.failure else None,
        "created_at": container.created_at.isoformat(),
        "ready_at": container.ready_at.isoformat(),
        "published_at": container.published_at.isoformat() if container.published_at else None,
        "media_id": container.media_id,
    }


def world_view(world: Instagram) -> Json:
    """GET /__sandbox/graph/state."""
    return {
        "accounts": [
            {
                **profile_view(world, account),
                "permissions": list(account.permissions),
                "page_id": account.page_id,
                "scoped_id": account.scoped_id,
                "refuses": list(account.refuses),
            }
            for account in world.accounts.values()
        ],
        "containers": [container_view(world, c) for c in world.containers.values()],
        "media": [media_view(world, m) for m in world.media.values()],
        "publications": world.publications,
        "commented": world.commented,
        "settings": vars(world.settings),
        "faults": [vars(fault) for fault in world.faults.waiting],
        "calls": len(world.calls),
    }
