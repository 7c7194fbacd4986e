"""What the first days did not have: a carousel, a story, a file that was sent, a hashtag set,
somebody with a role, a link that lets somebody in, a group. Only of a day that has all of it."""

from typing import Any

from that_day import ANNA, Filling


def later_things(it: Filling) -> dict[str, Any] | None:
    """Made last of all, and told as tests of today ask for it; None of a day without."""
    if not hasattr(it.posting, "team"):
        return None
    posts = [_carousel(it), _story(it)]
    account_id = it.accounts["sunny.test"]
    it.posting.snippets.add(account_id, "bread of a test", "#bread #хлеб")
    it.posting.snippets.add(account_id, "an ending", "Come and see us!")
    groups = {"groups": _groups(it, account_id)} if hasattr(it.posting, "groups") else {}
    return {"posts": posts, **_team(it), **groups, **told(it.storage, account_id)}


def told(storage: Any, account_id: int) -> dict[str, Any]:
    """Files and what is saved for captions."""
    files = storage.database.rows(
        "SELECT file_id, state, telegram_file_id, sent_as, name, size_bytes FROM hosted_file"
        " ORDER BY file_id",
        {},
    )
    snippets = [[it.name, it.text] for it in storage.snippets.of(account_id)]
    return {"account_id": account_id, "files": [list(row) for row in files], "snippets": snippets}


def told_of_post(post: Any) -> dict[str, Any]:
    return {
        "post_id": post.post_id,
        "state": post.state.value,
        "kind": post.kind.value,
        "caption": post.caption,
        "media": [
            [one.url, one.alt_text, [tag.username for tag in one.user_tags]] for one in post.media
        ],
        "collaborators": list(post.options.collaborators),
        "first_comment": post.options.first_comment,
    }


def _carousel(it: Filling) -> dict[str, Any]:
    """Two links and a file that somebody sent."""
    from media import MediaFacts, MediaKind
    from posting import PostFields, UserTag
    from storage.records import NewFile, SentAs

    links = [
        MediaFacts(f"https://cdn.example.com/slide{n}.jpg", MediaKind.PHOTO, 1000, 1080, 1080, None)
        for n in (1, 2)
    ]
    new = NewFile(
        is_video=False,
        telegram_file_id="file-of-a-test",
        telegram_unique_id="unique-of-a-test",
        sent_as=SentAs.PHOTO,
        name="bread.jpg",
        size_bytes=4096,
        width=1080,
        height=1080,
    )
    with it.storage.transaction():
        file = it.posting.files.receive(new, author_id=ANNA)
        wanted = PostFields(
            account_id=it.accounts["sunny.test"],
            media_facts=links[0],
            more_media=(links[1],),
            more_files=(file,),
            caption="A carousel of a test — три слайда 🥐",
            user_tags=(UserTag("friend.of.a.test", 0.25, 0.75),),
            alt_text="Bread of a test",
            collaborators=("second.of.a.test",),
            first_comment="#first #comment",
        )
        post = it.posting.drafts.create(wanted, author_id=ANNA)
    return told_of_post(post)


def _story(it: Filling) -> dict[str, Any]:
    from media import MediaFacts, MediaKind
    from posting import Kind, PostFields

    url = "https://cdn.example.com/story.jpg"
    facts = MediaFacts(url, MediaKind.PHOTO, 1000, 1080, 1920, None)
    account_id = it.accounts["sunny.test"]
    wanted = PostFields(account_id=account_id, media_facts=facts, kind=Kind.STORY)
    return told_of_post(it.posting.drafts.create(wanted, author_id=ANNA))


def _team(it: Filling) -> dict[str, Any]:
    """A viewer, and a link that nobody has used."""
    from posting import Role

    vera, zone = 1003, "Europe/Paris"
    it.verbs.meet(vera, "Vera Test", "en", zone, it.clock.now())
    it.storage.people.set_role(vera, Role.VIEWER)
    it.posting.team.invite(Role.EDITOR, ANNA)
    links = it.storage.database.rows("SELECT invitation_id, role, made_by FROM invitation", {})
    roles = {str(one.telegram_id): one.role.value for one in it.storage.people.with_roles()}
    return {"roles": roles, "invitations": [list(row) for row in links]}


def _groups(it: Filling, account_id: int) -> list[list[Any]]:
    """One that hears of an account, and one that nobody has said yes to."""
    groups, now = it.storage.groups, it.clock.now()
    groups.add(-1001, "A group of a test", ANNA, now)
    groups.set_accounts(-1001, (account_id,))
    groups.confirm(-1001, now)
    groups.add(-1002, "Another group of a test", ANNA, now)
    return [
        [each.chat_id, each.title, each.confirmed_at is not None, list(each.account_ids)]
        for each in groups.all()
    ]
