"""The place: a Facebook Page id, or a link that holds one, becomes the post's `location_id`."""

from bot.compose.fields.field import FieldDialog, Seen, UnclearError, change
from bot.reading.place import PlaceError, PlaceReason, read_place
from bot.screen import (
    Clear,
    Context,
    Html,
    Question,
    State,
    Words,
)
from posting import Post, PostFields


async def ask(context: Context, post: Post) -> Question:
    words = context.words
    if not post.location_id:
        return Question(words("compose.place.ask"))
    clear = (words.plain("compose.button.no_place"), Clear(post.post_id, post.version, State.PLACE))
    return Question(words("compose.place.again", place=post.location_id), ([clear],))


async def save(context: Context, seen: Seen, typed: str) -> Post:
    try:
        location_id = read_place(typed)
    except PlaceError as error:
        raise UnclearError(Question(_refusal(error.reason, context.words))) from error
    wanted = PostFields(location_id=location_id)
    return await change(context, seen.post_id, seen.version, wanted)


def _refusal(reason: PlaceReason, words: Words) -> Html:
    match reason:
        case PlaceReason.INSTAGRAM_LOCATION:
            return words("compose.place.instagram")
        case PlaceReason.NO_ID_IN_LINK:
            return words("compose.place.no_id")
        case PlaceReason.TOO_SHORT:
            return words("compose.place.too_short")
        case PlaceReason.UNCLEAR:
            return words("compose.place.unclear")


PLACE = FieldDialog(
    state=State.PLACE,
    ask=ask,
    save=save,
    value=lambda post: post.location_id,
    cleared=PostFields(location_id=None),
)
