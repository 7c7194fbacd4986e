"""The letters about who may use the bot, and as what. Pure. Used by `bot.notices.letters`."""

from bot.notices.letter import Letter, letter_of, to_the_list
from bot.screen import RemoveMember, ShowTeam, Words, rows
from posting import JoinedNotice, Notice, Person, RoleNotice


def joined_letter(notice: Notice, told: JoinedNotice, person: Person, words: Words) -> Letter:
    """To whoever has made the link."""
    html = words(f"team.joined.{told.role}", name=person.name)
    remove = (words.plain("team.button.remove"), RemoveMember(person.telegram_id))
    team = (words.plain("team.button.team"), ShowTeam())
    return letter_of([notice], html, rows([[remove, team]]))


def role_letter(notice: Notice, told: RoleNotice, words: Words) -> Letter:
    """To whom another role was given."""
    return letter_of([notice], words(f"team.role.{told.role}"), to_the_list(words))
