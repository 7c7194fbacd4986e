// A Mini App over the chat, as Telegram in a browser shows it: the bot's own page in a frame, with
// Telegram's buttons around it.

import { element } from "./dom.js";

/** Opens the page at `url`, which says who opens it. Its title is the name of the bot. */
export function openMiniApp(url, title) {
  const frame = element("iframe", { src: url, title, allow: "clipboard-write" });
  const tell = (eventType) => frame.contentWindow.postMessage(JSON.stringify({ eventType }), new URL(url).origin);
  const main = element("button", { type: "button", class: "main", hidden: true, onclick: () => tell("main_button_pressed") });
  const back = element("button", { type: "button", hidden: true, onclick: () => tell("back_button_pressed") }, "‹ Back");
  const away = element("button", { type: "button", onclick: () => close() }, "Close");
  const head = element("header", {}, back, element("strong", {}, title), away);
  const dialog = element("dialog", { class: "mini-app", "aria-label": title }, head, frame, main);
  let mustAsk = false;

  const close = () => {
    if (!mustAsk || confirm("Changes that you made may not be saved.")) dialog.close();
  };
  const acts = {
    web_app_setup_main_button: ({ is_visible, text, is_progress_visible }) => {
      main.hidden = !is_visible;
      main.textContent = text;
      main.setAttribute("aria-busy", String(Boolean(is_progress_visible)));
    },
    web_app_setup_back_button: ({ is_visible }) => (back.hidden = !is_visible),
    web_app_setup_closing_behavior: ({ need_confirmation }) => (mustAsk = need_confirmation),
    web_app_close: () => dialog.close(),
  };
  const listen = (event) => {
    if (event.source !== frame.contentWindow) return;
    const { eventType, eventData } = JSON.parse(event.data);
    acts[eventType]?.(eventData);
  };
  addEventListener("message", listen);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener("close", () => {
    removeEventListener("message", listen);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  frame.focus();
}
