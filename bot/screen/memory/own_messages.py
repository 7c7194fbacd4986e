"""The person's own messages that a post, or a page, follows when they are edited, and what each has
said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from bot.runtime import UserData, short_note
from posting import Post

OWN_MESSAGES = "own_messages"
KEPT = 60
KEPT_ANYWAY = 6  # the newest, however long they are
CHARACTERS = 8_000  # in the words of the others: all of it becomes JSON after an update
SAID_KEPT = 5


@dataclass(frozen=True)
class OwnMessage:
    """A message of the person's that holds a part of a post's caption, or all, perhaps with its
    link, or an order that was carried out on it.

    `said` is what it has said of the caption: first what stood in it, then, as an edit may have
    been undone, or asked about, all else. Empty: a release that did not note it has taken all of
    the caption for it.
    """

    post_id: int
    has_link: bool = False
    order: str = ""
    is_made: bool = False  # the order was carried out
    said: Sequence[str] = ()
    was_whole: bool = False
    came_with: int = 0  # the draft that was put into this post
    field: str = ""  # another one than the caption, a state of the conversation
    medium: int = 0  # of several, the one that it is about
    url: str = ""  # of that one, where it holds its alt text
    number: str = ""  # of the post on the list that the message answers
    gave: str = ""  # the digest of what the post has from it, where that are not its words
    hidden: Sequence[str] = ()  # links behind its words, of which was said that they are not shown

    @classmethod
    def holding(cls, words: str, post: Post, *, has_link: bool = False) -> Self:
        return cls(post.post_id, has_link, said=(words,), was_whole=words == post.caption)

    @classmethod
    def recall(cls, stored: dict[str, Any]) -> Self:
        """An earlier release noted one part."""
        noted = {name: value for name, value in stored.items() if name != "part"}
        part = stored.get("part")
        return cls(**{"said": (part,) if part else (), **noted})

    @property
    def wished(self) -> str:
        return "" if self.is_made else self.order

    def has_said(self, value: object) -> bool:
        """Also before an edit, which may have been undone; however spaces are kept."""
        return str(value or "").split() in [it.split() for it in self.said]

    def saying(self, words: str, *, is_saved: bool) -> Self:
        """After an edit."""
        stood, others = ([], self.said) if is_saved else (self.said[:1], self.said[1:])
        said = tuple(dict.fromkeys((*stood, words, *others)))
        return replace(self, said=said[:SAID_KEPT])


@dataclass(frozen=True)
class PageAnswer:
    """What a message has answered on a page, which is known by what it awaits: `about` which
    account, and which of its days, or which saved words, and which part of them; and the digest of
    what there is since then."""

    page: str = ""
    about: int = 0
    day: int = 0
    gave: str = ""
    text: str = ""  # the digest of the words
    part: str = ""
    post_id: int = 0  # from whose card the page was opened

    @classmethod
    def recall(cls, stored: dict[str, Any] | str) -> Self:
        """An earlier release noted the words alone."""
        return cls(text=stored) if isinstance(stored, str) else cls(**stored)


def remember_own(data: UserData, message_id: int, own: OwnMessage) -> None:
    """Note it, so that the post follows when the message is edited."""
    kept = data.setdefault(OWN_MESSAGES, {})
    kept[str(message_id)] = short_note(own)
    characters = sum(len(words) for it in kept.values() for words in it.get("said", ()))
    for oldest in list(kept):
        if len(kept) <= KEPT_ANYWAY or (len(kept) <= KEPT and characters <= CHARACTERS):
            return
        characters -= sum(map(len, kept.pop(oldest).get("said", ())))


def move_own(data: UserData, draft_id: int, post_id: int) -> None:
    """The draft was put into another post, with its words."""
    for number, own in own_messages(data, draft_id).items():
        moved = replace(own, post_id=post_id, was_whole=False, came_with=draft_id)
        remember_own(data, number, moved)


def hand_over_own(data: UserData, words: str, from_id: int, to_id: int) -> None:
    """These words are the caption of another post now."""
    for number, own in own_messages(data, from_id).items():
        if own.said[:1] == (words,):
            remember_own(data, number, replace(own, post_id=to_id))


def return_words(data: UserData, post: Post, restored: Post, other_id: int) -> None:
    """What a draft without words had from another post is that one's again; either is restored."""
    if restored.caption:
        hand_over_own(data, restored.caption, other_id, post.post_id)
    else:
        hand_over_own(data, post.caption, post.post_id, other_id)


def return_own(data: UserData, draft_id: int) -> None:
    """It is a draft by itself again."""
    for number, stored in list(data.get(OWN_MESSAGES, {}).items()):
        own = OwnMessage.recall(stored)
        if own.came_with == draft_id:
            remember_own(data, int(number), replace(own, post_id=draft_id, came_with=0))


def forget_own(data: UserData, post_id: int) -> None:
    """The last one of this post was no caption after all."""
    kept = data.get(OWN_MESSAGES, {})
    its = own_messages(data, post_id)
    last = next((key for key in reversed(kept) if int(key) in its), None)
    kept.pop(last, None)


def own_message(data: UserData, message_id: int) -> OwnMessage | None:
    stored = data.get(OWN_MESSAGES, {}).get(str(message_id))
    return OwnMessage.recall(stored) if stored else None


def note_number(data: UserData, message_id: int, post_id: int, number: str) -> None:
    """By which the message has named its post: an edit may name another."""
    own = own_message(data, message_id)
    if own is not None and own.post_id == post_id:
        remember_own(data, message_id, replace(own, number=number))


def own_messages(data: UserData, post_id: int) -> dict[int, OwnMessage]:
    """Those that hold words of this post's caption, in the order in which they were sent."""
    kept = data.get(OWN_MESSAGES, {}).items()
    found = {int(number): OwnMessage.recall(it) for number, it in kept}
    its = {number: own for number, own in found.items() if own.post_id == post_id}
    return {number: own for number, own in sorted(its.items()) if not (own.order or own.field)}
