// Pop-up menus: a button that opens, keys that walk, Escape and outside clicks that close.

import { element, icon } from "./dom.js";

const MARGIN = 8;

/** Wires `button` to `panel`; `fill()` returns the panel's children each time it opens. */
export function popup(button, panel, fill) {
  const menu = new Menu(panel, button);
  button.addEventListener("click", () => (panel.hidden ? menu.open(fill()) : menu.close(true)));
}

export class Menu {
  /** `owner` opens it and gets the focus back; without one, give an element to `open`. */
  constructor(panel, owner = null) {
    this.panel = panel;
    this.owner = owner;
    panel.addEventListener("click", (event) => event.target.closest("button") && this.close(false));
    panel.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("pointerdown", (event) => {
      if (!panel.contains(event.target) && !this.owner?.contains(event.target)) this.close(false);
    });
  }

  get items() {
    return [...this.panel.querySelectorAll("button")];
  }

  open(children, owner = this.owner) {
    this.owner = owner;
    this.panel.replaceChildren(...children);
    this.panel.hidden = false;
    this.owner?.setAttribute("aria-expanded", "true");
    this.items[0]?.focus({ preventScroll: true });
  }

  /** At a point of the window, kept within the panel's parent. */
  openAt(children, owner, { x, y }) {
    this.open(children, owner);
    const room = this.panel.offsetParent.getBoundingClientRect();
    const within = (wanted, size, whole) => Math.max(MARGIN, Math.min(wanted, whole - size - MARGIN));
    this.panel.style.left = `${within(x - room.left, this.panel.offsetWidth, room.width)}px`;
    this.panel.style.top = `${within(y - room.top, this.panel.offsetHeight, room.height)}px`;
  }

  close(giveFocus) {
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.owner?.setAttribute("aria-expanded", "false");
    if (giveFocus) this.owner?.focus();
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") this.close(true);
    if (!step) return;
    event.preventDefault();
    const all = this.items;
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length]?.focus();
  }
}

export function menuItem(iconName, title, note, act, extra = "") {
  const words = element("span", {}, title, note ? element("small", {}, note) : null);
  const attributes = { class: `menu-item ${extra}`, type: "button", role: "menuitem", onclick: act };
  return element("button", attributes, icon(iconName), words);
}

export function menuTitle(text) {
  return element("div", { class: "menu-title", role: "presentation" }, text);
}
