// Pop-up menus: a button that opens, keys that walk, Escape and outside clicks that close.

import { element, icon } from "./dom.js";

/** Wires `button` to `panel`; `fill()` returns the panel's children each time it opens. */
export function popup(button, panel, fill) {
  const items = () => [...panel.querySelectorAll("button")];
  const close = (giveFocus) => {
    if (panel.hidden) return;
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (giveFocus) button.focus();
  };
  const open = () => {
    panel.replaceChildren(...fill());
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items()[0]?.focus({ preventScroll: true });
  };
  button.addEventListener("click", () => (panel.hidden ? open() : close(true)));
  panel.addEventListener("click", (event) => event.target.closest("button") && close(false));
  panel.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") close(true);
    if (!step) return;
    event.preventDefault();
    const all = items();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length]?.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) close(false);
  });
}

export function menuItem(iconName, title, note, act, extra = "") {
  const words = element("span", {}, title, note ? element("small", {}, note) : null);
  const attributes = { class: `menu-item ${extra}`, type: "button", role: "menuitem", onclick: act };
  return element("button", attributes, icon(iconName), words);
}

export function menuTitle(text) {
  return element("div", { class: "menu-title", role: "presentation" }, text);
}
