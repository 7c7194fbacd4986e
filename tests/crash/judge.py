"""What came of a play, seen from outside: on the pretend Instagram, in the database, in Anna's
chat, in the log. Used by `tests.crash.rig`."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.words.words import load_words
from sandbox.app import Sandbox
from sandbox.instagram.records import APP
from tests.crash.anna import ANNA, CAPTION
from tests.crash.databases import Copyable
from tests.crash.folders import CopyableFolder
from tests.crash.kept import wrong_with_files
from tests.crash.seen import (
    wrong_with_cards,
    wrong_with_group,
    wrong_with_slides,
    wrong_with_time,
)
from tests.crash.stories import STORIES, Story
from tests.crash.verdict import Play, Verdict

SENDING = frozenset({"sendMessage", "sendPhoto", "sendVideo"})


class Judge:
    """`key` is the secret key of the bot, `files` where it keeps those that Anna sends."""

    def __init__(self, sandbox: Sandbox, key: str, files: CopyableFolder) -> None:
        self._sandbox = sandbox
        self._files = files
        self._key = key

    def verdict(self, play: Play, points: int, name: str, database: Copyable, log: Path) -> Verdict:
        """Of the play that is just over."""
        story, graph = STORIES[play.story], self._sandbox.graph
        cards = wrong_with_cards(story, database, self._sandbox.telegram)
        group = wrong_with_group(story, database, self._sandbox.telegram)
        time = wrong_with_time(story, database)
        return Verdict(
            play=play,
            points=points,
            name=name,
            live=tuple(str(p["caption"]) for p in graph.publications),
            comments=tuple(str(it["text"]) for it in graph.commented),
            states=tuple(str(state) for (state,) in database.rows("SELECT state FROM post")),
            told=self._times_told(story, "card.published", story.caption),
            told_also=self._times_told(story, story.also_told, CAPTION) if story.also_told else 0,
            bound=tuple(media_id for (media_id,) in database.rows("SELECT media_id FROM post")),
            in_the_app=tuple(it.id for it in graph.media.values() if not it.container_id),
            leaked=self.leaked(log.read_text()),
            astray=wrong_with_files(story, database, self._files.copy(), graph.calls),
            amiss=(*wrong_with_slides(story, graph), *cards, *group, *time),
        )

    def leaked(self, log: str) -> tuple[str, ...]:
        """Names of the secrets that are in it."""
        return tuple(name for name, secret in self._secrets.items() if secret in log)

    @property
    def _secrets(self) -> Mapping[str, str]:
        tokens = {f"token of {t.account_id}": t.value for t in self._sandbox.graph.tokens.values()}
        return tokens | {
            "telegram token": self._sandbox.token,
            "secret key": self._key,
            "app secret": APP.secret,
        }

    def _times_told(self, story: Story, key: str, caption: str) -> int:
        """New messages to Anna that say this of this very post: its card, as a rule."""
        words = load_words()["en"]
        given = {"account": story.prelude.username, "when": "?", "as_what": "?"}
        try:
            said = words(key, **given)
        except KeyError:  # it counts
            said = words.many(key, 1, **given)
        news = _plain(said).partition("?")[0]
        calls: Sequence[dict[str, Any]] = self._sandbox.telegram.log
        sent = (c["params"] for c in calls if c["method"] in SENDING and c["ok"])
        hers = [p.get("caption") or p.get("text") or "" for p in sent if int(p["chat_id"]) == ANNA]
        return sum(news in told and caption in told for told in map(_plain, map(str, hers)))


def _plain(text: str) -> str:
    """Without links and bold letters."""
    return re.sub(r"<[^>]+>", "", text)
