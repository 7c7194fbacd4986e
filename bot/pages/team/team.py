"""/team: who may use the bot besides its owners, and the links that let somebody in. For owners."""

import logging
from urllib.parse import urlencode

from telegram import Update

from bot.screen import (
    BY_LINK,
    Cell,
    Context,
    GiveRole,
    Handlers,
    Html,
    InviteAs,
    RemoveMember,
    Rows,
    SettingsMenu,
    ShowGroup,
    ShowMember,
    ShowTeam,
    WithdrawLink,
    Words,
    answer,
    chat_id_of,
    command,
    copy,
    danger,
    forget_invite,
    link,
    note_invite,
    rows,
    shortened,
    show,
    show_menu_soon,
)
from posting import GroupChat, Person, Role

log = logging.getLogger(__name__)

PER_PAGE = 3
NAME_SHOWN = 20
SHARE = "https://t.me/share/url"
ONCE = 1  # no further try after a flood wait
OTHER = {Role.EDITOR: Role.VIEWER, Role.VIEWER: Role.EDITOR}


async def team(update: Update, context: Context) -> None:
    await _show_team(update, context, 0)


async def turn_page(update: Update, context: Context) -> None:
    await _show_team(update, context, context.button(ShowTeam).page)


async def _show_team(update: Update, context: Context, page: int) -> None:
    owners, members = await context.db(_everybody, context)
    groups = await context.db(context.posting.groups.listed)
    words = context.words
    others: list[Person | GroupChat] = [*members, *groups]
    count = max(1, -(-len(others) // PER_PAGE))
    page %= count
    shown = others[page * PER_PAGE : (page + 1) * PER_PAGE]
    lines = [words("team.title"), *(_owner_line(it, context) for it in owners)]
    lines += [_line(it, words) for it in shown]
    if not members:
        lines.append(words("team.nobody"))
    keyboard: Rows = [[_cell(it, words)] for it in shown]
    if count > 1:
        keyboard.append(_pages(page, count))
    keyboard.append([_invites(Role.EDITOR, words), _invites(Role.VIEWER, words)])
    if count == 1:  # else there is no room
        keyboard.append([(words.plain("common.back"), SettingsMenu())])
    await show(update, context, Html("\n".join(lines)), rows(keyboard))


def _everybody(context: Context) -> tuple[list[Person], list[Person]]:
    """The owners who have talked to the bot, and all others. Database thread."""
    posting, owners = context.posting, context.services.owners
    known = posting.people.known(owners).values()
    first = sorted(known, key=lambda it: (it.telegram_id != context.person.telegram_id, it.name))
    return first, list(posting.team.members())


def _owner_line(person: Person, context: Context) -> Html:
    is_reader = person.telegram_id == context.person.telegram_id
    return context.words("team.line.you" if is_reader else "team.line.owner", name=person.name)


def _line(each: Person | GroupChat, words: Words) -> Html:
    if isinstance(each, Person):
        return words(f"team.line.{each.role}", name=each.name)
    return words(_group_key(each), title=each.title)


def _cell(each: Person | GroupChat, words: Words) -> Cell:
    if isinstance(each, Person):
        name = shortened(each.name, NAME_SHOWN)
        return words.plain(f"team.line.{each.role}", name=name), ShowMember(each.telegram_id)
    title = shortened(each.title, NAME_SHOWN)
    return words.plain(_group_key(each), title=title), ShowGroup(each.chat_id)


def _group_key(group: GroupChat) -> str:
    return "group.line" if group.confirmed_at else "group.line_asked"


def _pages(page: int, count: int) -> list[Cell]:
    before, after = (page - 1) % count, (page + 1) % count
    return [
        ("◀️", ShowTeam(before)),
        (f"{page + 1}/{count}", ShowTeam(page)),
        ("▶️", ShowTeam(after)),
    ]


def _invites(role: Role, words: Words) -> Cell:
    return words.plain(f"team.button.invite.{role}"), InviteAs(role)


async def show_member(update: Update, context: Context) -> None:
    await _show_member(update, context, context.button(ShowMember).person_id)


async def _show_member(update: Update, context: Context, person_id: int) -> None:
    """What they may do, and the ways to change that."""
    person = await context.db(_member, context, person_id)
    if person is None or person.role is None:
        await _is_out_already(update, context)
        return
    words, other = context.words, OTHER[person.role]
    html = words(f"team.member.{person.role}", name=person.name)
    keyboard: Rows = [
        [(words.plain(f"team.button.make.{other}"), GiveRole(person_id, other))],
        [(words.plain("team.button.remove"), RemoveMember(person_id))],
        [(words.plain("common.back"), ShowTeam())],
    ]
    await show(update, context, html, rows(keyboard))


def _member(context: Context, person_id: int) -> Person | None:
    """Database thread."""
    _, members = _everybody(context)
    return next((it for it in members if it.telegram_id == person_id), None)


async def _is_out_already(update: Update, context: Context) -> None:
    await answer(update, context, context.words.plain("team.toast.out_already"))
    await _show_team(update, context, 0)


async def give_role(update: Update, context: Context) -> None:
    """They are told, have another menu of commands, and their cards other buttons."""
    button = context.button(GiveRole)
    change, by = context.posting.team.change_role, context.person.telegram_id
    await context.db(change, button.person_id, button.role, by)
    person = await context.db(_member, context, button.person_id)
    if person is None:
        await _is_out_already(update, context)
        return
    context.services.roles.note(person.telegram_id, person.role)
    _let_know(context, person)
    key = f"team.toast.{person.role}"
    await answer(update, context, context.words.plain(key, name=shortened(person.name, NAME_SHOWN)))
    await _show_member(update, context, person.telegram_id)


def _let_know(context: Context, person: Person) -> None:
    show_menu_soon(context, person)
    context.later(lambda: True)


async def remove(update: Update, context: Context) -> None:
    """Asked first: it cuts what they are doing off."""
    button = context.button(RemoveMember)
    person, words = await context.db(_member, context, button.person_id), context.words
    if person is None:
        await _is_out_already(update, context)
    elif button.sure:
        await _remove(update, context, person)
    else:
        sure = RemoveMember(person.telegram_id, sure=True)
        keyboard: Rows = [
            [danger(words.plain("team.button.remove_sure"), sure)],
            [(words.plain("common.back"), ShowMember(person.telegram_id))],
        ]
        html = words(f"team.remove.{person.role}", name=person.name)
        await show(update, context, html, rows(keyboard))


async def _remove(update: Update, context: Context, person: Person) -> None:
    """Their access ends at once; what is being handled for them may end as it has begun, and what
    they were asked is forgotten then."""
    person_id = person.telegram_id
    await context.db(context.posting.team.remove, person_id, context.person.telegram_id)
    context.services.roles.note(person_id, None)
    async with context.turn_of(person_id):
        context.application.user_data[person_id].clear()  # which who was served may still hold
        context.application.drop_user_data(person_id)
        await context.db(context.posting.conversations.forget, person_id)
    _let_know(context, person)
    name = shortened(person.name, NAME_SHOWN)
    await answer(update, context, context.words.plain("team.toast.removed", name=name))
    await _show_team(update, context, 0)


async def invite(update: Update, context: Context) -> None:
    """A message of its own: as long as the link works it can be cancelled there."""
    role, words = context.button(InviteAs).role, context.words
    made = await context.db(context.posting.team.invite, role, context.person.telegram_id)
    url = f"{context.bot.link}?start={BY_LINK}{made.token}"
    share = f"{SHARE}?{urlencode({'url': url})}"
    keyboard: Rows = [
        [link(words.plain("team.button.share"), share), copy(words.plain("team.button.copy"), url)],
        [(words.plain("team.button.withdraw"), WithdrawLink(made.invitation_id))],
    ]
    html = words(f"team.link.{role}", link=url)
    sent = await context.bot.send_message(chat_id_of(update), html, reply_markup=rows(keyboard))
    note_invite(context.data, made.invitation_id, sent.message_id)


async def withdraw(update: Update, context: Context) -> None:
    number = context.button(WithdrawLink).invitation_id
    done = await context.db(context.posting.team.withdraw, number)
    forget_invite(context.data, number)
    key = "team.toast.withdrawn" if done else "team.toast.link_over"
    await answer(update, context, context.words.plain(key))
    await _show_team(update, context, 0)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ShowTeam: turn_page,
            ShowMember: show_member,
            GiveRole: give_role,
            RemoveMember: remove,
            InviteAs: invite,
            WithdrawLink: withdraw,
        },
        anywhere=[command("team", team, Role.OWNER)],
    )
