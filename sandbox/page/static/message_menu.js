// The menu of a message: by its button, a right click, or a tap on its bubble where there is no mouse.

import { find, post } from "./dom.js";
import { Menu, menuItem } from "./menu.js";

const WITH_A_WILL_OF_ITS_OWN = "a, button, video, code, pre, blockquote, .spoiler";

export function startMessageMenu(chat) {
  const menu = new Menu(find("#message-menu"));
  let selected = null; // a tap ends the selection before the click arrives

  const open = (row, point) => {
    const items = itemsFor(chat, row, selected?.row === row ? selected : null);
    menu.openAt(items, find(".message-button", row), point);
  };
  chat.list.addEventListener("pointerdown", (event) => {
    const row = event.target.closest(".row");
    selected = row && selectionIn(row);
  });
  chat.list.addEventListener("click", (event) => {
    const row = event.target.closest(".row");
    const button = event.target.closest(".message-button");
    if (button) {
      const { left, bottom } = button.getBoundingClientRect();
      open(row, { x: left, y: bottom });
    } else if (matchMedia("(pointer: coarse)").matches && event.target.closest(".bubble")) {
      if (!event.target.closest(WITH_A_WILL_OF_ITS_OWN)) open(row, event);
    }
  });
  chat.list.addEventListener("contextmenu", (event) => {
    const row = event.target.closest(".row");
    if (!row || event.target.closest("a, video")) return;
    event.preventDefault();
    open(row, event);
  });
}

function itemsFor(chat, row, selected) {
  const message = chat.current().get(Number(row.dataset.id));
  const captioned = chat.current().get(Number(row.dataset.captioned));
  const quote = selected && placeOf(selected, captioned.text);
  const editable = !chat.group && !message.from_bot && !message.forwarded && !Object.keys(message.special || {}).length;
  return [
    quote ? menuItem("reply", "Reply with this quote", `“${quote.text}”`, () => chat.composer.reply(captioned, quote)) : null,
    menuItem("reply", "Reply", "", () => chat.composer.reply(message)),
    chat.group ? null : menuItem("forward", "Forward to the bot", "", () => chat.act("forward", { message_id: message.message_id })),
    captioned.text ? menuItem("copy", "Copy text", "", () => chat.copy(captioned.text)) : null,
    editable ? menuItem("edit", "Edit", "", () => chat.composer.edit(captioned)) : null,
    message.media ? menuItem("cloud", "Let Telegram lose the file", "The bot cannot get it any more", () => lose(chat, message)) : null,
  ].filter(Boolean);
}

async function lose(chat, { media }) {
  await post("telegram/files", { file_id: media.file_id, fault: "gone" });
  chat.toast("Telegram has lost the file");
}

/** The words of a message that are selected in its row, and how many characters stand before. */
function selectionIn(row) {
  const selection = getSelection();
  const said = find(".said", row);
  if (!said || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!said.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.setStart(said, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { row, text: range.toString().trim(), near: before.toString().length };
}

/** Where the selected words stand in `text`; drawn, a text may have lost line ends before them. */
function placeOf({ text: words, near }, text) {
  let best = -1;
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best < 0 ? null : { text: words, position: best };
}
