"""The door `/__sandbox/chat/group`: what people do in groups of the pretend Telegram."""

from tornado.routing import URLSpec

from sandbox.telegram.doors import TelegramDoor
from sandbox.telegram.groups import ACTS, groups_view, make
from sandbox.telegram.messages import Content, Ties
from sandbox.telegram.state import Telegram
from sandbox.telegram.text import trim, with_found


def group_door_routes(telegram: Telegram) -> list[URLSpec]:
    return [URLSpec(r"/__sandbox/chat/group", GroupDoor, {"telegram": telegram})]


class GroupDoor(TelegramDoor):
    """Groups: `{"from": id, "title": "Marketing"}` makes one with everybody in it, `{"from": id,
    "group": id, "act": "add"|"remove"|"upgrade"}` does something with the bot in it, `{"from": id,
    "group": id, "text": "/plan"}` says something there, `reply_to` a message. Buttons are tapped
    as anywhere."""

    def post(self) -> None:
        telegram, values = self.telegram, self.values
        person = telegram.people[int(values["from"])]
        if "title" in values:
            self.finish({"group": make(telegram, person, str(values["title"])).id})
            return
        group = telegram.groups[int(values["group"])]
        if "act" in values:
            ACTS[str(values["act"])](telegram, person, group)
            self.finish({"groups": groups_view(telegram)})
            return
        text, _ = trim(str(values["text"]), [])
        answered = telegram.find(group.id, int(values.get("reply_to") or 0))
        content = Content(text, tuple(with_found(text, [])))
        said = telegram.say(group, content, by=person, ties=Ties(reply_to=answered))
        self.finish({"message_id": said.message_id})
