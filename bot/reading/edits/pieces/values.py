"""What a plain edit can be, what a clause is about, and what is doubtful of it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from posting import Kind, Snippet, with_snippet, without_snippet

Chosen = int | str | None  # of several places in a caption: which one, or ALL
ALL = "all"
Spots = tuple[tuple[int, int], ...]  # where words stand in it


@dataclass(frozen=True)
class About:
    """The post that is in hand, as far as words can be about it."""

    caption: str = ""
    comment: str = ""
    media: int = 1
    videos: frozenset[int] = frozenset()  # positions
    people: frozenset[str] = frozenset()  # names in small letters
    collaborators: tuple[str, ...] = ()
    accounts: frozenset[str] = frozenset()  # names in small letters of all that are connected
    places: frozenset[str] = frozenset()  # names in small letters of those used lately
    snippets: tuple[Snippet, ...] = ()  # that are saved for its account
    is_reply: bool = False  # the text answers a message about the post


@dataclass(frozen=True)
class CaptionEdit:
    """The whole caption as it is to be."""

    text: str


@dataclass(frozen=True)
class SnippetEdit:
    """A hashtag set or an ending that is to be in the caption, or no longer."""

    snippet: Snippet
    is_out: bool = False

    def done_to(self, caption: str) -> str:
        change = without_snippet if self.is_out else with_snippet
        return change(caption, self.snippet)


@dataclass(frozen=True)
class TimeEdit:
    """A day, a clock time or both, in words that `bot.reading.times.when` reads."""

    typed: str


@dataclass(frozen=True)
class ShiftEdit:
    """Away from the present time of the post; days keep the clock time, the rest is exact."""

    days: int = 0
    exact: timedelta = timedelta()


@dataclass(frozen=True)
class SlotEdit:
    """The next free time."""


@dataclass(frozen=True)
class DraftsEdit:
    """Its time is taken away."""


@dataclass(frozen=True)
class CommentEdit:
    """The whole first comment as it is to be; nothing for none."""

    text: str


@dataclass(frozen=True)
class TagEdit:
    """`across` and `down` are 0..1 from the left and top edges, None where they were not said.
    `slide` is a position, None when it was not said either; the `others` are named beside them,
    without spots as well."""

    username: str
    across: float | None = None
    down: float | None = None
    slide: int | None = None
    is_known: bool = False  # only a pin that is there is moved
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class NudgeEdit:
    """A pin goes a bit aside: by parts of the width to the right, of the height downwards."""

    username: str
    across: float = 0.0
    down: float = 0.0


@dataclass(frozen=True)
class RenameEdit:
    """The pins of one are those of another."""

    username: str
    to: str


@dataclass(frozen=True)
class UntagEdit:
    """Nobody named: everybody."""

    usernames: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlaceEdit:
    """A link or a number of a place, or its name; nothing for none. Once that was looked at: its
    number, and the name by which it is shown."""

    typed: str
    name: str | None = None


@dataclass(frozen=True)
class CoverEdit:
    milliseconds: int


@dataclass(frozen=True)
class OrderEdit:
    """Positions in their new order; those that are missing are taken out."""

    order: tuple[int, ...]


@dataclass(frozen=True)
class KindEdit:
    kind: Kind


@dataclass(frozen=True)
class AltTextEdit:
    """Nothing for none. Without a slide that is named: of the one in hand, else it is asked."""

    text: str
    slide: int | None = None


@dataclass(frozen=True)
class CollaboratorsEdit:
    """All of them as they are to be."""

    usernames: tuple[str, ...]


@dataclass(frozen=True)
class AccountEdit:
    username: str


class Deed(StrEnum):
    """What is done with the whole post, or told of it. The last two are never done by words."""

    DELETE = "delete"
    RESTORE = "restore"
    UNDO = "undo"
    PREVIEW = "preview"
    COPY = "copy"
    CARD = "card"
    TAGGED = "tagged"
    WHEN = "when"
    LENGTH = "length"
    PUBLISH = "publish"
    REMOVE = "remove"


@dataclass(frozen=True)
class DeedEdit:
    deed: Deed


Edit = (
    CaptionEdit | SnippetEdit | TimeEdit | ShiftEdit | SlotEdit | DraftsEdit | CommentEdit | TagEdit
    | NudgeEdit | RenameEdit | UntagEdit | PlaceEdit | CoverEdit | OrderEdit | KindEdit
    | AltTextEdit | CollaboratorsEdit | AccountEdit | DeedEdit
)  # fmt: skip


def after(about: About, edits: tuple[Edit, ...]) -> About:
    """The post as the edits leave it."""
    for edit in edits:
        match edit:
            case CaptionEdit(text):
                about = replace(about, caption=text)
            case SnippetEdit():
                about = replace(about, caption=edit.done_to(about.caption))
            case CommentEdit(text):
                about = replace(about, comment=text)
            case CollaboratorsEdit(names):
                about = replace(about, collaborators=names)
            case OrderEdit(order):
                about = replace(about, media=len(order))
    return about


Writing = CaptionEdit | CommentEdit | AltTextEdit


def written_by(edits: tuple[Edit, ...]) -> list[str]:
    """The texts that they leave."""
    return [it.text for it in edits if isinstance(it, Writing)]


def captions_of(edits: tuple[Edit, ...]) -> list[str]:
    return [it.text for it in edits if isinstance(it, CaptionEdit)]


def is_order_unclear(edits: tuple[Edit, ...]) -> bool:
    """`remove photo 1 and remove photo 3`: by the numbers of before, or of after the first?"""
    orders = [edit.order for edit in edits if isinstance(edit, OrderEdit)]
    moved = [{place for place, slide in enumerate(order) if place != slide} for order in orders]
    is_removed = len({len(order) for order in orders}) > 1
    return is_removed or sum(map(len, moved)) > len(set[int]().union(*moved))


def is_deed_beside(edits: tuple[Edit, ...]) -> bool:
    """What is done with the whole post is ordered alone, but for a copy and its time: in «удали,
    дубль» the second word is a reason."""
    deeds = [it.deed for it in edits if isinstance(it, DeedEdit)]
    return bool(deeds) and len(edits) > 1 and (len(deeds) > 1 or edits[0] != DeedEdit(Deed.COPY))


class Doubt(StrEnum):
    """Why a text is asked about."""

    TWICE = "twice"  # its words stand more than once in the caption
    NOT_THERE = "not_there"  # they do not stand there
    HALF = "half"  # one part is an order, another is not understood
    BOTH = "both"  # a time with words beside it
    MAYBE = "maybe"  # it is understood, and may be a caption as well
    LOST = "lost"  # it begins as an order does, and is none that is known
    VIDEO = "video"  # the last photo, and the last one is a video
    NO_SLIDE = "no_slide"
    NO_SET = "no_set"
    NO_ACCOUNT = "no_account"
    NOT_TAGGED = "not_tagged"
    BAD_NAME = "bad_name"  # none that Instagram can have


FINDS_NOTHING = frozenset(
    {Doubt.NOT_THERE, Doubt.NO_SLIDE, Doubt.NO_SET, Doubt.NO_ACCOUNT, Doubt.NOT_TAGGED}
)


@dataclass(frozen=True)
class Unclear:
    """`about` is what the doubt is about as it was typed: the words, or the part that is not
    understood; `understood` is the other part, `spots` where the words stand in the caption."""

    doubt: Doubt
    about: str
    understood: str = ""
    edits: tuple[Edit, ...] = ()
    spots: Spots = field(default=())


@dataclass(frozen=True)
class Understood:
    edits: tuple[Edit, ...]


class DoubtError(Exception):
    """Raised by the reader of a clause whose words are clear and whose object is not."""

    def __init__(self, doubt: Doubt, about: str, spots: Spots = ()) -> None:
        super().__init__(f"{doubt}: {about!r}")
        self.unclear = Unclear(doubt, about, spots=spots)


class MeantError(DoubtError):
    """What the words say is hardly meant; what probably is meant is in the doubt."""

    def __init__(self, unclear: Unclear) -> None:
        super().__init__(unclear.doubt, unclear.about)
        self.unclear = unclear


class HalfError(MeantError):
    """Words would be taken for a part of the new caption that begin as an order does."""


def one_of(spots: Spots, words: str, chosen: Chosen) -> Spots:
    """The chosen one of several, or all. Raises DoubtError."""
    if len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, words, spots)
    return spots[chosen : chosen + 1] if isinstance(chosen, int) and len(spots) > 1 else spots
