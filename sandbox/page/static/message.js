// One row of the chat: a message or an album, with its media, text, buttons and time.

import { element, find, icon } from "./dom.js";
import { sharedBy, startOf } from "./groups.js";
import { richText } from "./rich_text.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** `unit` is {messages, first, last}; `act` has tap, command, copy, view, show, quoted, author, isMine, isGroup and start. */
export function messageRow(unit, act) {
  const [head] = unit.messages;
  const captioned = unit.messages.find((message) => message.text) || head;
  const bubble = element("div", { class: "bubble" });
  const ids = { "data-id": head.message_id, "data-captioned": captioned.message_id };
  const row = element("li", { class: "row", ...ids }, bubble);
  row.classList.toggle("mine", act.isMine(head));
  row.classList.toggle("first", unit.first);
  row.classList.toggle("last", unit.last);

  if (act.isGroup && unit.first && !act.isMine(head)) bubble.append(element("strong", { class: "author" }, act.author(head)));
  if (head.forwarded) bubble.append(element("div", { class: "forwarded" }, "Forwarded from ", element("strong", {}, head.forwarded)));
  if (head.reply_to) bubble.append(quote(head, act));
  const media = mediaBlock(unit.messages, act);
  const isSaid = unit.messages.filter((message) => message.text).length === 1; // as in the apps
  const said = isSaid
    ? element("div", { class: "said" }, richText(captioned.text, captioned.entities, act))
    : null;
  const above = head.media?.caption_above;
  bubble.append(...[above ? said : media, above ? media : said].filter(Boolean));
  row.classList.toggle("with-media", Boolean(media));
  row.classList.toggle("bare", Boolean(media?.matches(".album, .place, .sticker")) && (!said || Boolean(above)));
  row.classList.toggle("no-bubble", Boolean(media?.matches(".sticker")));

  bubble.append(meta(captioned, act.isMine(head)));
  if (said) said.dataset.room = metaWords(captioned);
  bubble.append(messageButton());
  if (head.buttons?.length) {
    row.append(keyboard(head, act));
    row.classList.add("with-keys");
  }
  return row;
}

/** The words of the time line; the text leaves room for them on its last line. */
function metaWords(message) {
  return `${message.edited ? "edited " : ""}${clock.format(message.date * 1000)}`;
}

function meta(message, isMine) {
  const at = new Date(message.date * 1000);
  return element(
    "span",
    { class: "meta" },
    element("time", { datetime: at.toISOString(), title: at.toLocaleString() }, metaWords(message)),
    isMine ? icon("checks") : null,
  );
}

/** Opens the message's menu; message_menu.js listens for it. */
function messageButton() {
  const attributes = { class: "message-button", type: "button", "aria-label": "Message menu", "aria-haspopup": "menu" };
  return element("button", attributes, icon("more"));
}

/** What a message answers: the quoted words, or the beginning of it all; a tap leads there. */
function quote({ reply_to: id, quote: words }, act) {
  const answered = act.quoted(id);
  const whole = answered?.text || (answered?.media ? answered.media.kind : "Deleted message");
  const attributes = { class: "quote", type: "button", onclick: () => act.show(id) };
  return element("button", attributes, answered ? element("strong", {}, act.author(answered)) : null, words || whole);
}

// Media

function mediaBlock(messages, act) {
  const [head] = messages;
  if (head.special?.location) return place(head.special.location, head.special.venue?.title);
  if (head.special?.sticker) return element("div", { class: "sticker" }, head.special.sticker.emoji);
  if (head.special?.poll) return attachment("poll", head.special.poll.question, "Poll");
  if (!head.media) return null;
  if (head.media.kind === "voice") return attachment("mic", "Voice message", "0:01");
  if (["document", "audio"].includes(head.media.kind)) {
    return element("div", {}, ...messages.map(({ media }) => attachment("file", media.name, bytes(media.size), media.url)));
  }
  const shots = messages.map((message) => shot(message.media, messages.length === 1, act));
  return element("div", { class: "album", "data-count": messages.length }, ...shots);
}

function shot(media, alone, act) {
  const shape = media.width && media.height ? `${media.width} / ${media.height}` : "4 / 3";
  const wide = media.width && media.height ? Math.min(400, (460 * media.width) / media.height) : 320;
  const style = alone ? `--shape: ${shape}; --wide: ${Math.round(wide)}px` : undefined;
  if (isFilm(media)) {
    const moves = media.kind === "animation" ? { autoplay: true, loop: true, muted: true } : { controls: true };
    const player = element("video", { src: media.url, poster: media.cover || undefined, preload: "metadata", playsinline: true, ...moves });
    const length = media.duration ? element("span", { class: "length" }, seconds(media.duration)) : null;
    return element("div", { class: "shot", style }, player, length);
  }
  const picture = element("img", { src: media.url, alt: media.name || "Photo", loading: "lazy" });
  const button = element("button", { class: "shot", type: "button", "aria-label": "Open photo", style }, picture);
  button.classList.toggle("hidden-media", media.spoiler);
  button.addEventListener("click", () => {
    if (button.classList.contains("hidden-media")) button.classList.remove("hidden-media");
    else act.view(media.url);
  });
  return button;
}

/** An animation is a silent video, or a GIF, which a browser shows as a picture. */
const isFilm = ({ kind, url }) => ["video", "video_note", "animation"].includes(kind) && !url.endsWith(".gif");

function attachment(name, title, note, url) {
  const tag = url ? "a" : "div";
  return element(
    tag,
    { class: "attachment", href: url, download: url ? title : undefined },
    element("span", { class: "disc" }, icon(name)),
    element("span", {}, element("strong", {}, title), element("small", {}, note)),
  );
}

function place({ latitude, longitude }, name) {
  const label = `${name ?? "Location"} ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const shown = element("div", { class: "place", role: "img", "aria-label": label, title: label }, icon("pin"));
  return name ? element("div", {}, shown, element("strong", { class: "venue" }, name)) : shown;
}

const bytes = (size) =>
  size > 1e6 ? `${(size / 1e6).toFixed(1)} MB` : size > 1e3 ? `${Math.round(size / 1e3)} KB` : `${size} B`;
const seconds = (all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;

// Inline keyboard

function keyboard(message, act) {
  const rows = message.buttons.map((row) =>
    element("div", { class: "keys-row" }, ...row.map((button) => key(message, button, act))),
  );
  return element("div", { class: "keys", role: "group", "aria-label": "Buttons" }, ...rows);
}

/** Whether it is a link that Telegram's apps follow without a browser. */
function follow(url, act) {
  const [payload, shared] = [startOf(url), sharedBy(url)];
  if (payload) act.start(payload);
  else if (shared) act.share(shared);
  return Boolean(payload || shared);
}

function key(message, button, act) {
  const node = element("button", { class: "key", type: "button", "data-style": button.style }, button.text);
  if (button.url) {
    node.append(icon("out"));
    node.setAttribute("role", "link");
    node.addEventListener("click", () => follow(button.url, act) || open(button.url, "_blank", "noopener"));
  } else if (button.web_app) {
    node.append(icon("out"));
    node.addEventListener("click", () => act.openApp(message, button));
  } else if (button.copy_text) {
    node.append(icon("copy"));
    node.addEventListener("click", () => act.copy(button.copy_text.text));
  } else {
    node.dataset.data = button.callback_data;
    node.addEventListener("click", () => act.tap(message, button, node));
  }
  return node;
}

/** The same place in a row that replaces another, so that the keyboard's user is not thrown out. */
export function keepFocus(old, fresh) {
  const focused = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
  return () => {
    if (focused < 0) return;
    const again = fresh.querySelectorAll("button, a")[focused] || find("button, a", fresh);
    again?.focus({ preventScroll: true });
  };
}
