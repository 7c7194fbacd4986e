"""What only reels have and is typed: the name of the sound, and a picture of its own as the cover,
which wins over a frame of the video."""

from bot.compose.fields.pieces.field import FieldDialog, Seen, Sight, UnclearError, change
from bot.reading.links import read_links
from bot.reading.own_name import sound_of
from bot.screen import (
    Clear,
    Context,
    Question,
    State,
    Words,
)
from posting import NotDrawnError, Pictures, Post, PostFields, kind_of


async def ask_audio(context: Context, post: Post) -> Question:
    words, name = context.words, post.options.audio_name
    if name is None:
        return Question(words("compose.audio.ask"))
    clear = Clear(post.post_id, post.version, State.AUDIO_NAME)
    html = words("compose.audio.again", name=name)
    return Question(html, ([(words.plain("compose.button.original_sound"), clear)],))


async def save_audio(context: Context, seen: Seen, typed: str) -> Post:
    wanted = PostFields(audio_name=" ".join(typed.split()))
    return await change(context, seen.post_id, seen.version, wanted)


async def ask_cover(context: Context, post: Post) -> Question:
    words = context.words
    if post.options.cover_url is None:
        return Question(words("compose.cover_picture.ask"))
    clear = Clear(post.post_id, post.version, State.COVER_PICTURE)
    link = "" if post.cover_file else post.options.cover_url
    html = words("compose.cover_picture.again", link=link) if link else words("cover.own")
    return Question(html, ([(words.plain("compose.button.take_frame"), clear)],))


def _has_cover(post: Post) -> bool:
    return post.options.cover_url is not None


def _draw_cover(post: Post, pictures: Pictures, _words: Words) -> bytes:
    cover = kind_of(post).cover(post)
    if cover is None:
        raise NotDrawnError
    return pictures.own_cover(cover)


async def save_cover(context: Context, seen: Seen, typed: str) -> Post:
    linked = read_links(typed)
    if not linked.links:
        raise UnclearError(Question(context.words("compose.cover_picture.no_link")))
    return await context.slow(
        context.posting.changes.change,
        seen.post_id,
        PostFields(cover_url=linked.urls[0]),
        seen_version=seen.version,
        actor=context.actor,
    )


AUDIO_NAME = FieldDialog(
    state=State.AUDIO_NAME,
    ask=ask_audio,
    save=save_audio,
    value=lambda post: post.options.audio_name,
    read=sound_of,
    cleared=PostFields(audio_name=None),
)
COVER_PICTURE = FieldDialog(
    state=State.COVER_PICTURE,
    ask=ask_cover,
    save=save_cover,
    value=lambda post: post.options.cover_url,
    cleared=PostFields(cover_url=None),
    sight=Sight(has_any=_has_cover, draw=_draw_cover, ask=ask_cover),
)
