"""What a post is called in a few words, where there is no room for more."""

from bot.words.words import Words
from posting import Kind, Post


def look_of(post: Post) -> str:
    """What a person calls it: `photo`, `video`, `carousel`, `story`."""
    return "video" if post.kind is Kind.REEL else post.kind.value


def title(post: Post, words: Words, length: int = 30) -> str:
    """A post in a few words, plain: the first line of its caption."""
    line = next((line.strip() for line in post.caption.splitlines() if line.strip()), "")
    if not line:
        return words.plain(f"card.untitled_{look_of(post)}")
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
