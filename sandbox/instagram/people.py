"""The people that a container names: tags and collaborators; called by rules.py."""

import re
from typing import Any

from sandbox.feed import Json
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.records import UNREACHABLE

TAG_LIMIT = 20
COLLABORATOR_LIMIT = 3
_USERNAME = re.compile(r"[A-Za-z0-9._]{1,30}")


def check_tags(kind: str, tags: list[Any]) -> None:
    """`user_tags`. Raises GraphRefusalError: 110/2207018 names everybody who cannot be tagged."""
    if len(tags) > TAG_LIMIT:
        raise GraphRefusalError(100, 2207040)
    names = [_check_tag(kind, position, tag) for position, tag in enumerate(tags)]
    _refuse([name for name in names if name.lower() in UNREACHABLE])


def check_collaborators(names: list[Any], owner: str) -> None:
    """Raises GraphRefusalError: 110/2207018 names everybody who cannot be invited."""
    if len(names) > COLLABORATOR_LIMIT:
        raise bad_parameter(f"At most {COLLABORATOR_LIMIT} collaborators can be invited")
    if not all(isinstance(name, str) for name in names):
        raise bad_parameter("Param collaborators must be an array of strings")
    _refuse([name for name in names if not _can_be_invited(name, owner)])


def _can_be_invited(name: str, owner: str) -> bool:
    return bool(_USERNAME.fullmatch(name)) and name.lower() not in UNREACHABLE | {owner}


def _refuse(names: list[str]) -> None:
    if names:
        told = f"The following user(s) cannot be accessed: {', '.join(names)}"
        raise GraphRefusalError(110, 2207018, user_message=told)


def _check_tag(kind: str, position: int, tag: object) -> str:
    """The username; photos need x and y, stories may have them, reels have none."""
    where = f"user_tags[{position}]"
    if not isinstance(tag, dict) or not set(tag) <= {"username", "x", "y"}:
        raise bad_parameter(f"Param {where} must be an object with username, x and y")
    username = tag.get("username")
    if not isinstance(username, str) or not _USERNAME.fullmatch(username):
        raise bad_parameter(f"Param {where}['username'] is not a username")
    if kind == "reel" and set(tag) != {"username"}:
        raise bad_parameter(f"Param {where} takes a username only for reels")
    if kind in ("image", "child_image") and not {"x", "y"} <= set(tag):
        raise bad_parameter(f"Params {where}['x'] and {where}['y'] are required for images")
    _check_coordinates(where, tag)
    return username


def _check_coordinates(where: str, tag: Json) -> None:
    for axis in ("x", "y"):
        value = tag.get(axis, 0.0)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or value > 1:
            raise bad_parameter(f"Param {where}['{axis}'] must be a number less than or equal to 1")
        if value < 0:
            raise bad_parameter(
                f"Param {where}['{axis}'] must be a number greater than or equal to 0"
            )
