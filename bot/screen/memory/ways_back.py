"""The ways back from the last changes of a post: noted when they are made, so that the card of
whoever made them says what has changed, with [Undo], one after another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any, Self

from bot.runtime import Context, UserData, short_note
from bot.screen.memory.memory import (
    COPIED,
    FORMER_TIME,
    JOINS,
    SNIPPET_DELETED,
    TIMES_BEFORE,
    WAYS_BACK,
    ZONES_BEFORE,
)
from bot.screen.memory.own_messages import OwnMessage, hand_over_own, move_own
from posting import WAITING_STATES, Post, PostFields, steps_back

OF_NO_MEDIUM = {"publish_at", "caption", "location_id", "location_name", "first_comment"}
KEPT = 20
EARLIER = 2  # changes before the last one
WAY_BACK_FOR = timedelta(hours=24)
EACH_WAY_BACK = (WAYS_BACK, FORMER_TIME, TIMES_BEFORE, ZONES_BEFORE, SNIPPET_DELETED)
QUICKLY = timedelta(seconds=3)  # who taps again sooner has not seen what is there now


@dataclass(frozen=True)
class WayBack:
    """The changes that undo the last one, as long as the post stays as that has left it; and what
    was typed, where that was read as an order or, as it was asked for, as text that could have been
    one. `is_shown`: the card says what has changed. `swapped_with` is the post whose time it has
    taken, or with which it has exchanged words, and its version; `moved` says whose pin was moved;
    `undone` is the version of which the last change was undone: `typed` is of that then. `earlier`
    are the steps back from the changes before it, the newest first; `put_in` the drafts whose
    photos and videos it and they have put in, 0 where none; `before_order` are the steps to before
    what was typed, where that was corrected since."""

    version: int
    at: float
    steps: tuple[str, ...] = ()  # JSON of the fields
    typed: str = ""
    is_text: bool = False
    is_shown: bool = False
    swapped_with: tuple[int, int] | None = None
    moved: str = ""
    undone: int = 0
    earlier: tuple[tuple[str, ...], ...] = ()
    put_in: tuple[int, ...] = ()
    before_order: tuple[str, ...] = ()

    @classmethod
    def of(cls, post: Post, now: datetime, steps: Sequence[PostFields]) -> Self:
        """`post` is as the change has left it."""
        return cls(post.version, now.timestamp(), _packed(steps))

    @classmethod
    def recall(cls, stored: dict[str, Any]) -> Self:
        """An earlier release noted the words of the change."""
        lines, swapped = stored.get("lines", ()), stored.get("swapped_with")
        noted = {name: value for name, value in stored.items() if name != "lines"}
        noted["steps"] = tuple(stored.get("steps", ()))
        noted["swapped_with"] = swapped and tuple(swapped)
        noted["earlier"] = tuple(map(tuple, stored.get("earlier", ())))
        noted["put_in"] = tuple(stored.get("put_in", ()))
        noted["before_order"] = tuple(stored.get("before_order", ()))
        return cls(**{"is_shown": bool(lines), **noted})

    @property
    def fields(self) -> tuple[PostFields, ...]:
        return _unpacked(self.steps)

    def before_it(self, post: Post) -> tuple[PostFields, ...]:
        """The steps to before what was typed, as long as the post stays as that has left it."""
        return _unpacked(self.before_order or self.steps) if self.version == post.version else ()

    def once_undone(self, restored: Post, now: datetime) -> Self:
        """What is noted then: the way back from the change before it."""
        steps, *rest = self.earlier or ((),)
        return replace(
            self.of(restored, now, ()),
            steps=steps,
            typed="" if self.is_text or self.undone else self.typed,
            is_shown=True,
            undone=self.version,
            earlier=tuple(rest),
            put_in=self.put_in[1:],
        )

    @property
    def has_exchanged_words(self) -> bool:
        """With another post; not their times."""
        is_of_time = any(step.names("publish_at") for step in self.fields)
        return self.swapped_with is not None and not is_of_time

    def leads_before(self, now: datetime) -> bool:
        """A post goes out at no moment that has passed."""
        moments = (step.publish_at for step in self.fields)
        return any(moment is not None and moment <= now for moment in moments)


def _packed(steps: Sequence[PostFields]) -> tuple[str, ...]:
    return tuple(step.model_dump_json(exclude_unset=True) for step in steps)


def _unpacked(steps: Sequence[str]) -> tuple[PostFields, ...]:
    return tuple(map(PostFields.model_validate_json, steps))


def note_change(  # noqa: PLR0913 - what the note holds, by name
    context: Context,
    before: Post,
    post: Post,
    typed: str = "",
    *,
    by_tap: bool = False,
    is_text: bool = False,
    since: Post | None = None,
) -> None:
    """`typed` is what was read as an order or, where it `is_text`, could have been; `since` is the
    post before it, where it was corrected. The first caption that is typed is nothing else that
    could be missed."""
    if before.version == post.version:
        note_no_change(context.data, post)
    steps = steps_back(before, post)
    is_first = not before.caption and {name for it in steps for name in it.model_fields_set} == {
        "caption"
    }
    if not steps or (is_first and not by_tap and not is_text):
        return
    way = WayBack.of(post, context.now, steps)
    corrected = _packed(steps_back(since, post)) if since is not None else ()
    way = replace(way, typed=typed, is_text=is_text, before_order=corrected)
    way = replace(way, **_behind(context, before))
    keep_way_back(context.data, post, replace(way, is_shown=True))


def note_move(context: Context, before: Post, post: Post) -> None:
    """By a button, of which a second, quick tap changes nothing. What was not planned before goes
    back to the drafts by another one."""
    if before.state in WAITING_STATES and before.version != post.version:
        note_change(context, before, post)


def note_pin(context: Context, before: Post, post: Post, whose: str) -> None:
    """However often it is moved in a row, the way back is to where it was first."""
    known = way_back(context.data, before, context.now)
    steps, behind = steps_back(before, post), _behind(context, before)
    if known is not None and known.moved == whose:
        steps, behind = known.fields, {"earlier": known.earlier, "put_in": known.put_in}
    way = WayBack.of(post, context.now, steps)
    keep_way_back(context.data, post, replace(way, is_shown=True, moved=whose, **behind))


def _behind(context: Context, before: Post) -> dict[str, Any]:
    """What leads on behind the way back to `before`; past a swap, of which the other post knows as
    well, nothing does."""
    known = way_back(context.data, before, context.now)
    if known is None or known.swapped_with is not None or not known.steps:
        return {}
    put_in = known.put_in or (0,)
    return {
        "earlier": (known.steps, *known.earlier)[:EARLIER],
        "put_in": (0, *put_in)[: 1 + EARLIER],
    }


def note_swap(context: Context, one: Post, other: Post) -> None:
    """Each has the other's time now; they go back together."""
    for its, with_ in ((one, other), (other, one)):
        _note_exchange(context, its, with_, PostFields(publish_at=with_.publish_at))


def note_words_moved(context: Context, draft: Post, other: Post) -> None:
    """The draft has the words that the other one had, which has its former caption again; both go
    back together."""
    hand_over_own(context.data, draft.caption, other.post_id, draft.post_id)
    _note_exchange(context, draft, other, PostFields(caption=""))
    _note_exchange(context, other, draft, PostFields(caption=draft.caption))


def _note_exchange(context: Context, its: Post, with_: Post, step: PostFields) -> None:
    way, swapped_with = WayBack.of(its, context.now, [step]), (with_.post_id, with_.version)
    keep_way_back(context.data, its, replace(way, is_shown=True, swapped_with=swapped_with))


def note_put_in(context: Context, before: Post, post: Post, draft_id: int) -> None:
    """It has the photos and videos of a draft, which comes back when they go."""
    note_change(context, before, post, by_tap=True)
    move_own(context.data, draft_id, post.post_id)
    way = way_back(context.data, post, context.now)
    if way is not None:
        put_in = (draft_id, *way.put_in[1:])
        keep_way_back(context.data, post, replace(way, put_in=put_in))


def note_taken_out(data: UserData, post_id: int) -> None:
    """What is still to come of an album is not for that post any more."""
    data[JOINS] = {album: its for album, its in data.get(JOINS, {}).items() if its != post_id}


def note_no_change(data: UserData, post: Post) -> None:
    """What was done last has changed nothing: its card shows no difference. The way back stays."""
    stored = data.get(WAYS_BACK, {}).get(str(post.post_id))
    if stored:
        stored["is_shown"] = False


def keep_way_back(data: UserData, post: Post, way: WayBack) -> None:
    kept = data.setdefault(WAYS_BACK, {})
    kept[str(post.post_id)] = short_note(way)
    for oldest in sorted(kept, key=lambda it: float(kept[it]["at"]))[:-KEPT]:
        del kept[oldest]


def with_ways_back(data: UserData, before: UserData) -> UserData:
    """What was remembered before, with the ways back that have been noted since."""
    return before | {note: data[note] for note in EACH_WAY_BACK if note in data}


def keep_behind_joined(data: UserData, before: Post, post: Post) -> None:
    """Photos and videos have joined the post by themselves: what was changed before can be undone
    still where that is about none of them, nor about a caption that has got words with them."""
    way = noted_way(data, before.post_id)
    if way is None or way.version != before.version or way.swapped_with is not None:
        return
    untouched = OF_NO_MEDIUM - ({"caption"} if before.caption != post.caption else set())

    def stays(steps: Sequence[str]) -> bool:
        return all(step.model_fields_set <= untouched for step in _unpacked(steps))

    if stays(way.steps):
        earlier = tuple(takewhile(stays, way.earlier))
        before_order = way.before_order if stays(way.before_order) else ()
        kept = replace(way, version=post.version, earlier=earlier, before_order=before_order)
        keep_way_back(data, post, kept)


def way_back(data: UserData, post: Post, now: datetime) -> WayBack | None:
    """None when the post has changed since (it is another version as well when it is out, failed or
    on hold), or a day has passed."""
    way = noted_way(data, post.post_id)
    if way is None or way.version != post.version:
        return None
    return way if now.timestamp() - way.at <= WAY_BACK_FOR.total_seconds() else None


def noted_way(data: UserData, post_id: int) -> WayBack | None:
    """Whatever has become of the post since."""
    stored = data.get(WAYS_BACK, {}).get(str(post_id))
    return WayBack.recall(stored) if stored else None


def way_back_of_order(data: UserData, order: OwnMessage) -> WayBack | None:
    """None where something else was done with its post later, or it was undone."""
    stored = data.get(WAYS_BACK, {}).get(str(order.post_id))
    way = WayBack.recall(stored) if stored else None
    is_its = way is not None and way.typed == order.order and not (way.is_text or way.undone)
    return way if is_its else None


def way_back_of_move(data: UserData, post: Post, now: datetime) -> WayBack | None:
    """None as well where it was something else that was changed last: the card undoes that."""
    way = way_back(data, post, now)
    is_move = way is not None and any(step.names("publish_at") for step in way.fields)
    return way if is_move else None


def is_just_undone(data: UserData, post_id: int, version: int, now: datetime) -> bool:
    """Whether [Undo] has led to this version a moment ago: a second tap in the same place hits what
    stands there instead, and is meant for nothing."""
    stored = data.get(WAYS_BACK, {}).get(str(post_id))
    if not stored or stored["version"] != version:
        return False
    way = WayBack.recall(stored)
    return way.undone > 0 and now.timestamp() - way.at < QUICKLY.total_seconds()


def is_tapped_twice(context: Context, post_id: int, update_id: int) -> bool:
    """Whether a copy of the post was made a moment ago: a second tap is meant for none. The tap
    that has made it may be handled again."""
    noted = context.data.get(COPIED, {})
    if noted.get("post_id") != post_id or noted.get("update_id") == update_id:
        return False
    is_quick: bool = context.now.timestamp() - noted["at"] < QUICKLY.total_seconds()
    return is_quick


def note_copied(context: Context, post_id: int, update_id: int) -> None:
    at = context.now.timestamp()
    context.data[COPIED] = {"post_id": post_id, "at": at, "update_id": update_id}


def note_next_is_said(data: UserData, post_id: int) -> None:
    """What another [Undo] would undo: that is meant from now on."""
    data[WAYS_BACK][str(post_id)]["at"] -= QUICKLY.total_seconds()
