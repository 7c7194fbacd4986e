"""A keyboard has the buttons of its reader."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo

from bot.screen import (
    ChooseZone,
    ConnectAccount,
    Delete,
    InviteAs,
    ListPosts,
    ShowTeam,
    TakeZone,
    allowed,
    rows,
)
from bot.screen.buttons.rights import _kinds
from posting import Role

VIEWERS = {
    *(
        "AccountMenu",
        "AskSearch",
        "ChooseLanguage",
        "ClosePreview",
        "FullText",
        "GridAccount",
        "GridPage",
        "GroupWeek",
    ),
    *("HearFigures", "HearOf", "Help", "History", "Home", "ListAccount", "ListPosts"),
    *(
        "MakeCurrent",
        "Nothing",
        "NoticesHere",
        "OpenListed",
        "OpenPost",
        "PlanAccount",
        "PlanMonth",
        "PlanPost",
    ),
    *("PlanTheme", "PlanWeek", "Preview", "PreviewPage", "SettingsMenu", "ShowAccounts"),
    *("ShowGrid", "ToCard", "UndoZone"),
}
OWNERS = {
    *("ChooseForGroup", "ConfirmGroup", "LeaveGroup", "ShowGroup"),
    *("ChangeToken", "CheckAddress", "ChooseIdentity", "ConnectAccount", "ConnectWith"),
    *("Disconnect", "DoneChoosing", "GiveRole", "HelpToken", "InviteAs", "RefreshStatus"),
    *("RemoveMember", "ShowIdentities", "ShowMember", "ShowTeam", "WithdrawLink"),
}


def test_every_other_kind_of_button_is_for_editors() -> None:
    of = {kind.__name__: kind.of for kind in _kinds().values()}
    assert {name for name, least in of.items() if least is Role.VIEWER} == VIEWERS
    assert {name for name, least in of.items() if least is Role.OWNER} == OWNERS
    assert len(of) > 100


def left(role: Role | None, keyboard: InlineKeyboardMarkup) -> list[list[str]]:
    return [[cell.text for cell in row] for row in allowed(keyboard, role).inline_keyboard]


def test_a_row_without_buttons_is_left_out() -> None:
    keyboard = rows(
        [
            [("delete", Delete(5, 1)), ("list", ListPosts("planned", 0))],
            [("team", ShowTeam()), ("connect", ConnectAccount())],
            [InlineKeyboardButton("app", web_app=WebAppInfo("https://bot.example.org"))],
            [InlineKeyboardButton("open", url="https://example.org")],
            [InlineKeyboardButton("of another version", callback_data="???:1")],
        ]
    )
    always = [["open"], ["of another version"]]
    assert left(None, keyboard) == always
    assert left(Role.VIEWER, keyboard) == [["list"], *always]
    assert left(Role.EDITOR, keyboard) == [["delete", "list"], ["app"], *always]
    assert len(left(Role.OWNER, keyboard)) == 5


def test_ones_own_zone_is_everybodys_that_of_an_account_the_owners() -> None:
    own, accounts = ChooseZone(0, "Asia/Omsk"), ChooseZone(7, "Asia/Omsk")
    moves = TakeZone(0, "Asia/Omsk", keep_clock=True)
    assert (own.least, accounts.least, moves.least) == (Role.VIEWER, Role.OWNER, Role.EDITOR)


def test_nobody_becomes_an_owner_by_a_button() -> None:
    assert InviteAs.parse("inv:viewer") == InviteAs(Role.VIEWER)
    assert InviteAs.parse("inv:owner") is None
