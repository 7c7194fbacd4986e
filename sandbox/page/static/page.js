// Starts the page: loads the state, follows the feed of events, and hands both to the two panes.
//
// A pane is a module with `start(feed)`. A feed has `state` (what GET /__sandbox/state answered)
// and `on(kind, handler)`, which calls the handler with every later event of that kind.

import { find } from "./dom.js";
import * as chat from "./chat.js";

class Feed {
  constructor(state) {
    this.state = state;
    this.handlers = new Map();
    this.waiting = [];
    this.isPressed = false;
  }

  on(kind, handler) {
    const list = this.handlers.get(kind) || [];
    this.handlers.set(kind, [...list, handler]);
  }

  follow() {
    const source = new EventSource(`/__sandbox/events?after=${this.state.n}`);
    source.onmessage = (message) => {
      this.waiting.push(JSON.parse(message.data));
      this.handOn();
    };
    this.waitWhilePressed();
    source.onopen = () => this.tell("connection", { up: true });
    source.onerror = () => this.tell("connection", { up: false });
  }

  /** A button that is drawn anew while it is pressed, or moves away, would never be clicked. */
  waitWhilePressed() {
    const release = () => {
      this.isPressed = false;
      this.handOn();
    };
    addEventListener("pointerdown", ({ button }) => (this.isPressed = button === 0), true);
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(release), true); // after the click
  }

  handOn() {
    while (this.waiting.length && !this.isPressed) {
      const event = this.waiting.shift();
      this.tell(event.kind, event);
    }
  }

  tell(kind, payload) {
    for (const handler of this.handlers.get(kind) || []) handler({ kind, ...payload });
  }
}

function startTabs(feed) {
  const panes = find(".panes");
  const tabs = [...document.querySelectorAll(".tab")];
  const show = (tab) => {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
    }
    panes.dataset.shown = tab.getAttribute("aria-controls");
    find(".dot", tab).hidden = true;
  };
  tabs.forEach((tab, position) => {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = tabs[(position + 1) % tabs.length];
      show(other);
      other.focus();
    });
  });
  const mark = (tab) => () => {
    if (tab.getAttribute("aria-selected") === "false") find(".dot", tab).hidden = false;
  };
  feed.on("message", mark(tabs[0]));
  feed.on("media", mark(tabs[1]));
}

const answer = await fetch("/__sandbox/state");
const feed = new Feed(await answer.json());
feed.on("reset", () => location.reload());
startTabs(feed);
chat.start(feed);
const profile = await import("./profile.js").catch(() => null);
profile?.start(feed);
feed.follow();
