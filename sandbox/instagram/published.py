"""What can be done with a published post: comments, collaborators, slides, figures, deletion.

`OF_MEDIA` maps (verb, edge) to a place name for faults and the function; read by server.py.
"""

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall
from sandbox.instagram.errors import GraphRefusalError, bad_parameter, no_permission, no_such_field
from sandbox.instagram.fields import choose, collaborator_fields, comment_fields, media_fields
from sandbox.instagram.insights import insights
from sandbox.instagram.methods import Method
from sandbox.instagram.records import Comment, Media
from sandbox.instagram.state import Instagram
from sandbox.instagram.views import media_view, tell_of

COMMENT_LIMIT = 2200
COMMENTS_PER_PAGE = 50


def post_comment(call: GraphCall) -> Json:
    """POST /{media-id}/comments. One that asks for `fields` is made, and answered by an error."""
    media = call.own_media()
    _check_comments(call, media)
    message = call.text("message")
    if _length(message) > COMMENT_LIMIT:
        raise bad_parameter(f"The comment is too long: at most {COMMENT_LIMIT} characters")
    account = call.token_account()
    comment = add_comment(call.world, media, message, account.username)
    call.world.commented.append(
        {
            "at": comment.created_at.timestamp(),
            "ig_user_id": account.ig_user_id,
            "media_id": media.id,
            "comment_id": comment.id,
            "text": message,
        }
    )
    if "fields" in call.params:
        raise GraphRefusalError(20, 1772107)
    return {"id": comment.id}


def add_comment(world: Instagram, media: Media, text: str, username: str) -> Comment:
    """Somebody's comment; `username` may be of an account here or of anybody."""
    account = world.account_named(username)
    author = account.ig_user_id if account else ""
    now = world.clock()
    comment = Comment(world.new_id("180"), media.id, text, username, author, now)
    world.comments[comment.id] = comment
    tell_of(world, media)
    return comment


def comments(call: GraphCall) -> Json:
    """GET /{media-id}/comments: newest first, at most 50 to a page."""
    media = call.own_media()
    _check_comments(call, media)
    found = {comment.id: comment for comment in call.world.comments_of(media)}
    page, paging = call.page_of(list(found), most=COMMENTS_PER_PAGE)
    wanted, default = call.fields(), "timestamp,text,id"
    rows = [choose("IGComment", comment_fields(found[i]), wanted, default) for i in page]
    return {"data": rows, **paging}


def _check_comments(call: GraphCall, media: Media) -> None:
    call.check_permission("comments")
    if media.is_child or media.is_story:
        raise no_such_field("IGMedia", "comments")


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def collaborators(call: GraphCall) -> Json:
    """GET /{media-id}/collaborators: who was invited, and what became of it (Facebook login)."""
    media = call.own_media()
    if call.token_account().login != "facebook":
        raise no_such_field("IGMedia", "collaborators")
    wanted, default = call.fields(), "id,username,invite_status"
    rows = [
        choose("ShadowIGMediaCollaborators", collaborator_fields(*invitation), wanted, default)
        for invitation in media.invited.items()
    ]
    return {"data": rows}


def children(call: GraphCall) -> Json:
    """GET /{media-id}/children: the slides of a carousel in their order."""
    slides, wanted = call.own_media().children, call.fields()
    return {"data": [choose("IGMedia", media_fields(call.world, s), wanted) for s in slides]}


def delete_media(call: GraphCall) -> Json:
    """DELETE /{media-id}: Facebook login with instagram_manage_contents only."""
    account, media = call.token_account(), call.own_media()
    if account.login != "facebook":
        raise call.unknown_object()
    if "instagram_basic" not in account.permissions:
        raise no_permission()
    call.check_permission("contents")
    if media.is_child:
        raise GraphRefusalError(-1, 2207073)
    take_off(call.world, media)
    return {"success": True, "deleted_id": media.id}


def take_off(world: Instagram, media: Media) -> None:
    """The post is gone from the profile; that it was published stays counted."""
    del world.media[media.id]
    world.deleted.append(media)
    world.feed.publish("media_deleted", {"media": media_view(world, media)})


OF_MEDIA: dict[tuple[str, str], tuple[str, Method]] = {
    ("POST", "comments"): ("comment", post_comment),
    ("GET", "comments"): ("comments", comments),
    ("GET", "collaborators"): ("collaborators", collaborators),
    ("GET", "children"): ("children", children),
    ("GET", "insights"): ("insights", insights),
}
