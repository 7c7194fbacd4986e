"""Anna, who talks to the bot in the stories of the crash matrix."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from sandbox.app import Sandbox
from sandbox.instagram.host import SAMPLES
from sandbox.instagram.in_the_app import post_in_the_app
from sandbox.telegram.messages import NO_TIES, Content, Message, Ties, album_id
from sandbox.telegram.text import trim, with_found

ANNA = 1001
CAPTION, NEW_CAPTION = "Fresh bread", "Bread of yesterday"


class Anna:
    """The person at the pretend Telegram. To be used on the sandbox's event loop."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._telegram = sandbox.telegram
        self._person = sandbox.telegram.people[ANNA]

    def says(self, text: str) -> None:
        self._telegram.say(self._person, self._content(text), from_bot=False)

    def sends_link(self, name: str) -> None:
        self.says(f"{self._sandbox.media_url(name)} {CAPTION}")

    def sends_files(self, kind: str, *names: str, caption: str = CAPTION) -> None:
        """From her phone, with the caption below the first one; several are an album."""
        ties = Ties(album=album_id()) if len(names) > 1 else NO_TIES
        for name in names:
            words = self._content(caption if name == names[0] else "")
            file = self._telegram.files.add(kind, name, (SAMPLES / name).read_bytes())
            content = replace(words, file=file)
            self._telegram.say(self._person, content, from_bot=False, ties=ties)

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

    def taps(self, label: str) -> None:
        """The newest button with these words. If there is none, nothing happens, and the story
        ends otherwise than it should."""
        for message in reversed(self._messages()):
            for row in (message.keyboard or {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        self._telegram.tap(self._person, message, button["callback_data"])
                        return

    def _messages(self) -> list[Message]:
        mine = self._telegram.messages.values()
        return [m for m in mine if m.person.id == ANNA and not m.deleted]

    @staticmethod
    def _content(text: str) -> Content:
        trimmed, _ = trim(text, [])
        return Content(trimmed, tuple(with_found(trimmed, [])))


@dataclass(frozen=True)
class Act:
    """Something that Anna does, so long after the beginning."""

    at: timedelta
    do: Callable[[Anna], None]
