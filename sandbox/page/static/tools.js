// The chat's side menus: samples and tokens to paste, and the sandbox's own tools.

import { element, find, post } from "./dom.js";
import { menuItem, menuTitle, popup } from "./menu.js";
import { inGroup, makeGroup } from "./groups.js";

const OUTAGE_SECONDS = 20;
const CAROUSEL = ["bread.jpg", "books.jpg", "dusk.mp4", "sunset.jpg", "portrait.jpg"];

export function startTools(chat) {
  popup(find("#helpers-button"), find("#helpers"), () => helpers(chat));
  popup(find("#tools-button"), find("#tools"), () => tools(chat));
}

function helpers(chat) {
  const { samples = [], profiles = [] } = chat.feed.state;
  const paste = (text) => () => chat.composer.insert(text);
  const media = samples.filter(({ kind }) => kind === "photo" || kind === "video");
  const others = samples.filter((sample) => !media.includes(sample));
  const tokens = profiles.filter(({ token }) => token);
  return [
    tokens.length ? menuTitle("Paste an access token") : null,
    ...tokens.map(({ username, login, token }) =>
      menuItem("key", `@${username}`, `${login === "facebook" ? "Facebook" : "Instagram"} login`, paste(token)),
    ),
    media.length ? menuTitle("Paste the link of a sample") : null,
    element("div", { class: "samples" }, ...media.map((sample) => sampleTile(sample, paste(sample.url), "menuitem"))),
    media.length ? menuItem("copy", "Five links at once", "A carousel with a video in it", paste(carousel(samples))) : null,
    others.length ? menuTitle("Links that a bot should refuse") : null,
    element(
      "div",
      { class: "chips" },
      ...others.map(({ name, url }) =>
        element("button", { class: "chip", type: "button", role: "menuitem", title: url, onclick: paste(url) }, name),
      ),
    ),
    samples.length + tokens.length ? null : menuTitle("Nothing to paste yet"),
  ].filter(Boolean);
}

/** The links of a carousel, one a line. */
function carousel(samples) {
  return CAROUSEL.map((name) => samples.find((sample) => sample.name === name)?.url).join("\n");
}

export function sampleTile({ name, url, kind, note }, act, role) {
  const picture =
    kind === "video"
      ? element("video", { src: `${url}#t=0.5`, muted: true, preload: "metadata" })
      : element("img", { src: url, alt: "", loading: "lazy" });
  const attributes = { class: "sample", type: "button", role, "aria-label": name, title: url, onclick: act };
  const words = [kind === "video" ? `▶ ${name}` : name, note].filter(Boolean).join(" · ");
  return element("button", attributes, picture, element("span", {}, words));
}

function tools(chat) {
  const outage = async () => {
    await post("telegram/outage", { seconds: OUTAGE_SECONDS });
    chat.toast(`Telegram is out of order for ${OUTAGE_SECONDS} seconds`);
  };
  const { blocked } = chat.view;
  return [
    menuItem("cloud", "Telegram outage", `The Bot API answers 502 for ${OUTAGE_SECONDS} s`, outage),
    menuItem(
      "stop",
      blocked ? "Restart the bot" : "Stop and block the bot",
      `As ${chat.person.first_name}`,
      () => chat.act("block", { blocked: !blocked }),
    ),
    chat.groups.length ? null : menuItem("pin", "Make a group", "“Marketing”, with everybody in it", () => makeGroup(chat)),
    chat.group?.type === "group"
      ? menuItem("again", "Make it a supergroup", "It gets another id", () => inGroup(chat, { act: "upgrade" }))
      : null,
    menuItem("again", "Start over …", "Says first what will be forgotten", () => startOver(chat), "danger"),
  ].filter(Boolean);
}

function startOver(chat) {
  const dialog = find("#start-over");
  const { database } = chat.bot;
  find(".ours", dialog).hidden = !database;
  find(".yours", dialog).hidden = Boolean(database);
  find("code", dialog).textContent = database || "";
  find(".first", dialog).textContent = chat.people[0].first_name;
  dialog.returnValue = "";
  dialog.onclose = async () => {
    if (dialog.returnValue !== "forget") return;
    try {
      await post("reset", {});
    } catch (problem) {
      chat.toast(problem.message);
    }
  };
  dialog.showModal();
}
