// The chat pane: whose chat is open, its messages, toasts and alerts, and what taps do.

import { copyText, element, find, post } from "./dom.js";
import { startComposer } from "./composer.js";
import { startTools } from "./tools.js";
import { keepFocus, messageRow } from "./message.js";
import { openMiniApp } from "./mini_app.js";
import { startMessageMenu } from "./message_menu.js";
import { drawPeople } from "./people.js";
import { drawGroups, inGroup } from "./groups.js";
import { unitsOf } from "./units.js";

const NEAR_END = 120;
const TOAST_MILLISECONDS = 3500;

export function start(feed) {
  new Chat(feed).start();
}

class Chat {
  constructor(feed) {
    this.feed = feed;
    this.people = feed.state.people;
    this.groups = feed.state.groups;
    this.group = null; // the one that is open, instead of the person's chat with the bot
    this.messages = new Map();
    for (const [id, list] of Object.entries(feed.state.messages)) {
      this.messages.set(Number(id), new Map(list.map((message) => [message.message_id, message])));
    }
    this.views = new Map(Object.entries(feed.state.commands).map(([id, view]) => [Number(id), view]));
    this.unread = new Map(this.people.map(({ id }) => [id, 0]));
    this.drafts = new Map();
    this.rows = new Map();
    this.pane = find("#chat");
    this.scroller = find(".scroll", this.pane);
    this.list = find(".messages", this.pane);
    this.missed = 0;
    this.bot = feed.state.bot;
  }

  start() {
    const remembered = Number(sessionStorage.getItem("person"));
    this.person = this.people.find(({ id }) => id === remembered) || this.people[0];
    this.composer = startComposer(this);
    startTools(this);
    startMessageMenu(this);
    this.listen();
    this.open(this.person);
  }

  listen() {
    const { feed } = this;
    feed.on("message", (event) => this.take(event, true));
    feed.on("edit", (event) => this.take(event, false));
    feed.on("delete", (event) => this.remove(event));
    feed.on("commands", (event) => {
      this.views.set(event.person, event);
      this.drawHead();
    });
    feed.on("groups", ({ groups }) => this.regroup(groups));
    feed.on("toast", (event) => event.to === this.person.id && this.notify(event));
    feed.on("action", (event) => event.chat === this.place && this.showAction(event.action));
    feed.on("bot", (event) => {
      this.bot = event;
      this.drawHead();
    });
    feed.on("connection", ({ up }) => {
      this.pageUp = up;
      this.drawHead();
    });
    this.scroller.addEventListener("scroll", () => (this.atEnd() ? this.seen() : this.drawEnd()));
    find(".to-end", this.pane).addEventListener("click", () => this.toEnd("smooth"));
    const follow = new ResizeObserver(() => this.stuck && this.toEnd());
    follow.observe(this.list);
    follow.observe(this.scroller);
    this.scroller.addEventListener("scroll", () => (this.stuck = this.atEnd()));
  }

  get view() {
    return this.views.get(this.person.id);
  }

  /** The chat that is open. */
  get place() {
    return this.group?.id ?? this.person.id;
  }

  current() {
    return this.in(this.place);
  }

  in(chat) {
    if (!this.messages.has(chat)) this.messages.set(chat, new Map());
    return this.messages.get(chat);
  }

  open(person, group = this.group) {
    this.composer.leave(this.place);
    this.person = person;
    this.group = group;
    sessionStorage.setItem("person", person.id);
    if (!group) this.unread.set(person.id, 0);
    this.rows.clear();
    this.list.replaceChildren();
    this.draw();
    this.drawHead();
    this.composer.enter(this.place);
    this.toEnd();
  }

  // Events

  take({ chat, message }, isNew) {
    this.in(chat).set(message.message_id, message);
    if (chat !== this.place) {
      if (isNew && message.from_bot && this.unread.has(chat)) this.unread.set(chat, this.unread.get(chat) + 1);
      drawPeople(this);
      return;
    }
    if (isNew) this.showAction(null);
    const follow = this.atEnd() || (isNew && !message.from_bot);
    this.draw(isNew ? message.message_id : undefined);
    if (follow) this.toEnd();
    else if (isNew) this.miss();
  }

  remove({ chat, message_id: id }) {
    this.in(chat).delete(id);
    if (chat !== this.place) return;
    this.composer.gone(id);
    this.draw();
  }

  notify({ text, show_alert: asAlert }) {
    if (!text) return;
    if (!asAlert) return this.toast(text);
    const dialog = find("#alert");
    find("#alert-text").textContent = text;
    if (!dialog.open) dialog.showModal();
  }

  toast(text) {
    const note = element("div", { class: "toast" }, text);
    const place = find(".toasts", this.pane);
    place.replaceChildren(note);
    setTimeout(() => note.remove(), TOAST_MILLISECONDS);
  }

  showAction(action) {
    clearTimeout(this.actionTimer);
    this.action = action;
    this.drawStatus();
    if (action) this.actionTimer = setTimeout(() => this.showAction(null), 5000);
  }

  author(message) {
    if (message.from_bot) return this.view.bot_name;
    return this.people.find(({ id }) => id === message.by).first_name;
  }

  /** A group that has become another one is open as that. */
  regroup(groups) {
    this.groups = groups;
    const { group } = this;
    if (group) this.group = groups.find(({ id }) => id === group.id) || groups.findLast(({ title }) => title === group.title);
    if (this.group?.id !== group?.id) this.open(this.person);
    else this.drawHead();
  }

  /** Scrolls to a message and lets it light up. */
  show(id) {
    const node = [...this.rows.values()].map((row) => row.node).find((row) => row.dataset.id === String(id));
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("shown");
    requestAnimationFrame(() => node.classList.add("shown"));
  }

  // What the person does

  async act(path, body) {
    try {
      const isSaid = this.group && path === "send";
      if (isSaid) return await inGroup(this, body);
      return await post(`chat/${path}`, { from: this.person.id, ...body });
    } catch (problem) {
      this.toast(problem.message);
      return null;
    }
  }

  async tap(message, button, node) {
    if (node.classList.contains("busy")) return;
    node.classList.add("busy");
    node.setAttribute("aria-busy", "true");
    await this.act("tap", { message_id: message.message_id, data: button.callback_data });
    const row = this.rows.get(String(message.message_id))?.node;
    for (const busy of [node, ...(row?.querySelectorAll(".busy") || [])]) {
      busy.classList.remove("busy");
      busy.removeAttribute("aria-busy");
    }
  }

  async openApp(message, button) {
    const opened = await this.act("app", { message_id: message.message_id, url: button.web_app.url });
    if (opened) openMiniApp(opened.url, this.view.bot_name);
  }

  async copy(text, said = "Copied to the clipboard") {
    try {
      await copyText(text);
      this.toast(said);
    } catch {
      this.composer.insert(text);
    }
  }

  // Drawing

  draw(newest) {
    const units = unitsOf([...this.current().values()].filter((message) => !message.deleted), (message) => this.author(message));
    const keep = new Set(units.map(({ key }) => key));
    for (const [key, { node }] of this.rows) {
      if (!keep.has(key)) {
        node.remove();
        this.rows.delete(key);
      }
    }
    let previous = null;
    for (const unit of units) {
      const { node } = this.rowFor(unit, newest);
      let next = previous ? previous.nextSibling : this.list.firstChild;
      while (next?.classList.contains("unsent")) next = next.nextSibling;
      if (next !== node) this.list.insertBefore(node, next);
      previous = node;
    }
    this.drawWelcome();
    this.composer.refresh();
  }

  rowFor(unit, newest) {
    const signature = JSON.stringify(unit);
    const known = this.rows.get(unit.key);
    if (known?.signature === signature) return known;
    const node = unit.day ? element("li", { class: "day" }, unit.day) : messageRow(unit, this.actions());
    if (newest && unit.messages?.some(({ message_id: id }) => id === newest)) node.classList.add("new");
    const fresh = { node, signature };
    if (known) {
      const restore = keepFocus(known.node, node);
      const busy = find(".busy", known.node)?.dataset.data;
      known.node.replaceWith(node);
      if (busy) find(`[data-data="${CSS.escape(busy)}"]`, node)?.classList.add("busy");
      restore();
    }
    this.rows.set(unit.key, fresh);
    return fresh;
  }

  actions() {
    return {
      tap: (message, button, node) => this.tap(message, button, node),
      openApp: (message, button) => this.openApp(message, button),
      command: (text) => this.act("send", { text }),
      copy: (text) => this.copy(text),
      view: (url) => {
        find("#viewer img").src = url;
        find("#viewer").showModal();
      },
      quoted: (id) => this.current().get(id),
      author: (message) => this.author(message),
      isMine: (message) => message.by === this.person.id,
      isGroup: Boolean(this.group),
      start: (payload) => {
        this.open(this.person, null);
        this.act("send", { text: `/start ${payload}` });
      },
      share: (url) => this.copy(url, "Copied: choose who you share it with, and paste it there"),
      show: (id) => this.show(id),
    };
  }

  drawHead() {
    find("#bot-name").textContent = this.group?.title ?? this.view.bot_name;
    this.drawWelcome();
    this.drawStatus();
    drawPeople(this);
    drawGroups(this);
    this.composer.refresh();
  }

  drawWelcome() {
    const empty = this.rows.size === 0;
    find(".welcome", this.pane).hidden = !empty;
    find(".welcome p", this.pane).textContent = this.view.description || "Press START to say hello to the bot.";
    find(".welcome h2", this.pane).hidden = !this.view.description;
    this.list.hidden = empty;
  }

  drawStatus() {
    const status = find("#bot-status");
    const acting = this.action && `${this.action.replace("find_", "finding ").replace("upload_", "sending ")}…`;
    const { up = true, doing } = this.bot;
    const under = doing && `${doing}…`;
    const broken = this.pageUp === false ? "sandbox is not running" : up || doing ? "" : "bot is not running";
    const quiet = this.group ? `group, ${this.group.has_bot ? "with" : "without"} the bot` : "bot";
    const stopped = !this.group && this.view.blocked;
    status.textContent = broken || under || acting || (stopped ? "you stopped this bot" : quiet);
    status.classList.toggle("busy", Boolean(under || acting));
    status.classList.toggle("off", Boolean(broken));
  }

  // Scrolling

  atEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  toEnd(behavior = "instant") {
    this.stuck = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.seen();
  }

  miss() {
    this.missed += 1;
    this.drawEnd();
  }

  seen() {
    this.missed = 0;
    this.drawEnd();
  }

  drawEnd() {
    const button = find(".to-end", this.pane);
    button.hidden = this.atEnd();
    const badge = find(".badge", button);
    badge.hidden = !this.missed;
    badge.textContent = this.missed;
  }
}
