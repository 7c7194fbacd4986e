// Groups: the strip that leads into them and back, and what people do there with the bot.

import { element, find } from "./dom.js";

const LINK_HERE = /^https:\/\/t\.me\/\w+bot\?start=([\w-]+)$/i;
const SHARE = "https://t.me/share/url?";
const TITLE = "Marketing";

/** The strip below the head: the chat with the bot, each group, and the bot in the open one. */
export function drawGroups(chat) {
  const strip = find(".groups", chat.pane);
  strip.hidden = !chat.groups.length;
  const tab = (title, group) => {
    const attributes = {
      class: "chip",
      type: "button",
      "aria-pressed": String(chat.group?.id === group?.id),
      onclick: () => chat.open(chat.person, group),
    };
    return element("button", attributes, title);
  };
  const { group } = chat;
  const words = group?.has_bot ? "Put the bot out" : "Bring the bot in";
  const act = () => inGroup(chat, { act: group.has_bot ? "remove" : "add" });
  strip.replaceChildren(
    tab("Bot", null),
    ...chat.groups.map((one) => tab(`👥 ${one.title}`, one)),
    group ? element("button", { class: "chip with-bot", type: "button", onclick: act }, words) : "",
  );
}

export async function makeGroup(chat) {
  const made = await chat.act("group", { title: TITLE });
  if (made) chat.open(chat.person, chat.groups.find(({ id }) => id === made.group) || { id: made.group, title: TITLE });
}

export function inGroup(chat, body) {
  return chat.act("group", { group: chat.group.id, ...body });
}

/** What a link to a chat with the bot says after /start, or null: Telegram opens such links itself. */
export const startOf = (url) => LINK_HERE.exec(url)?.[1] ?? null;

/** What a button shares with a chat to be chosen, or null: Telegram's apps open no page for it. */
export const sharedBy = (url) => (url.startsWith(SHARE) ? new URL(url).searchParams.get("url") : null);

/** What Telegram says of a group itself. */
export function serviceWords({ special = {} }, author) {
  if (special.group_chat_created) return `${author} made the group`;
  if (special.new_chat_members) return `${author} brought the bot in`;
  if (special.left_chat_member) return author ? `${author} put the bot out` : "The bot left";
  if (special.migrate_to_chat_id || special.migrate_from_chat_id) return "It is a supergroup now";
  return null;
}
