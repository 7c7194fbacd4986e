"""Makes updates as Telegram sends them, as it may send them one day, and as it never would.

Everything is drawn from one seeded `Random`. Used by `tests/fuzz/updates.py`.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

Json = dict[str, Any]

LONE_SURROGATE, NUL = "\ud83d", "\x00"
HUGE = 10**30
DATE = 1_796_000_000
TEXTS = (
    "Fresh bread", "18:30", "tomorrow 9:00", "завтра 18:30", "@anna 0.5 0.5", "@anna", "0:02",
    "Moscow", "UTC+3", "106009999000003", "https://", "https://[", "#" * 40, "@a " * 30,
    "\u202eabc",
    "<b>bold</b> & {name} %s", "ё" * 2300, "x" * 4096, "👨‍👩‍👧‍👦" * 300, ".", "/", "//",
    "/start@other_bot",
    LONE_SURROGATE, f"a{LONE_SURROGATE}b", f"a{NUL}b", "{}", "IG", "EAA", "1" * 400, "-1", "٣:٣٠",
)  # fmt: skip
COMMANDS = (
    "/start", "/new", "/posts", "/accounts", "/settings", "/status", "/help", "/cancel",
    "/start abc", "/start p_1", "/start w_1_739000", "/plan", "/plan@publisher_bot", "/nothing",
    "/new https://example.invalid/a.jpg",
)  # fmt: skip
ODD_VALUES: tuple[object, ...] = (
    None, True, 0, -1, HUGE, -HUGE, 1.5, "", LONE_SURROGATE, NUL, "x" * 5000, [], {}, [[]], [None],
    {"id": "x"}, [{}],
)  # fmt: skip
STATUSES = ("left", "kicked", "member", "member", "unheard of")
FORGED = (
    "", "gw:1:0", "gw:1:lqdc", "gw:2:0", "grx:-25", "gry:-25",
    ":", "o:", "o:zzz", "o:" + "z" * 60, "o:-1", "o:0", "x:y:z", "ol:1:drafts:zzzzzzzzzzzz",
    LONE_SURROGATE, f"o:{NUL}", "🙂", "a:1e9", "o:١",
)  # fmt: skip


class UpdateMaker:
    """Contents of updates; who sends them is decided by the caller."""

    def __init__(self, random: Random, links: Sequence[str]) -> None:
        self._random = random
        self._links = links
        self._contents: tuple[Callable[[], Json], ...] = (
            self._text, self._text, self._text, self._link, self._command, self._photo, self._video,
            self._document, self._contact, self._location, self._poll, self._sticker, self._dice,
        )  # fmt: skip

    def content(self) -> Json:
        """What a person can send: every such message is answered."""
        return self._random.choice(self._contents)()

    def service(self, chat: Json) -> Json:
        """What Telegram says of a chat in a message of its own; nobody waits for an answer."""
        gone = {"message_id": 3, "date": 0, "chat": chat}
        return self._random.choice(
            (
                {"pinned_message": gone},
                {"poll_option_added": {"option_persistent_id": "1", "option_text": "a"}},
                {"poll_option_deleted": {"poll_message": gone, "option_text": "a"}},
                {"new_chat_title": "a"},
                {"new_chat_members": [{"id": 700000001, "is_bot": True, "first_name": "a"}]},
                {"left_chat_member": {"id": 700000001, "is_bot": True, "first_name": "a"}},
                {"migrate_to_chat_id": self._random.choice((-77, -78, -79))},
                {"migrate_from_chat_id": self._random.choice((-77, -78, -79))},
                {"message_auto_delete_timer_changed": {"message_auto_delete_time": 5}},
                {"reply_to_message": gone, "checklist_tasks_done": {"marked_as_done_task_ids": []}},
                {"kind_of_next_year": {"chat": chat, "what": [1, {"a": None}]}},
            )
        )

    def unknown(self, chat: Json, person: Json) -> Json:
        """Updates of kinds that the bot has not asked for, or that do not exist yet."""
        return self._random.choice(
            (
                {"kind_of_next_year": {"from": person, "chat": chat}},
                {"poll": {"id": "1"}},
                {"message_reaction": {"chat": chat, "user": person}},
                {"my_chat_member": {"chat": chat, "from": person, "date": DATE}},
                {"callback_query": {"id": "77", "from": person, "chat_instance": "1"}},
                {"callback_query": {"id": "78", "from": person, "chat_instance": "1",
                                    "message": {"message_id": 3, "date": 0, "chat": chat},
                                    "data": self.forged()}},
                {"channel_post": {"message_id": 5, "date": DATE, "chat": chat, "text": "x"}},
                {"message": "not a message"},
                {"message": None},
                {},
            )
        )  # fmt: skip

    def membership(self, chat: Json, person: Json) -> Json:
        """Somebody brings the bot in, puts it out, or makes it something else."""
        bot = {"id": 700000001, "is_bot": True, "first_name": "a"}
        before, after = (
            {"user": bot, "status": self._random.choice(STATUSES), "until_date": 0}
            for _ in range(2)
        )
        change = {"chat": chat, "from": person, "date": DATE}
        return change | {"old_chat_member": before, "new_chat_member": after}

    def forged(self) -> str:
        return self._random.choice(FORGED)

    def bent(self, data: str) -> str:
        """Callback data of a real button with something in it changed."""
        parts = data.split(":")
        place = self._random.randrange(len(parts))
        parts[place] = self._random.choice(("", "zzzzzzzzzzzzzz", "-1", "0", LONE_SURROGATE, "я"))
        return ":".join(parts)

    def broken(self, update: Json) -> Json:
        """The update with one to three of its parts gone, or with values that do not fit."""
        update = deepcopy(update)
        for _ in range(self._random.randint(1, 3)):
            places = _places(update)
            if not places:
                break
            holder, key = self._random.choice(places)
            if self._random.random() < 0.4:
                del holder[key]
            else:
                holder[key] = deepcopy(self._random.choice(ODD_VALUES))
        return update

    def _text(self) -> Json:
        return {"text": self._random.choice(TEXTS)}

    def _link(self) -> Json:
        link = self._random.choice(self._links)
        text = f"{link} {self._random.choice(TEXTS)}"[:4096]
        entity = {"type": "url", "offset": 0, "length": len(link)}
        return {"text": text, "entities": [entity]}

    def _command(self) -> Json:
        text = self._random.choice(COMMANDS)
        length = len(text.partition(" ")[0])
        return {"text": text, "entities": [{"type": "bot_command", "offset": 0, "length": length}]}

    def _photo(self) -> Json:
        size = {"file_id": "a", "file_unique_id": "b", "width": 10, "height": 10}
        return {"photo": [size], **self._caption()}

    def _video(self) -> Json:
        video = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "duration": 0}
        return {"video": video, **self._caption()}

    def _document(self) -> Json:
        document = {"file_id": "a", "file_unique_id": "b", "file_name": self._random.choice(TEXTS)}
        return {"document": document, **self._caption()}

    def _caption(self) -> Json:
        return {"caption": self._random.choice(TEXTS)[:1024]} if self._random.random() < 0.5 else {}

    def _contact(self) -> Json:
        return {"contact": {"phone_number": "1", "first_name": self._random.choice(TEXTS)[:64]}}

    def _location(self) -> Json:
        return {"location": {"latitude": 55.75, "longitude": -179.9}}

    def _poll(self) -> Json:
        option = {"text": "a", "voter_count": 0, "persistent_id": "1"}
        poll = {
            "id": "1", "question": self._random.choice(TEXTS)[:300], "options": [option, option],
            "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
            "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
        }  # fmt: skip
        return {"poll": poll}

    def _sticker(self) -> Json:
        sticker = {
            "file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "type": "regular",
            "is_animated": False, "is_video": False,
        }  # fmt: skip
        return {"sticker": sticker}

    def _dice(self) -> Json:
        return {"dice": {"value": 1, "emoji": "🎲"}}


def _places(value: object) -> list[tuple[Any, Any]]:
    """Every dictionary or list within, with each of its keys; the number of the update stays."""
    found: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        keys: list[Any] = [key for key in value if key != "update_id"]
    elif isinstance(value, list):
        keys = list(range(len(value)))
    else:
        return found
    for key in keys:
        found.append((value, key))
        found += _places(value[key])
    return found
