"""Anna, who talks to the bot in the stories of the crash matrix, and Boris, who shares it with
her."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from sandbox.app import Sandbox
from sandbox.feed import Json
from sandbox.instagram.host import SAMPLES
from sandbox.instagram.in_the_app import post_in_the_app
from sandbox.telegram.groups import bring_in, make, upgrade
from sandbox.telegram.messages import NO_TIES, Content, Message, Ties, album_id
from sandbox.telegram.mini_app import init_data
from sandbox.telegram.text import trim, with_found
from tests.crash.phone import Arranging

ANNA, BORIS = 1001, 1002
CAPTION, NEW_CAPTION = "Fresh bread", "Bread of yesterday"
GROUP = "Marketing"


class Anna:
    """The person at the pretend Telegram. To be used on the sandbox's event loop. `phone` is what
    is to be done with the bot's Mini App."""

    def __init__(self, sandbox: Sandbox, person_id: int = ANNA) -> None:
        self._sandbox = sandbox
        self._telegram = sandbox.telegram
        self._person = sandbox.telegram.people[person_id]
        self.phone: list[Arranging] = []

    def as_boris(self) -> "Anna":
        """The other one, who does the same things."""
        boris = Anna(self._sandbox, BORIS)
        boris.phone = self.phone
        return boris

    def says(self, text: str) -> None:
        self._telegram.say(self._person, self._content(text), by=self._person)

    def sends_links(self, *names: str) -> None:
        self.says(" ".join([*map(self._sandbox.media_url, names), CAPTION]))

    def sends_files(self, kind: str, *names: str, caption: str = CAPTION) -> None:
        """From her phone, with the caption below the first one; several are an album."""
        ties = Ties(album=album_id()) if len(names) > 1 else NO_TIES
        for name in names:
            words = self._content(caption if name == names[0] else "")
            file = self._telegram.files.add(kind, name, (SAMPLES / name).read_bytes())
            content = replace(words, file=file)
            self._telegram.say(self._person, content, by=self._person, ties=ties)

    def edits_caption(self) -> None:
        """In her own message with the link, which the post follows."""
        mine = (m for m in self._messages() if not m.from_bot)
        message = next(m for m in mine if CAPTION in m.content.text)
        text = message.content.text.replace(CAPTION, NEW_CAPTION)
        self._telegram.change(message, self._content(text), None)

    def posts_in_the_app(self) -> None:
        """The bread, with its words, in Instagram's own app."""
        graph = self._sandbox.graph
        account = graph.account_named("sunny.bakery")
        assert account is not None
        post_in_the_app(graph, account, {"samples": ["bread.jpg"], "caption": CAPTION})

    def makes_a_group(self) -> None:
        """With the bot in it."""
        group = make(self._telegram, self._person, GROUP)
        bring_in(self._telegram, self._person, group)

    def makes_it_a_supergroup(self) -> None:
        for group in [it for it in self._telegram.groups.values() if not it.became]:
            upgrade(self._telegram, self._person, group)

    def taps(self, label: str) -> None:
        """The newest button with these words, or rather the newest with these alone. If there is
        none, nothing happens, and the story ends otherwise than it should."""
        found = [it for it in self._buttons("callback_data") if label in it[1]["text"]]
        alone = [it for it in found if label == it[1]["text"]]
        for message, button in [*alone, *found][:1]:
            self._telegram.tap(self._person, message, button["callback_data"])

    def arranges(self, arranged: Mapping[str, object]) -> None:
        """In the Mini App, behind the newest button that opens it, everything at once."""
        for _, button in self._buttons("web_app"):
            url, now = button["web_app"]["url"], self._telegram.clock()
            self.phone.append(Arranging(url, init_data(self._person, now), arranged))
            return

    def _buttons(self, kind: str) -> Iterator[tuple[Message, Json]]:
        """From the newest message on."""
        for message in reversed(self._messages()):
            for row in (message.keyboard or {}).get("inline_keyboard", []):
                yield from ((message, button) for button in row if kind in button)

    def _messages(self) -> list[Message]:
        mine = self._telegram.messages.values()
        return [m for m in mine if m.chat == self._person and not m.deleted]

    @staticmethod
    def _content(text: str) -> Content:
        trimmed, _ = trim(text, [])
        return Content(trimmed, tuple(with_found(trimmed, [])))


@dataclass(frozen=True)
class Act:
    """Something that Anna does, so long after the beginning."""

    at: timedelta
    do: Callable[[Anna], None]
