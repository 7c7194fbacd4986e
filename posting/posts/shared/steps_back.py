"""The changes that make a post what it was before: undoing is changing, by the same road. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from posting.posts.shared.fields import PostFields
from posting.posts.shared.medium import facts_of, medium_instead, medium_of, medium_of_file, remade
from storage.records import WAITING_STATES, Medium, Options, Post, PostState


def steps_back(before: Post, after: Post) -> tuple[PostFields, ...]:
    """To be made one after another, all or none; nothing where nothing has changed. A post that
    failed becomes a draft, as it has been planned since; so does one that was on hold, unless it
    has kept its time: one that goes out elsewhere by now goes back with it, if it can."""
    former = remade(before, after)
    media = (
        medium_instead(former[place], medium) if place in former else medium
        for place, medium in enumerate(after.media)
    )
    now = replace(after, media=tuple(media))
    return (
        *(_as_it_was(place, medium) for place, medium in former.items()),
        *_media_back(before, now),
        *_fields_back(before, now),
        *_each_back(before, now),
    )


def _as_it_was(place: int, medium: Medium) -> PostFields:
    if medium.file is not None:
        return PostFields(medium=place, file=medium.file)
    return PostFields(medium=place, media_facts=facts_of(medium))


def taken_back(after: Post, steps: Iterable[PostFields]) -> Post:
    """The post as it was before, as far as these steps tell: for what is shown of it only."""
    post = after
    for step in steps:
        post = _with(step, post)
    return post


def _with(step: PostFields, post: Post) -> Post:
    media = (*post.media, *step.added)
    if step.order is not None:
        media = tuple(media[at] for at in step.order)
    media = tuple(_made(step, it) if at == step.medium else it for at, it in enumerate(media))
    post = replace(
        post, media=media, kind=step.kind or post.kind, options=step.options(post.options)
    )
    if step.names("caption"):
        post = replace(post, caption=step.tidy_caption)
    if step.names("location_id"):
        post = replace(post, location_id=step.location_id, location_name=step.location_name)
    if step.names("publish_at"):
        state = PostState.DRAFT if step.publish_at is None else PostState.SCHEDULED
        post = replace(post, publish_at=step.publish_at, state=state)
    return post


def _made(step: PostFields, medium: Medium) -> Medium:
    if step.file is not None:
        medium = medium_instead(medium_of_file(step.file), medium)
    elif step.media_facts is not None:
        medium = medium_instead(medium_of(step.media_facts), medium)
    return step.given_to(medium)


def _media_back(before: Post, after: Post) -> Iterator[PostFields]:
    """What is missing follows behind the others, then all stand in their order."""
    there = [medium.url for medium in after.media]
    missing = [medium for medium in before.media if medium.url not in there]
    links = tuple(facts_of(medium) for medium in missing if medium.file is None)
    files = tuple(medium.file for medium in missing if medium.file is not None)
    if missing:
        yield PostFields(more_media=links, more_files=files)
    behind = [*(facts.url for facts in links), *(file.url for file in files)]
    now = [*there, *behind]
    order = tuple(now.index(medium.url) for medium in before.media)
    if order != tuple(range(len(now))):
        yield PostFields(order=order)


def _fields_back(before: Post, after: Post) -> Iterator[PostFields]:
    names = ("caption", "account_id")
    wanted: dict[str, object] = {
        name: getattr(before, name)
        for name in names
        if getattr(before, name) != getattr(after, name)
    }
    if before.location_id != after.location_id:
        wanted |= {"location_id": before.location_id, "location_name": before.location_name}
    wanted |= {
        name: getattr(before.options, name)
        for name in Options.__match_args__
        if getattr(before.options, name) != getattr(after.options, name)
    }
    if "cover_url" in wanted and before.cover_file:
        wanted["cover_file"] = before.cover_file
        del wanted["cover_url"]
    there, were = ({medium.url for medium in post.media} for post in (after, before))
    if before.kind is not after.kind or there != were:  # media that come or go change it
        wanted["kind"] = before.kind
    was_planned, is_planned = before.state in WAITING_STATES, after.state in WAITING_STATES
    if was_planned and (not is_planned or before.publish_at != after.publish_at):
        wanted["publish_at"] = before.publish_at
    elif is_planned and not was_planned and not _waits_on(before, after):
        wanted["publish_at"] = None
    if wanted:
        yield PostFields.model_validate(wanted)


def _waits_on(before: Post, after: Post) -> bool:
    """Whether it was on hold and waits for the same time."""
    return before.state is PostState.HELD and before.publish_at == after.publish_at


def _each_back(before: Post, after: Post) -> Iterator[PostFields]:
    """The people, the alt text and the cover of each photo and video."""
    now = {medium.url: medium for medium in after.media}
    for number, medium in enumerate(before.media):
        wanted = _of_medium(medium, now.get(medium.url))
        if wanted:
            yield PostFields.model_validate({**wanted, "medium": number})


def _of_medium(medium: Medium, now: Medium | None) -> dict[str, object]:
    """One that is taken again has nothing."""
    names = ("user_tags", "alt_text", "thumb_offset")
    nothing = {"user_tags": (), "alt_text": None, "thumb_offset": None}
    return {
        name: getattr(medium, name)
        for name in names
        if getattr(medium, name) != (nothing[name] if now is None else getattr(now, name))
    }
