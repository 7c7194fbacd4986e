"""The Bot API methods about the bot itself: who it is, updates, commands, texts, files."""

import re
from urllib.parse import urlsplit

from sandbox.feed import Json
from sandbox.telegram.errors import BotApiError, bad_request
from sandbox.telegram.params import Params
from sandbox.telegram.state import BOT, Telegram
from sandbox.telegram.webhook import Target

_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}


async def get_me(_telegram: Telegram, _params: Params) -> Json:
    return BOT | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


async def get_updates(telegram: Telegram, params: Params) -> list[Json]:
    if telegram.webhook.target:
        raise BotApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    _allow(telegram, params)
    return await telegram.updates.poll(
        params.number("offset", 0), params.number("limit", 100), params.number("timeout", 0)
    )


def _allow(telegram: Telegram, params: Params) -> None:
    allowed = params.structure("allowed_updates")
    if isinstance(allowed, list):
        telegram.updates.allowed = [str(kind) for kind in allowed]


async def set_webhook(telegram: Telegram, params: Params) -> bool:
    """https, or http on loopback, which the real Telegram would refuse."""
    url, secret = params.text("url"), params.text("secret_token")
    parts = urlsplit(url)
    if url and parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(telegram, params)
    if params.flag("drop_pending_updates"):
        telegram.updates.clear()
    target = Target(url, secret, params.number("max_connections", 40)) if url else None
    telegram.webhook.set(target)
    if target:
        telegram.updates.asked.set()  # the bot is there
    return True


async def delete_webhook(telegram: Telegram, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        telegram.updates.clear()
    telegram.webhook.set(None)
    return True


async def get_webhook_info(telegram: Telegram, _params: Params) -> Json:
    target, waiting = telegram.webhook.target, len(telegram.updates)
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}
    if target:
        info |= {"url": target.url, "max_connections": target.max_connections}
    if telegram.webhook.last_error:
        date, message = telegram.webhook.last_error
        info |= {"last_error_date": date, "last_error_message": message}
    if telegram.updates.allowed:
        info["allowed_updates"] = telegram.updates.allowed
    return info


async def get_file(telegram: Telegram, params: Params) -> Json:
    stored, path = telegram.files.grant(params.text("file_id"))
    return stored.identity() | {"file_path": path}


def _scope(telegram: Telegram, params: Params) -> str:
    scope = params.structure("scope") or {"type": "default"}
    if isinstance(scope, dict) and scope.get("type") in _SCOPES:
        return str(scope["type"])
    if not isinstance(scope, dict) or scope.get("type") not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return f"{scope['type']}:{telegram.chat(Params(scope, {}).chat_id()).id}"


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return language


async def set_my_commands(telegram: Telegram, params: Params) -> bool:
    commands = params.structure("commands")
    if not isinstance(commands, list) or not all(isinstance(one, dict) for one in commands):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = (_scope(telegram, params), _language(params))
    telegram.commands[key] = [
        {"command": one["command"].removeprefix("/"), "description": one["description"]}
        for one in commands
    ]
    telegram.publish_profile()
    return True


async def get_my_commands(telegram: Telegram, params: Params) -> list[Json]:
    return telegram.commands.get((_scope(telegram, params), _language(params)), [])


async def delete_my_commands(telegram: Telegram, params: Params) -> bool:
    telegram.commands.pop((_scope(telegram, params), _language(params)), None)
    telegram.publish_profile()
    return True


def _set_text(telegram: Telegram, params: Params, name: str, limit: int) -> bool:
    if len(params.text(name)) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    telegram.texts[name, _language(params)] = params.text(name)
    telegram.publish_profile()
    return True


def _get_text(telegram: Telegram, params: Params, name: str) -> Json:
    texts = telegram.texts
    return {name: texts.get((name, _language(params))) or texts.get((name, ""), "")}


async def set_my_name(telegram: Telegram, params: Params) -> bool:
    return _set_text(telegram, params, "name", 64)


async def set_my_description(telegram: Telegram, params: Params) -> bool:
    return _set_text(telegram, params, "description", 512)


async def set_my_short_description(telegram: Telegram, params: Params) -> bool:
    return _set_text(telegram, params, "short_description", 120)


async def get_my_name(telegram: Telegram, params: Params) -> Json:
    return {"name": _get_text(telegram, params, "name")["name"] or BOT["first_name"]}


async def get_my_description(telegram: Telegram, params: Params) -> Json:
    return _get_text(telegram, params, "description")


async def get_my_short_description(telegram: Telegram, params: Params) -> Json:
    return _get_text(telegram, params, "short_description")


def _menu_chat(telegram: Telegram, params: Params) -> int:
    return telegram.chat(params.chat_id()).id if params.has("chat_id") else 0


async def set_chat_menu_button(telegram: Telegram, params: Params) -> bool:
    button = params.structure("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in {"commands", "web_app", "default"}:
        raise bad_request("can't parse MenuButton: unsupported type specified")
    telegram.menu_buttons[_menu_chat(telegram, params)] = button
    return True


async def get_chat_menu_button(telegram: Telegram, params: Params) -> Json:
    buttons = telegram.menu_buttons
    return buttons.get(_menu_chat(telegram, params)) or buttons.get(0) or {"type": "commands"}


async def get_chat(telegram: Telegram, params: Params) -> Json:
    chat = telegram.chat(params.chat_id())
    shown: Json = {"accent_color_id": 1, "max_reaction_count": 11}
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    accepted = dict.fromkeys((*gifts, "gifts_from_channels"), False)
    return chat.chat() | shown | {"accepted_gift_types": accepted}


SETTINGS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
    "getChat": get_chat,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
