"""The buttons about words that were typed: what is done with them, and for which post."""

from dataclasses import dataclass
from enum import StrEnum

from bot.screen.buttons.packing import Button


class WordsUse(StrEnum):
    """What words that were typed are to be."""

    READ = "r"  # about this post, as if it had been in hand
    CAPTION = "c"  # the whole caption
    END = "e"  # behind the caption
    FRONT = "b"  # before it
    LEAVE = "o"  # there no more
    TIME = "t"
    EDIT = "d"  # an order
    PART = "p"  # an order as far as it is understood
    NTH = "n"  # the words at one place of several
    ALL = "a"  # at all of them
    GUESS = "u"  # what they may mean, of several things
    ALT = "l"  # the alt text of a photo
    EACH = "f"  # about every photo that can have it
    NEXT = "x"  # the caption of what comes next
    HERE = "i"  # that of the post in hand, if it has none, else of what comes next
    AGAIN = "g"  # about a new post with the same content
    RESTORE = "s"  # about this one, which is restored first
    STOP = "h"  # about this one, which is stopped first
    NOTHING = "0"


@dataclass(frozen=True)
class TakeWords(Button):
    """What is done with words that wait for it; the message of the button says which."""

    prefix = "tw"
    how: WordsUse
    post_id: int = 0
    number: int = 0  # of several places or guesses


@dataclass(frozen=True)
class MoveWords(Button):
    """They are the caption of this post, not of the other one whose they have become."""

    prefix = "mw"
    post_id: int


@dataclass(frozen=True)
class ForgetCaption(Button):
    """Words that wait for a file are for none."""

    prefix = "pf"
