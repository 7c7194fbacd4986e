"""Buttons of the team: who is in it, links that let somebody in, groups that hear of posts."""

from dataclasses import dataclass

from bot.screen.buttons.packing import ForOwners
from posting import Role


@dataclass(frozen=True)
class ShowTeam(ForOwners):
    prefix = "tm"
    page: int = 0


@dataclass(frozen=True)
class ShowMember(ForOwners):
    prefix = "tmp"
    person_id: int


@dataclass(frozen=True)
class GiveRole(ForOwners):
    prefix = "tmr"
    person_id: int
    role: Role

    def __post_init__(self) -> None:
        _check_given(self.role)


@dataclass(frozen=True)
class RemoveMember(ForOwners):
    """Asked about first."""

    prefix = "tmx"
    person_id: int
    sure: bool = False


@dataclass(frozen=True)
class InviteAs(ForOwners):
    prefix = "inv"
    role: Role

    def __post_init__(self) -> None:
        _check_given(self.role)


@dataclass(frozen=True)
class WithdrawLink(ForOwners):
    prefix = "ivx"
    invitation_id: int


@dataclass(frozen=True)
class ShowGroup(ForOwners):
    prefix = "grp"
    chat_id: int
    page: int = 0  # of the accounts to choose from


@dataclass(frozen=True)
class ChooseForGroup(ForOwners):
    """The notices of an account are to go there, or not."""

    prefix = "gra"
    chat_id: int
    account_id: int
    page: int = 0


@dataclass(frozen=True)
class ConfirmGroup(ForOwners):
    prefix = "gry"
    chat_id: int


@dataclass(frozen=True)
class LeaveGroup(ForOwners):
    """Nothing is sent there any more."""

    prefix = "grx"
    chat_id: int


def _check_given(role: Role) -> None:
    if role is Role.OWNER:
        raise ValueError("only the settings make somebody an owner")
