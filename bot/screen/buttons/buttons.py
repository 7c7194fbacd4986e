"""Every button of the bot, one frozen class each: the table of them.

A button carries which post and which version it was drawn for, never rights: they are checked
when it is tapped.
"""

from dataclasses import dataclass
from enum import StrEnum

import posting
from bot.runtime import State
from bot.screen.buttons.packing import (
    MINUTES_OF_A_DAY,
    UNNAMED,
    Button,
    ForOwners,
    OpenToAll,
    PostButton,
)
from posting import Field, NoticesWanted, Role

BEYOND_THE_CALENDAR = 2**36  # seconds; more than two thousand years from now
CLEARABLE = frozenset(
    {
        *(State.CAPTION, State.PLACE, State.PEOPLE, State.COVER, State.ALT_TEXT),
        *(State.COLLABORATORS, State.COMMENT, State.AUDIO_NAME, State.COVER_PICTURE),
    }
)
ASKED = CLEARABLE | {State.WHEN, State.REPLACEMENT, State.MORE_MEDIA, State.ORDER}
DROPPABLE = frozenset({Field.USER_TAGS, Field.LOCATION_ID, Field.COLLABORATORS})
MOST_SECONDS = 60 * 60  # of a video that is cut


class TrialChoice(StrEnum):
    """Who shows a trial reel to everybody, or that it is none."""

    OFF = "off"
    BY_HAND = "by_hand"
    BY_SUCCESS = "by_success"


# Posts: which post, and which version of it the button was drawn for


@dataclass(frozen=True)
class OpenPost(OpenToAll):
    prefix = "o"
    post_id: int


@dataclass(frozen=True)
class OpenListed(OpenToAll):
    """A row of a list; the card it opens leads back to that page."""

    prefix = "ol"
    post_id: int
    tab: str
    page: int
    search: int = 0


@dataclass(frozen=True)
class ToCard(OpenToAll):
    prefix = "c"
    post_id: int


@dataclass(frozen=True)
class StopPost(Button):
    prefix = "st"
    post_id: int


@dataclass(frozen=True)
class Restore(Button):
    """`tab` and `page` are those of the list on which it is tapped; a card has none."""

    prefix = "re"
    post_id: int
    tab: str = ""
    page: int = 0


@dataclass(frozen=True)
class UseAgain(Button):
    prefix = "ua"
    post_id: int


@dataclass(frozen=True)
class ScheduleAt(PostButton):
    prefix = "s"
    at: int  # epoch seconds

    def __post_init__(self) -> None:
        if not 0 <= self.at < BEYOND_THE_CALENDAR:
            raise ValueError("a moment that no calendar has")


@dataclass(frozen=True)
class PlanAnyway(ScheduleAt):
    """Although another post looks like it."""

    prefix = "sx"


@dataclass(frozen=True)
class PublishNow(PostButton):
    prefix = "n"


@dataclass(frozen=True)
class PublishAnyway(PublishNow):
    """Although another post looks like it."""

    prefix = "nx"


@dataclass(frozen=True)
class EditMenu(PostButton):
    prefix = "e"


@dataclass(frozen=True)
class Ask(PostButton):
    """The question of a field, by the state that awaits its answer. Asked from the view of a slide
    it leads back there."""

    prefix = "ask"
    field: State
    medium: int = UNNAMED
    from_slide: bool = False

    def __post_init__(self) -> None:
        if self.field not in ASKED:
            raise ValueError("no field of a post")


@dataclass(frozen=True)
class Clear(PostButton):
    """A field without its value; of several media each, where none is named."""

    prefix = "clr"
    field: State
    medium: int = UNNAMED

    def __post_init__(self) -> None:
        if self.field not in CLEARABLE:
            raise ValueError("no field that may be empty")


@dataclass(frozen=True)
class CutCaption(PostButton):
    prefix = "cu"
    limit: int  # UTF-16 units that stay


@dataclass(frozen=True)
class DropHashtags(PostButton):
    prefix = "dh"
    limit: int  # hashtags that stay


@dataclass(frozen=True)
class UndoChange(PostButton):
    """The last change of the post."""

    prefix = "uc"


@dataclass(frozen=True)
class ToDrafts(PostButton):
    prefix = "td"


@dataclass(frozen=True)
class Delete(PostButton):
    prefix = "d"


@dataclass(frozen=True)
class Preview(PostButton):
    prefix = "v"
    of = Role.VIEWER


@dataclass(frozen=True)
class Skip(PostButton):
    prefix = "sk"
    step: State
    medium: int = 0


@dataclass(frozen=True)
class SwitchAccount(PostButton):
    """To the next account or, where there are many, to a page of their list."""

    prefix = "sa"
    page: int = 0


@dataclass(frozen=True)
class ChooseAccount(PostButton):
    prefix = "sc"
    account_id: int


@dataclass(frozen=True)
class TakeAgain(PostButton):
    """The answer that could not be saved, once more."""

    prefix = "ta"
    step: State


@dataclass(frozen=True)
class StopAndTake(TakeAgain):
    """Once the post, which was about to go out, is stopped."""

    prefix = "ts"


@dataclass(frozen=True)
class TakeCut(TakeAgain):
    """As much of it as there is room for."""

    prefix = "tc"


@dataclass(frozen=True)
class Untag(PostButton):
    prefix = "ut"
    number: int  # the person's place in the list
    medium: int = 0


@dataclass(frozen=True)
class FullText(OpenToAll):
    prefix = "vt"
    post_id: int


@dataclass(frozen=True)
class ClosePreview(OpenToAll):
    prefix = "vc"
    first: int = 0  # message of the album above, which earlier releases had sent
    count: int = 0  # of its messages
    post_id: int = 0  # of the card to which it leads back


@dataclass(frozen=True)
class CheckAgain(Button):
    """The link that was sent last, once more."""

    prefix = "ca"


@dataclass(frozen=True)
class UseUnseen(Button):
    """The link that was sent last, although it could not be looked at."""

    prefix = "uu"
    kind: posting.MediaKind


@dataclass(frozen=True)
class UseAsStory(Button):
    """The photo that was sent last, whose shape only a story may have."""

    prefix = "us"


@dataclass(frozen=True)
class KeepLink(Button):
    """The photo behind a link that waits, to be kept here and made to fit; by where its link begins
    in the message."""

    prefix = "kl"
    start: int


@dataclass(frozen=True)
class KeepLeftOut(Button):
    """The photos by link that were left out of a post, to be kept here and made to fit."""

    prefix = "ks"
    post_id: int


@dataclass(frozen=True)
class ReplaceUnseen(PostButton):
    """The link that was sent for another file of the post, although it could not be looked at."""

    prefix = "rx"
    kind: posting.MediaKind


@dataclass(frozen=True)
class TakeLinks(Button):
    """Drafts of the first links of a message that has very many."""

    prefix = "tl"
    number: int


@dataclass(frozen=True)
class OneCarousel(Button):
    """Of photos that were sent one after another; `post_id` is that of the first."""

    prefix = "j1"
    post_id: int


@dataclass(frozen=True)
class SeparateDrafts(Button):
    prefix = "j0"
    post_id: int


@dataclass(frozen=True)
class UseGif(PostButton):
    """A moving picture as a reel, or its first frame as a photo."""

    prefix = "gf"
    first_frame: bool


@dataclass(frozen=True)
class ConvertFiles(PostButton):
    """The videos of a post are converted, or not any more."""

    prefix = "tx"
    on: bool


@dataclass(frozen=True)
class CutFilms(PostButton):
    """Of every video of a post that is longer only the first seconds; 0: all of each again."""

    prefix = "cf"
    seconds: int

    def __post_init__(self) -> None:
        if not 0 <= self.seconds <= MOST_SECONDS:
            raise ValueError("no length of a video")


@dataclass(frozen=True)
class HelpFiles(Button):
    """Where a link to a large file is to be had, or how the bot gets an address for files."""

    prefix = "hl"
    hosting: bool = False


@dataclass(frozen=True)
class SayOutcome(PostButton):
    prefix = "vd"
    verdict: posting.Verdict


@dataclass(frozen=True)
class RepeatDrop(PostButton):
    prefix = "rd"
    what: Field  # to publish without it

    def __post_init__(self) -> None:
        if self.what not in DROPPABLE:
            raise ValueError("nothing that a refusal is about")


@dataclass(frozen=True)
class RepeatUntag(PostButton):
    """Publish without the people whom Instagram named in its refusal."""

    prefix = "ru"


@dataclass(frozen=True)
class CommentAgain(PostButton):
    """The first comment that failed, once more."""

    prefix = "fca"


@dataclass(frozen=True)
class WithoutComment(PostButton):
    """The post stays without the first comment that failed."""

    prefix = "fcx"


@dataclass(frozen=True)
class AskRemoval(PostButton):
    """Whether a published post is to be deleted from Instagram."""

    prefix = "di"


@dataclass(frozen=True)
class RemoveForGood(PostButton):
    prefix = "dix"


# Posts of every kind: the media of one, its kind, its options


@dataclass(frozen=True)
class Uninvite(PostButton):
    prefix = "cx"
    number: int  # the collaborator's place in the list


@dataclass(frozen=True)
class PickPlace(PostButton):
    """A place that was found, or that another post has."""

    prefix = "lr"
    location_id: str

    def __post_init__(self) -> None:
        if not (self.location_id.isascii() and self.location_id.isdecimal()):
            raise ValueError("no number of a page")


@dataclass(frozen=True)
class PlacePage(PostButton):
    """More of the places that were found."""

    prefix = "lp"
    page: int


@dataclass(frozen=True)
class MoreMenu(PostButton):
    """The buttons of a card that are needed rarely."""

    prefix = "mo"


@dataclass(frozen=True)
class CheckAddress(ForOwners):
    """Whether Instagram can fetch from here what the post is made of."""

    prefix = "ck"
    post_id: int


@dataclass(frozen=True)
class History(OpenToAll):
    """What happened to a post, the last things first."""

    prefix = "hi"
    post_id: int
    page: int = 0


@dataclass(frozen=True)
class Slides(PostButton):
    """All media of a post."""

    prefix = "ms"


@dataclass(frozen=True)
class ShowSlide(PostButton):
    """One of them."""

    prefix = "m"
    medium: int

    def __post_init__(self) -> None:
        _check_medium(self.medium)


@dataclass(frozen=True)
class RemoveSlide(PostButton):
    prefix = "mx"
    medium: int

    def __post_init__(self) -> None:
        _check_medium(self.medium)


def _check_medium(medium: int) -> None:
    if medium < 0:
        raise ValueError("no medium")


@dataclass(frozen=True)
class PutSlideBack(PostButton):
    prefix = "mb"


@dataclass(frozen=True)
class PickOrder(PostButton):
    """The media in their new order, as far as it was tapped: a digit of base 36 each."""

    prefix = "od"
    chosen: str = ""


@dataclass(frozen=True)
class KindMenu(PostButton):
    prefix = "km"


@dataclass(frozen=True)
class PickShape(PostButton):
    """Another shape of the pictures by its number on the sheet that shows them, 0 as they were
    sent; without a number the sheet. `without` the people's marks that would be outside."""

    prefix = "sh"
    number: int = UNNAMED
    without: bool = False

    def __post_init__(self) -> None:
        if not UNNAMED <= self.number <= len(posting.Shape):
            raise ValueError("no shape")


@dataclass(frozen=True)
class ChooseKind(PostButton):
    """With `cut`, of a video that is longer only so many seconds."""

    prefix = "kd"
    kind: posting.Kind
    cut: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.cut <= MOST_SECONDS:
            raise ValueError("no length of a video")


@dataclass(frozen=True)
class ReelMenu(PostButton):
    """What only reels have."""

    prefix = "rm"


@dataclass(frozen=True)
class ShareToFeed(PostButton):
    prefix = "rf"
    share: bool


@dataclass(frozen=True)
class ChooseTrial(PostButton):
    prefix = "rt"
    trial: TrialChoice


# Lists, accounts, settings, home


@dataclass(frozen=True)
class AskAhead(PostButton):
    """Ask Instagram once more what it says of a planned post."""

    prefix = "ra"


@dataclass(frozen=True)
class HandItOver(PostButton):
    """The person publishes it by hand, or the bot again."""

    prefix = "bh"
    on: bool


@dataclass(frozen=True)
class AssignNext(PostButton):
    """The next of the people gets it at its time, to publish it by hand."""

    prefix = "bha"


@dataclass(frozen=True)
class SayItIsOut(PostButton):
    """The person has published it."""

    prefix = "bd"


@dataclass(frozen=True)
class HandLater(PostButton):
    prefix = "bz"
    minutes: int

    def __post_init__(self) -> None:
        if not 0 < self.minutes <= MINUTES_OF_A_DAY:
            raise ValueError("no such wait")


@dataclass(frozen=True)
class ChooseMedium(PostButton):
    """This medium of the profile is what the person has made of the post."""

    prefix = "bw"
    media_id: str


@dataclass(frozen=True)
class ListPosts(OpenToAll):
    """A page of a list, or of what was found; the words of a search are noted under its number."""

    prefix = "l"
    tab: str
    page: int
    search: int = 0  # none


@dataclass(frozen=True)
class ListAccount(OpenToAll):
    """The same list of the next account."""

    prefix = "la"
    tab: str


@dataclass(frozen=True)
class AskSearch(OpenToAll):
    """Words are asked for, to look for them; the way back leads to this list."""

    prefix = "ls"
    tab: str


@dataclass(frozen=True)
class StartPost(Button):
    prefix = "new"


@dataclass(frozen=True)
class ShowAccounts(OpenToAll):
    prefix = "as"
    page: int = 0


@dataclass(frozen=True)
class AccountMenu(OpenToAll):
    prefix = "a"
    account_id: int


@dataclass(frozen=True)
class ConnectAccount(ForOwners):
    prefix = "ak"


@dataclass(frozen=True)
class ConnectWith(ForOwners):
    """Connect with the token that came unasked."""

    prefix = "aw"


@dataclass(frozen=True)
class ChooseIdentity(ForOwners):
    prefix = "ai"
    number: int


@dataclass(frozen=True)
class ShowIdentities(ForOwners):
    """Another page of the accounts that a token opens."""

    prefix = "ap"
    page: int


@dataclass(frozen=True)
class DoneChoosing(ForOwners):
    """Enough of the accounts that a token opens are connected."""

    prefix = "aj"


@dataclass(frozen=True)
class ChangeToken(ForOwners):
    prefix = "at"
    account_id: int


@dataclass(frozen=True)
class CheckAccount(Button):
    """Ask Instagram whether the account works again."""

    prefix = "ag"
    account_id: int


@dataclass(frozen=True)
class MakeCurrent(OpenToAll):
    prefix = "au"
    account_id: int


@dataclass(frozen=True)
class Disconnect(ForOwners):
    prefix = "ad"
    account_id: int
    sure: bool


@dataclass(frozen=True)
class ZoneMenu(Button):
    prefix = "z"
    account_id: int  # 0: one's own

    @property
    def least(self) -> Role:
        return Role.OWNER if self.account_id else Role.VIEWER


@dataclass(frozen=True)
class SettingsMenu(OpenToAll):
    prefix = "set"


@dataclass(frozen=True)
class ChooseLanguage(OpenToAll):
    prefix = "lang"
    language: str


@dataclass(frozen=True)
class HearFigures(OpenToAll):
    """How published posts do: a line, or on their cards only."""

    prefix = "hf"
    on: bool


@dataclass(frozen=True)
class HearOf(OpenToAll):
    """What of posts is told."""

    prefix = "ho"
    wanted: NoticesWanted


@dataclass(frozen=True)
class HelpToken(ForOwners):
    prefix = "ht"


class HelpSubject(StrEnum):
    """What /help tells more of."""

    BEGINNING = ""
    KINDS = "kinds"
    FILES = "files"
    KEPT = "kept"


@dataclass(frozen=True)
class Help(OpenToAll):
    prefix = "h"
    subject: HelpSubject = HelpSubject.BEGINNING


@dataclass(frozen=True)
class Home(OpenToAll):
    prefix = "home"


@dataclass(frozen=True)
class RefreshStatus(ForOwners):
    prefix = "rs"


@dataclass(frozen=True)
class Nothing(OpenToAll):
    prefix = "x"
