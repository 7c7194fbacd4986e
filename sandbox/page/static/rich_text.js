// Telegram text with entities to DOM nodes. Offsets are UTF-16 units, as JavaScript strings count.

import { element } from "./dom.js";
import { startOf } from "./groups.js";

const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
};
const BLOCKS = new Set(["BLOCKQUOTE", "PRE"]);

/** Nodes for `text`; `act` has command(text), copy(text) and start(payload), called on taps. */
export function richText(text, entities, act) {
  const root = document.createDocumentFragment();
  const open = [{ node: root, end: text.length }];
  let position = 0;
  const write = (until) => {
    if (until > position) open.at(-1).node.append(text.slice(position, until));
    position = Math.max(position, until);
  };
  const closeUntil = (offset) => {
    while (open.length > 1 && open.at(-1).end <= offset) {
      write(open.at(-1).end);
      const { node } = open.pop();
      // A block ends its line by itself, as in Telegram's apps.
      if (BLOCKS.has(node.nodeName) && text[position] === "\n") position += 1;
    }
    write(offset);
  };
  for (const entity of entities) {
    closeUntil(entity.offset);
    const end = Math.min(entity.offset + entity.length, open.at(-1).end);
    const node = nodeFor(entity, text.slice(entity.offset, end), act);
    open.at(-1).node.append(node);
    open.push({ node, end });
  }
  closeUntil(text.length);
  write(text.length);
  return root;
}

function nodeFor(entity, inner, act) {
  switch (entity.type) {
    case "text_link":
    case "url":
      return link(entity.url || inner, act);
    case "bot_command":
      return element("button", { class: "tap-text", type: "button", onclick: () => act.command(inner) });
    case "mention":
    case "hashtag":
      return element("span", { class: "tap-text" });
    case "code":
      return element("code", { title: "Click to copy", onclick: () => act.copy(inner) });
    case "pre":
      return element("pre", { title: "Click to copy", onclick: () => act.copy(inner) });
    case "blockquote":
      return element("blockquote");
    case "expandable_blockquote":
      return element("blockquote", {
        class: "folded",
        onclick: (event) => event.currentTarget.classList.toggle("folded"),
      });
    case "spoiler":
      return spoiler();
    case "date_time":
      return element("time", { title: new Date(entity.unix_time * 1000).toLocaleString() });
    default:
      return element(TAGS[entity.type] || "span");
  }
}

function link(url, act) {
  const payload = startOf(url);
  if (payload) return element("a", { href: "#", title: url, onclick: (event) => (event.preventDefault(), act.start(payload)) });
  const href = SAFE_LINK.test(url) ? url : undefined;
  return element("a", { href, target: "_blank", rel: "noopener noreferrer", title: url });
}

function spoiler() {
  const show = (event) => event.currentTarget.classList.add("seen");
  return element("span", { class: "spoiler", role: "button", tabindex: "0", onclick: show, onkeydown: show });
}
