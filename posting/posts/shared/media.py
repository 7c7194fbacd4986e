"""What becomes of the media of a post and of its kind by what a person gives. For `changing`."""

from collections.abc import Sequence
from dataclasses import replace

from media import MediaFacts
from posting.posts.shared.fields import PostFields
from posting.posts.shared.kit import PostKit
from posting.posts.shared.medium import (
    medium_instead,
    medium_of,
    medium_of_file,
    problems_of_cover,
    wrong_kind,
)
from posting.rules.kinds import KINDS, kinds_of
from posting.rules.problems import Field, InvalidError, Problem, ProblemCode
from storage import (
    FileState,
    HostedFile,
    Kind,
    Medium,
    NewFile,
    NotFoundError,
    Post,
    PostChanges,
)


def media_columns(
    kit: PostKit, post: Post, wanted: PostFields, problems: list[Problem]
) -> PostChanges:
    """What differs. Network with a link; what stands against it is added to `problems`."""
    misplaced = wanted.place_problems(len(post.media))
    problems += misplaced
    if misplaced or not wanted.changes_media:
        return PostChanges()
    media = [*post.media]
    media[wanted.medium] = _changed(kit, post, wanted, problems)
    if wanted.order is not None:
        media = [media[position] for position in wanted.order]
    media += wanted.added
    return _differing(post, wanted.kind or _kind(post, media, wanted), tuple(media))


def _differing(post: Post, kind: Kind, media: tuple[Medium, ...]) -> PostChanges:
    columns = PostChanges()
    if kind is not post.kind:
        columns["kind"] = kind
    if media != post.media:
        columns["media"] = media
    return columns


def fetch_erased_again(kit: PostKit, post: Post) -> None:
    """Of a post that is wanted once more: its files may have been erased meanwhile. Whoever waits
    for them hears what came of it."""
    for file in (*(medium.file for medium in post.media), post.cover_file):
        if file is not None and file.state is FileState.GONE:
            kit.storage.files.want_again(file.file_id, kit.clock())


def with_files_there(kit: PostKit, wanted: PostFields) -> PostFields:
    """As it was noted a while ago, when its files were there: one that was erased since is fetched
    again, as another one."""
    there: dict[str, object] = {}
    if wanted.file:
        there["file"] = _there(kit, wanted.file)
    if wanted.more_files:
        there["more_files"] = tuple(_there(kit, file) for file in wanted.more_files)
    if wanted.cover_file:
        there["cover_file"] = _there(kit, wanted.cover_file)
    return wanted.model_copy(update=there) if there else wanted


def _there(kit: PostKit, file: HostedFile) -> HostedFile:
    files, now = kit.storage.files, kit.clock()
    known = files.find_by_slug(file.slug)
    if known is None:
        origin = {name: getattr(file, name) for name in NewFile.__match_args__}
        new = replace(NewFile(**origin), made_from=_original_there(kit, file))
        return files.add(new, author_id=file.author_id, now=now)
    if known.state is FileState.GONE:
        files.want_again(known.file_id, now)
        return files.get(known.file_id)
    return known


def _original_there(kit: PostKit, file: HostedFile) -> int | None:
    """It lies here as long as anything that was made of it."""
    if file.made_from is None:
        return None
    try:
        return kit.storage.files.get(file.made_from).file_id
    except NotFoundError:
        return None


def cover_problems(kit: PostKit, post: Post, wanted: PostFields) -> tuple[Problem, ...]:
    """Why a new cover of a reel cannot be one, or what is there now where Instagram has had it.
    Network."""
    url = wanted.cover_url
    if url is None or (url == post.options.cover_url and not was_asked(post)):
        return ()
    return problems_of_cover(url, kit.inspect)


def was_asked(post: Post) -> bool:
    """Whether Instagram has had its files."""
    return (post.container or post.rehearsal or post.failure) is not None


def _kind(post: Post, media: Sequence[Medium], wanted: PostFields) -> Kind:
    """As it was, where that is possible; of more media than one it is made only by adding them."""
    grows = bool(wanted.added)
    possible = kinds_of(media if grows or KINDS[post.kind].most > 1 else media[:1])
    return post.kind if post.kind in possible and not grows else possible[0]


def _changed(kit: PostKit, post: Post, wanted: PostFields, problems: list[Problem]) -> Medium:
    medium = post.media[wanted.medium]
    if wanted.file is not None and wanted.file.url != medium.url:
        medium = medium_instead(medium_of_file(wanted.file), medium)
    elif wanted.media_url is not None or wanted.media_facts is not None:
        medium = _other_medium(kit, post, wanted, problems)
    elif wanted.names("video_url" if medium.is_video else "image_url"):
        problems.append(Problem(Field.MEDIA, ProblemCode.MEDIA_NOT_A_URL))
    return wanted.given_to(medium)


def _other_medium(kit: PostKit, post: Post, wanted: PostFields, problems: list[Problem]) -> Medium:
    before, in_feed = post.media[wanted.medium], KINDS[wanted.kind or post.kind].in_feed
    try:
        facts = wanted.media_facts or _looked_at(kit, wanted, in_feed)
        return medium_instead(medium_of(facts), before)
    except InvalidError as error:
        problems += error.problems
        # Never written: the other fields are judged by the kind of post that was wanted.
        return replace(before, image_url=wanted.image_url, video_url=wanted.video_url)


def _looked_at(kit: PostKit, wanted: PostFields, in_feed: bool) -> MediaFacts:
    """Raises InvalidError, also when a link of a photo is given as that of a video."""
    facts = kit.inspect(wanted.media_url or "", in_feed=in_feed)
    if problem := wrong_kind(facts, is_video=wanted.video_url is not None):
        raise InvalidError((problem,))
    return facts
