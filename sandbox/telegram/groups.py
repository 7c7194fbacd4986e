"""Groups, and what people do with the bot there: bring it in, put it out, make a supergroup."""

from collections.abc import Callable

from sandbox.feed import Json
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.messages import Content, Group, Message, Person
from sandbox.telegram.params import Params
from sandbox.telegram.state import BOT, Telegram

FIRST_GROUP, FIRST_SUPERGROUP = -4_000_000_001, -1_004_000_000_001
IN: Json = {"status": "member", "user": BOT}
OUT: Json = {"status": "left", "user": BOT}
PUT_OUT: Json = {"status": "kicked", "user": BOT, "until_date": 0}


def make(telegram: Telegram, person: Person, title: str) -> Group:
    """A group in which all people of this Telegram are."""
    if not title.strip():
        raise ValueError("a group has a title")
    group = Group(FIRST_GROUP - len(telegram.groups), title.strip())
    telegram.groups[group.id] = group
    _show(telegram)
    _say(telegram, group, person, {"group_chat_created": True})
    return group


def bring_in(telegram: Telegram, person: Person, group: Group) -> None:
    """The bot: it hears of that twice."""
    if group.has_bot:
        raise ValueError("the bot is there already")
    group.has_bot = True
    telegram.note_member(group, person, OUT, IN)
    _say(telegram, group, person, {"new_chat_members": [BOT]})
    _show(telegram)


def put_out(telegram: Telegram, person: Person, group: Group) -> None:
    _check_bot(group)
    _say(telegram, group, person, {"left_chat_member": BOT}, is_heard=False)
    telegram.note_member(group, person, IN, PUT_OUT)
    group.has_bot = False
    _show(telegram)


def upgrade(telegram: Telegram, person: Person, group: Group) -> None:
    """It is another chat from now on, with the same people and the bot, which hears first that it
    came there."""
    if group.type == "supergroup":
        raise ValueError("it is a supergroup already")
    number = FIRST_SUPERGROUP - len(telegram.groups)
    after = Group(number, group.title, "supergroup", group.has_bot)
    telegram.groups[number] = after
    if after.has_bot:
        telegram.note_member(after, person, OUT, IN)
    _say(telegram, group, person, {"migrate_to_chat_id": number})
    _say(telegram, after, person, {"migrate_from_chat_id": group.id})
    group.became = number
    _show(telegram)


ACTS: dict[str, Callable[[Telegram, Person, Group], None]] = {
    "add": bring_in,
    "remove": put_out,
    "upgrade": upgrade,
}


def groups_view(telegram: Telegram) -> list[Json]:
    """What the page shows: those that have not become another."""
    return [
        {"id": it.id, "title": it.title, "type": it.type, "has_bot": it.has_bot}
        for it in telegram.groups.values()
        if not it.became
    ]


async def leave_chat(telegram: Telegram, params: Params) -> bool:
    """The bot goes by itself; it hears of that as of everything."""
    group = telegram.chat(params.chat_id())
    if isinstance(group, Person):
        raise BotApiError(400, "Bad Request: chat member status can't be changed in private chats")
    telegram.say(group, Content(special={"left_chat_member": BOT}))
    group.has_bot = False
    _show(telegram)
    return True


GROUPS = {"leaveChat": leave_chat}


def _check_bot(group: Group) -> None:
    if not group.has_bot:
        raise ValueError("the bot is not there")


def _say(
    telegram: Telegram, group: Group, person: Person, said: Json, *, is_heard: bool = True
) -> Message:
    """What Telegram says of a chat itself."""
    act = telegram.say if is_heard else telegram.write
    return act(group, Content(special=said), by=person)


def _show(telegram: Telegram) -> None:
    telegram.feed.publish("groups", {"groups": groups_view(telegram)})
