"""The control door of the pretend Instagram: /__sandbox/graph/*, JSON over HTTP.

Used by the page and the tests; mounted by server.py and by the page's port.
"""

import json

from tornado.routing import URLSpec
from tornado.web import RequestHandler

from sandbox.feed import Json
from sandbox.instagram.faults import FaultError, fault_from
from sandbox.instagram.in_the_app import answer_invitations, post_in_the_app
from sandbox.instagram.published import add_comment, take_off
from sandbox.instagram.records import Media
from sandbox.instagram.state import DoorValueError, Instagram
from sandbox.instagram.views import profiles_view, world_view


def graph_door_routes(world: Instagram) -> list[URLSpec]:
    """The doors faults, accounts, settings, containers, media, posts, comments, state and log."""
    shared = {"world": world}
    return [
        URLSpec(r"/__sandbox/graph/faults", FaultsDoor, shared),
        URLSpec(r"/__sandbox/graph/accounts", AccountsDoor, shared),
        URLSpec(r"/__sandbox/graph/settings", SettingsDoor, shared),
        URLSpec(r"/__sandbox/graph/containers", ContainersDoor, shared),
        URLSpec(r"/__sandbox/graph/media", MediaDoor, shared),
        URLSpec(r"/__sandbox/graph/posts", PostsDoor, shared),
        URLSpec(r"/__sandbox/graph/comments", CommentsDoor, shared),
        URLSpec(r"/__sandbox/graph/state", StateDoor, shared),
        URLSpec(r"/__sandbox/graph/log", LogDoor, shared),
    ]


class _InstagramDoor(RequestHandler):
    def initialize(self, world: Instagram) -> None:
        self.world = world

    def body(self) -> Json:
        """The request's JSON object. Raises DoorValueError."""
        try:
            found = json.loads(self.request.body or b"{}")
        except ValueError as error:
            raise DoorValueError("the body is not JSON") from error
        if not isinstance(found, dict):
            raise DoorValueError("the body is not a JSON object")
        return found

    def answer(self, payload: Json) -> None:
        self.set_header("Content-Type", "application/json; charset=UTF-8")
        self.finish(json.dumps(payload))

    def refuse(self, error: ValueError) -> None:
        self.set_status(400)
        self.answer({"error": str(error)})


class FaultsDoor(_InstagramDoor):
    """POST adds a fault, DELETE forgets those still to come."""

    def post(self) -> None:
        try:
            fault = fault_from(self.body())
        except (FaultError, DoorValueError) as error:
            self.refuse(error)
            return
        self.world.faults.add(fault)
        self.answer({"ok": True})

    def delete(self) -> None:
        self.world.faults.waiting.clear()
        self.answer({"ok": True})


class AccountsDoor(_InstagramDoor):
    """POST creates or changes the account of a username."""

    def post(self) -> None:
        try:
            fields = self.body()
            if not fields.get("username"):
                raise DoorValueError("username is required")
            account = self.world.put_account(fields)
        except DoorValueError as error:
            self.refuse(error)
            return
        self.world.feed.publish("profile", {"profiles": profiles_view(self.world)})
        self.answer({"ok": True, "ig_user_id": account.ig_user_id})


class SettingsDoor(_InstagramDoor):
    """POST changes any of the settings and answers all."""

    def post(self) -> None:
        try:
            self.world.change_settings(self.body())
        except DoorValueError as error:
            self.refuse(error)
            return
        self.answer(vars(self.world.settings))


class ContainersDoor(_InstagramDoor):
    """POST `{"id", "failure": [code, subcode]}` or `{"id", "expired": true}`: it ends now."""

    def post(self) -> None:
        try:
            wanted = self.body()
            container = self.world.containers.get(str(wanted.get("id")))
            if container is None:
                raise DoorValueError("no such container")
            if wanted.get("expired"):
                container.expires_at = self.world.clock()
            if "failure" in wanted:
                code, subcode = wanted["failure"]
                container.failure, container.fails_at = (int(code), int(subcode)), None
        except (DoorValueError, TypeError, ValueError) as error:
            self.refuse(ValueError(error))
            return
        self.answer({"ok": True, "status_code": self.world.status_code(container)})


class MediaDoor(_InstagramDoor):
    """POST `{"id"}` with `figures` (what insights tell; {}: none yet, null: likely ones),
    `invited` (`{"anna": "Accepted"}`) or `deleted` (true: its owner takes it off in the app)."""

    def post(self) -> None:
        try:
            wanted = self.body()
            media = _media(self.world, wanted.get("id"))
            media.figures = wanted.get("figures", media.figures)
            answer_invitations(self.world, media, wanted.get("invited", {}))
        except DoorValueError as error:
            self.refuse(error)
            return
        if wanted.get("deleted"):
            take_off(self.world, media)
        self.answer({"ok": True})


class PostsDoor(_InstagramDoor):
    """POST `{"username", "samples": ["bread.jpg"], "caption", "story": false}`: the owner posts in
    Instagram's app, by no API call."""

    def post(self) -> None:
        try:
            wanted = self.body()
            account = self.world.account_named(str(wanted.get("username")))
            if account is None:
                raise DoorValueError("no such account")
            media = post_in_the_app(self.world, account, wanted)
        except DoorValueError as error:
            self.refuse(error)
            return
        self.answer({"ok": True, "id": media.id})


class CommentsDoor(_InstagramDoor):
    """POST `{"media_id", "text", "username"}`: anybody comments in the app, by no API call."""

    def post(self) -> None:
        try:
            wanted = self.body()
            media = _media(self.world, wanted.get("media_id"))
            text, username = str(wanted.get("text") or ""), str(wanted.get("username") or "")
            if not text or not username:
                raise DoorValueError("text and username are required")
        except DoorValueError as error:
            self.refuse(error)
            return
        self.answer({"ok": True, "id": add_comment(self.world, media, text, username).id})


def _media(world: Instagram, media_id: object) -> Media:
    media = world.media.get(str(media_id))
    if media is None:
        raise DoorValueError("no such media")
    return media


class StateDoor(_InstagramDoor):
    """GET everything: accounts, containers, media, publications, settings."""

    def get(self) -> None:
        self.answer(world_view(self.world))


class LogDoor(_InstagramDoor):
    """GET every Graph call, oldest first."""

    def get(self) -> None:
        self.answer({"calls": self.world.calls})
