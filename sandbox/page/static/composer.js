// The foot of the chat: writing, answering, editing, commands, attaching files, a place, forwarding.

import { element, find } from "./dom.js";
import { menuItem, popup } from "./menu.js";
import { pickFiles, sendFiles, sendPlace } from "./attach.js";
import { forwardFromElsewhere } from "./forward.js";

export function startComposer(chat) {
  return new Composer(chat);
}

class Composer {
  constructor(chat) {
    this.chat = chat;
    this.pane = chat.pane;
    this.form = find(".composer", this.pane);
    this.text = find("#text");
    this.commands = find("#commands");
    this.context = find(".context", this.pane);
    this.editing = null;
    this.answering = null;
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.text.addEventListener("input", () => this.changed());
    window.addEventListener("resize", () => this.fit());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("paste", (event) => this.takeFiles(event, event.clipboardData));
    this.pane.addEventListener("dragover", (event) => event.preventDefault());
    this.pane.addEventListener("drop", (event) => this.takeFiles(event, event.dataTransfer));
    find("button", this.context).addEventListener("click", () => this.stop());
    find(".start", this.pane).addEventListener("click", () => this.press());
    popup(find("#commands-button"), this.commands, () => this.commandItems(""));
    popup(find("#attach-button"), find("#attach"), () => this.attachItems());
  }

  // Whose chat: unsent text stays with the person

  leave(person) {
    this.stop();
    this.chat.drafts.set(person, this.text.value);
  }

  enter(person) {
    this.write(this.chat.drafts.get(person) || "");
    if (matchMedia("(pointer: fine)").matches) this.text.focus({ preventScroll: true });
  }

  refresh() {
    if (!this.chat.view) return;
    const isGroup = Boolean(this.chat.group);
    const blocked = !isGroup && this.chat.view.blocked;
    const fresh = !isGroup && this.chat.current().size === 0;
    find(".start", this.pane).hidden = !(fresh || blocked);
    find(".start", this.pane).textContent = blocked ? "RESTART" : "START";
    this.form.hidden = fresh || blocked;
    find("#commands-button").hidden = !this.commandsHere().length;
    for (const id of ["#helpers-button", "#attach-button"]) find(id).hidden = isGroup;
    this.drawReplyKeys();
  }

  async press() {
    if (this.chat.view.blocked) await this.chat.act("block", { blocked: false });
    else await this.chat.act("send", { text: "/start" });
    this.text.focus();
  }

  drawReplyKeys() {
    const keyboards = [...this.chat.current().values()].map((message) => message.reply_keyboard || {});
    const last = keyboards.findLast((one) => one.keyboard || one.remove_keyboard);
    const rows = last?.keyboard || [];
    const label = (key) => (typeof key === "string" ? key : key.text);
    const press = (key) => () => (key.request_location ? sendPlace(this.chat) : this.say("send", { text: label(key) }));
    const place = find(".reply-keys", this.pane);
    place.hidden = !rows.length;
    place.replaceChildren(
      ...rows.map((row) =>
        element(
          "div",
          { class: "keys-row" },
          ...row.map((key) => element("button", { class: "chip", type: "button", onclick: press(key) }, label(key))),
        ),
      ),
    );
  }

  // Writing

  write(text) {
    this.text.value = text;
    this.changed();
  }

  /** Puts `text` at the cursor, with a space where words would touch. */
  insert(text) {
    const { selectionStart: start, selectionEnd: end, value } = this.text;
    const gap = start > 0 && !/\s$/.test(value.slice(0, start)) ? " " : "";
    this.write(value.slice(0, start) + gap + text + value.slice(end));
    this.text.focus();
    const cursor = start + gap.length + text.length;
    this.text.setSelectionRange(cursor, cursor);
  }

  /** As high as its words: they break elsewhere, and are larger, when the window is narrow. */
  fit() {
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${this.text.scrollHeight}px`;
  }

  changed() {
    this.fit();
    find(".send", this.form).disabled = !this.text.value.trim();
    this.suggest();
  }

  async send() {
    const text = this.text.value.trim();
    if (!text) return;
    const { editing, answering } = this;
    const body = editing ? { message_id: editing.message_id, text } : { text, ...this.takeAnswer() };
    this.stop();
    this.write("");
    const done = await this.chat.act(editing ? "edit" : "send", body);
    if (done || this.text.value) return;
    this.write(text);
    if (answering) this.reply(answering.message, answering.quote);
  }

  /** Sends something that is no text, as an answer where one was begun. */
  say(path, body) {
    return this.chat.act(path, { ...body, ...this.takeAnswer() });
  }

  /** The fields of an answer, which is used up with it. */
  takeAnswer() {
    if (!this.answering) return {};
    const { message, quote } = this.answering;
    this.stop();
    const words = quote ? { quote: quote.text, quote_position: quote.position } : {};
    return { reply_to: message.message_id, ...words };
  }

  key(event) {
    const suggesting = !this.commands.hidden && this.text.value.startsWith("/");
    if (suggesting && this.walk(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.stop();
    } else if (event.key === "ArrowUp" && !this.text.value) {
      const own = [...this.chat.current().values()].findLast((message) => !message.from_bot && !message.forwarded && message.text);
      if (own) this.edit(own);
      event.preventDefault();
    }
  }

  edit(message) {
    this.stop();
    this.editing = message;
    this.explain("edit", "Edit message", message.text);
    this.write(message.text);
  }

  /** The next message answers `message`; `quote` is {text, position} of it. */
  reply(message, quote) {
    this.stop();
    this.answering = { message, quote };
    const words = quote ? `“${quote.text}”` : message.text || message.media?.kind || "Message";
    this.explain("reply", `Reply to ${this.chat.author(message)}`, words);
  }

  explain(name, title, words) {
    find("use", this.context).setAttribute("href", `#i-${name}`);
    find("strong", this.context).textContent = title;
    find("p", this.context).textContent = words;
    this.context.hidden = false;
    this.text.focus();
  }

  /** No answer and no edit any more; what was written to edit is dropped, an answer's words stay. */
  stop() {
    const { editing } = this;
    this.editing = this.answering = null;
    this.context.hidden = true;
    if (editing) this.write("");
  }

  gone(id) {
    if ([this.editing, this.answering?.message].some((message) => message?.message_id === id)) this.stop();
  }

  // Commands

  commandsHere() {
    const { commands, group_commands: inGroups } = this.chat.view;
    return this.chat.group ? inGroups : commands;
  }

  commandItems(start) {
    return this.commandsHere()
      .filter(({ command }) => command.startsWith(start))
      .map(({ command, description }) => {
        const run = () => {
          this.write("");
          this.chat.act("send", { text: `/${command}` });
          this.text.focus();
        };
        const attributes = { class: "menu-item", type: "button", role: "menuitem", onclick: run };
        return element("button", attributes, element("span", {}, description), element("code", {}, `/${command}`));
      });
  }

  suggest() {
    const typed = /^\/(\w*)$/.exec(this.text.value);
    const items = typed && !this.editing ? this.commandItems(typed[1]) : [];
    if (document.activeElement !== this.text) return;
    this.commands.replaceChildren(...items);
    this.commands.hidden = !items.length;
    items[0]?.classList.add("active");
  }

  walk(event) {
    const items = [...this.commands.children];
    const at = items.findIndex((item) => item.classList.contains("active"));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      items[at].classList.remove("active");
      const next = items[(at + step + items.length) % items.length];
      next.classList.add("active");
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" || event.key === "Tab") items[at].click();
    else if (event.key === "Escape") this.commands.hidden = true;
    else return false;
    event.preventDefault();
    return true;
  }

  // Attaching

  attachItems() {
    const { chat } = this;
    return [
      menuItem("photo", "Photo or video", "", () => pickFiles(chat, "image/*,video/*", false)),
      menuItem("file", "File", "", () => pickFiles(chat, "", true)),
      menuItem("pin", "Location", "", () => sendPlace(chat)),
      menuItem("smile", "Sticker", "", () => this.say("sticker", {})),
      menuItem("mic", "Voice message", "", () => this.say("voice", {})),
      menuItem("poll", "Poll", "", () => this.say("poll", {})),
      menuItem("forward", "Forward from another chat", "", () => forwardFromElsewhere(chat)),
    ];
  }

  takeFiles(event, source) {
    const files = [...(source?.files || [])];
    if (!files.length || this.chat.group) return;
    event.preventDefault();
    sendFiles(this.chat, files, false);
  }
}
