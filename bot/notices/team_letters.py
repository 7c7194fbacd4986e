"""The letters about who may use the bot, and as what. Pure. Used by `bot.notices.letters`."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.notices.letter import Letter, letter_of, to_the_list
from bot.screen import RemoveMember, ShowTeam, Words, rows
from posting import (
    JoinedNotice,
    NoAccessNotice,
    Notice,
    OwnerBegunNotice,
    OwnerEndedNotice,
    Person,
    RoleNotice,
)


def joined_letter(notice: Notice, told: JoinedNotice, person: Person, words: Words) -> Letter:
    """To whoever has made the link, whose message says so as well."""
    html = words(f"team.joined.{told.role}", name=person.name)
    remove = (words.plain("team.button.remove"), RemoveMember(person.telegram_id))
    team = (words.plain("team.button.team"), ShowTeam())
    letter = letter_of([notice], html, rows([[remove, team]]))
    when = words.moment(notice.created_at, words.clock(ZoneInfo("UTC")))
    used = words(f"team.link_used.{told.role}", name=person.name, when=when)
    return replace(letter, used_link=(told.invitation, used))


def owners_letter(
    notice: Notice,
    told: OwnerBegunNotice | OwnerEndedNotice,
    person: Person | None,
    words: Words,
) -> Letter:
    """To the owners, of whom the settings name one more, or no more."""
    ended = f"owner_ended.{told.role or 'out'}" if isinstance(told, OwnerEndedNotice) else None
    html = words(f"team.{ended or 'owner_begun'}", name=person.name if person else str(told.person))
    return letter_of([notice], html, rows([[(words.plain("team.button.team"), ShowTeam())]]))


def no_access_letter(notice: Notice, told: NoAccessNotice, words: Words) -> Letter:
    """To whoever was removed, or is no owner any more and nothing else."""
    key = "team.removed.viewer" if told.was_viewer else "team.removed"
    letter = letter_of([notice], words(key), rows([]))
    return replace(letter, is_farewell=True)


def role_letter(notice: Notice, told: RoleNotice, words: Words) -> Letter:
    """To whom another role was given."""
    return letter_of([notice], words(f"team.role.{told.role}"), to_the_list(words))
