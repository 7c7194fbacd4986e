"""The place: by its name, by a location or venue that was shared, by a link or a number. Instagram
is asked at once, so that a wrong one is found out here and not when the post goes out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.compose.fields.pieces.field import FieldDialog, Seen, UnclearError, change
from bot.reading.place import NamedPlace, PlaceError, PlaceReason, read_name, read_place
from bot.screen import (
    PLACES_FOUND,
    REPLY,
    Cell,
    Clear,
    Context,
    Focus,
    Html,
    Nothing,
    PickPlace,
    PlacePage,
    Question,
    Rows,
    State,
    TakeAgain,
    UserData,
    Words,
    digest,
    place_line,
    place_words,
)
from posting import (
    Place,
    PlaceFinding,
    PlacesSeen,
    Post,
    PostFields,
    Posting,
    UsedPlace,
    is_surely,
    nearest_first,
)

RECENT, AT_ONCE = 3, 5
LONGEST_NAME = 100
Coordinates = tuple[float, float]


@dataclass(frozen=True)
class FoundPlaces:
    """Those that were found for a post by a name, and where the person said to look."""

    post_id: int
    name: str
    near: Coordinates | None
    places: tuple[Place, ...]

    @classmethod
    def asked_about(cls, data: UserData, post: Post) -> Self | None:
        """Those that the open question is about: what was found for an earlier one is nothing that
        a location could be meant for."""
        focus = Focus.recall(data)
        is_of_place = focus is not None and focus.value == digest(post.location_id)
        is_open = is_of_place and Focus.is_on(data, post.post_id)
        return cls.recall(data, post.post_id) if is_open else None

    @classmethod
    def recall(cls, data: UserData, post_id: int) -> Self | None:
        noted = data.get(PLACES_FOUND)
        if not noted or noted["post_id"] != post_id:
            return None
        near = tuple(noted["near"]) if noted["near"] else None
        return cls(post_id, noted["name"], near, tuple(map(Place.model_validate, noted["places"])))

    def note(self, data: UserData) -> None:
        places = [place.model_dump(mode="json", exclude_none=True) for place in self.places]
        data[PLACES_FOUND] = {
            "post_id": self.post_id,
            "name": self.name,
            "near": self.near,
            "places": places,
        }


async def ask(context: Context, post: Post) -> Question:
    words = context.words
    context.data.pop(PLACES_FOUND, None)
    recent, may_search = await context.db(_known, context, post)
    html = words("compose.place.ask" if may_search else "compose.place.ask_link")
    if post.location_id:
        now = words("compose.place.now", place=place_words(post, words))
        html = Html(f"{now}\n{html}")
    each: list[Sequence[Cell]] = [
        [(it.name or it.location_id, PickPlace(post.post_id, post.version, it.location_id))]
        for it in recent
        if it.location_id != post.location_id
    ]
    return Question(html, (*each[:RECENT], *_clear(post, words)))


def _known(context: Context, post: Post) -> tuple[tuple[UsedPlace, ...], bool]:
    """Database thread."""
    posting = context.posting
    account = posting.accounts.get(post.account_id)
    return posting.places.recent(post.account_id), posting.places.may_search(account)


def _clear(post: Post, words: Words) -> Rows:
    if not post.location_id:
        return []
    clear = Clear(post.post_id, post.version, State.PLACE)
    return [[(words.plain("compose.button.no_place"), clear)]]


async def save(context: Context, seen: Seen, typed: str) -> Post:
    wanted = await place_meant(context, seen, typed)
    return await change(context, seen.post_id, seen.version, wanted)


async def place_meant(context: Context, post: Seen, typed: str) -> PostFields:
    """What is typed, with the name by which it is shown where Instagram tells it. Raises
    UnclearError: there is something to choose, or it is no place."""
    try:
        location_id = read_place(typed)
    except PlaceError as error:
        if error.reason is not PlaceReason.UNCLEAR:
            raise _unclear(_refusal(error.reason, context.words)) from error
        return await _by_name(context, post, read_name(typed))
    return await _by_number(context, post, location_id)


async def _by_number(context: Context, post: Seen, location_id: str) -> PostFields:
    """One that cannot be looked at now, or by this login, is kept, and shown as unchecked."""
    words = context.words
    seen = await context.slow(_look, context.posting, post.post_id, location_id)
    match seen.finding:
        case PlaceFinding.FOUND:
            return _fields(seen.places[0])
        case PlaceFinding.NO_ADDRESS:
            raise _unclear(words("compose.place.no_address", name=seen.places[0].name))
        case PlaceFinding.UNKNOWN:
            label = words.plain("compose.button.place_anyway", number=location_id)
            anyway: Cell = (label, PickPlace(post.post_id, post.version, location_id))
            raise _unclear(words("compose.place.unknown", number=location_id), [anyway])
    return PostFields(location_id=location_id, location_name=None)


def _look(posting: Posting, post_id: int, location_id: str) -> PlacesSeen:
    """Blocks."""
    return posting.places.look(posting.lists.get(post_id).account_id, location_id)


async def _by_name(context: Context, seen: Seen, named: NamedPlace) -> PostFields:
    read, used = await context.db(_with_used, context.posting, seen.post_id)
    post = replace(read, version=seen.version)
    before = FoundPlaces.asked_about(context.data, post)
    if not named.name and named.near:
        found = FoundPlaces(post.post_id, "", named.near, ())
        if before is not None:
            found = replace(before, near=named.near)
        raise _to_choose(context, post, found)
    if not 1 <= len(named.name) <= LONGEST_NAME:
        raise _unclear(context.words("compose.place.unclear"))
    known = None if named.near else _used_lately(named.name, used)  # at a spot there may be another
    if known is not None:
        return PostFields(location_id=known.location_id, location_name=known.name)
    near = named.near or (before.near if before else None)
    found = await _searched(context, post, replace(named, near=near))
    sure = [place for place in found.places if is_surely(place, named.name, named.near)]
    if len(sure) == 1:
        return _fields(sure[0])
    raise _to_choose(context, post, found)


def _used_lately(name: str, used: Sequence[UsedPlace]) -> UsedPlace | None:
    """The one of this name, or the only one of which it is the name without the town."""
    named = [(place, (place.name or "").casefold()) for place in used]
    wanted = name.casefold()
    alike = [place for place, known in named if known == wanted]
    without_town = [place for place, known in named if known.partition(",")[0] == wanted]
    if not alike and len(without_town) == 1:
        return without_town[0]
    return alike[0] if alike else None


def _with_used(posting: Posting, post_id: int) -> tuple[Post, tuple[UsedPlace, ...]]:
    """Database thread."""
    post = posting.lists.get(post_id)
    return post, posting.places.recent(post.account_id)


async def _searched(context: Context, post: Post, named: NamedPlace) -> FoundPlaces:
    """Raises UnclearError where nobody can be asked, or nothing is found."""
    words, name = context.words, named.name
    seen = await context.slow(context.posting.places.search, post.account_id, name)
    if seen.finding is PlaceFinding.UNREACHABLE:
        context.data[REPLY] = name
        label = words.plain("compose.button.check_again")
        again: Cell = (label, TakeAgain(post.post_id, post.version, State.PLACE))
        raise _unclear(words("compose.place.unreachable"), [again])
    if seen.finding is not PlaceFinding.FOUND:
        raise _unclear(words("compose.place.not_allowed"))
    if not seen.places:
        raise _unclear(words("compose.place.none", name=name))
    return FoundPlaces(post.post_id, name, named.near, seen.places)


def _to_choose(context: Context, post: Seen, found: FoundPlaces) -> UnclearError:
    found = replace(found, places=nearest_first(found.places, found.near))
    found.note(context.data)
    question = places_found(found, post, 0, context.words)
    return _unclear(question.html, *question.rows)


def places_found(found: FoundPlaces, post: Seen, page: int, words: Words) -> Question:
    """A page of them; a location alone is asked for its name."""
    if not found.places:
        return Question(words("compose.place.near_what"))
    pages = -(-len(found.places) // AT_ONCE)
    page = min(max(page, 0), pages - 1)
    shown = found.places[page * AT_ONCE : (page + 1) * AT_ONCE]
    lines = [place_line(n, place, found.near, words) for n, place in enumerate(shown, start=1)]
    html = "\n".join([words("compose.place.which", name=found.name), *lines])
    each: list[Cell] = [
        (f"{n}", PickPlace(post.post_id, post.version, place.id))
        for n, place in enumerate(shown, start=1)
    ]
    turning = _turning(post, page, pages) if pages > 1 else []
    return Question(Html(html), (each, turning))


def _turning(post: Seen, page: int, pages: int) -> Sequence[Cell]:
    back, on = (PlacePage(post.post_id, post.version, (page + by) % pages) for by in (-1, 1))
    return [("◀️", back), (f"{page + 1}/{pages}", Nothing()), ("▶️", on)]


async def picked(context: Context, button: PickPlace) -> PostFields:
    """By its number, with the name under which it was offered."""
    found = FoundPlaces.recall(context.data, button.post_id)
    for place in found.places if found else ():
        if place.id == button.location_id:
            return _fields(place)
    _, used = await context.db(_with_used, context.posting, button.post_id)
    name = next((it.name for it in used if it.location_id == button.location_id), None)
    return PostFields(location_id=button.location_id, location_name=name)


def _fields(place: Place) -> PostFields:
    return PostFields(location_id=place.id, location_name=place.title)


def _unclear(html: Html, *rows: Sequence[Cell]) -> UnclearError:
    return UnclearError(Question(html, rows), about=State.PLACE)


def _refusal(reason: PlaceReason, words: Words) -> Html:
    match reason:
        case PlaceReason.INSTAGRAM_LOCATION:
            return words("compose.place.instagram")
        case PlaceReason.NO_ID_IN_LINK:
            return words("compose.place.no_id")
        case PlaceReason.TOO_SHORT:
            return words("compose.place.too_short")
        case PlaceReason.UNCLEAR:
            return words("compose.place.unclear")


PLACE = FieldDialog(
    state=State.PLACE,
    ask=ask,
    save=save,
    value=lambda post: post.location_id,
    cleared=PostFields(location_id=None),
    looking="compose.place.looking",
)
