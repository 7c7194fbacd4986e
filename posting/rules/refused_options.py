"""What an account's login is known not to take, said before a post is planned. Pure.

The names are those of Meta's parameters, as they are remembered of the account.
"""

from collections.abc import Callable, Mapping

from posting.rules.problems import Field, Problem, ProblemCode
from storage.records import Account, Kind, Post

_USES: Mapping[str, tuple[Field, Callable[[Post], bool]]] = {
    "user_tags": (Field.USER_TAGS, lambda post: any(it.user_tags for it in post.media)),
    "location_id": (Field.LOCATION_ID, lambda post: post.location_id is not None),
    "collaborators": (Field.COLLABORATORS, lambda post: bool(post.options.collaborators)),
    "trial_params": (Field.TRIAL, lambda post: post.options.trial is not None),
    "stories": (Field.KIND, lambda post: post.kind is Kind.STORY),
}


def option_warnings(post: Post, account: Account) -> tuple[Problem, ...]:
    """What the post has that Instagram has refused this login; never stops a post. Nothing where
    Instagram has refused the post itself, which is said in its words, or a person publishes it."""
    if post.refusal is not None or post.by_hand:
        return ()
    return tuple(
        Problem(field, ProblemCode(f"refused_{option}"))
        for option, (field, is_in) in _USES.items()
        if option in account.refused_options and is_in(post)
    )
