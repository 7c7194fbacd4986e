"""How long buttons beside a card, which do something with its post, do what they say. Pure."""

import hashlib

from storage.records import EDITABLE_STATES, Holds, Offer, Post, PostState

STILL_OPEN = EDITABLE_STATES | {PostState.PUBLISHING}  # for seconds, until the outcome is known


def offer_of(post: Post, holds: Holds) -> Offer:
    """Of buttons that come with the post as it is now."""
    return Offer(post.post_id, post.version, holds, _about(post, holds))


def still_holds(offer: Offer, post: Post | None) -> bool:
    """None: the post is erased."""
    if post is None or offer.holds is Holds.NO_MORE:
        return False
    is_same = offer.version == post.version
    match offer.holds:
        case Holds.UNFOUND:
            return is_same and post.media_id is None
        case Holds.EDITABLE | Holds.CAPTION:
            is_about_it = offer.about == _about(post, offer.holds)
            return is_about_it and post.state in STILL_OPEN
    return is_same


def _about(post: Post, holds: Holds) -> str:
    """It is compared, not kept."""
    if holds is not Holds.CAPTION:
        return ""
    return hashlib.sha256(post.caption.encode("utf-8", "surrogatepass")).hexdigest()[:16]
