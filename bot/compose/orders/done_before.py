"""Whether an order that was typed has been carried out already: an update that a crash cut off is
handled again."""

from telegram import Update

from bot.screen import Context, Focus, Touched
from posting import Post


def is_done(update: Update, context: Context, post: Post) -> bool:
    """Whether a crash cut this update off after its effect: `an hour later` is not done twice. The
    post is another than this person has seen, on its card or behind a question, and it is they who
    have changed it since they wrote or edited this, and since its card was drawn for them:
    Telegram's time of a message has whole seconds, in which an earlier order may have been done.
    Database thread."""
    touched, message = Touched.recall(context.data), update.message or update.edited_message
    if message is None or touched is None:
        return False
    written_at = message.edit_date or message.date
    focus, now = Focus.recall(context.data), (post.post_id, post.version)
    is_its = touched.post_id == post.post_id
    if (touched.post_id, touched.version) == now or (
        focus and (focus.post_id, focus.version) == now
    ):
        return False
    drawn_at = touched.at if is_its else 0
    events = context.posting.lists.history(post.post_id)
    own = [it for it in events if it.actor == context.actor and it.from_state is not None]
    return any(it.at >= written_at and it.at.timestamp() >= drawn_at for it in own)
