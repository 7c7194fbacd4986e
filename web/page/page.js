// Starts the page: who opens it and for which post, its tabs, and what becomes of [Done].

import { ask as askFirst, element, find, say } from "./dom.js";
import * as calls from "./calls.js";
import * as telegram from "./telegram.js";
import { Crop } from "./crop.js";
import { Order } from "./order.js";
import { Pins } from "./pins.js";

const VIEWS = { pins: Pins, crop: Crop, order: Order };
const main = find("main");

class Page {
  /** `texts` are those of all languages. */
  constructor(texts) {
    this.texts = texts;
    this.read(calls.languageIn(texts, telegram.language));
    this.views = {};
    this.problems = {}; // lines by view
    this.isBusy = false;
    telegram.backButton(() => this.leave());
    telegram.mainButton(() => this.save());
  }

  /** In this language: of the app, until the bot says which one the person has chosen. */
  read(language) {
    const texts = this.texts[language];
    document.documentElement.lang = language;
    this.words = (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    telegram.nameMainButton(this.words("done"));
  }

  async open() {
    this.tell(null);
    const answer = await this.asked("open");
    if (!answer) return;
    if (answer.error) return this.tell(answer.error);
    this.show(answer, calls.kept(answer.version));
  }

  /** An answer of the bot; when there was none that is said, with [Again]. */
  async asked(name, said = {}, again = () => this.open()) {
    try {
      return await calls.ask(name, said);
    } catch (error) {
      if (!(error instanceof calls.OfflineError)) throw error;
      this.refuse([this.words("offline")], this.words("try_again"), again);
      return null;
    }
  }

  /** The post as it is; `arranged` is what was done with it before and is not saved. */
  show(post, arranged) {
    this.post = post;
    this.read(post.language);
    this.problems = {};
    this.views = {};
    const names = post.views.filter((one) => VIEWS[one]);
    for (const name of names) this.views[name] = new VIEWS[name](post, this.words, () => this.changed());
    for (const name of [...names].reverse()) {
      if (arranged?.[name]) this.views[name].restore(arranged[name]);
      this.follow(); // the order, which is the last, says which there are and whose shape is chosen
    }
    if (!names.length) return this.tell("too_late");
    this.panel = element("div", { role: "tabpanel", tabindex: -1 });
    this.notice = element("div", { class: "notice", role: "alert" });
    this.tabs = names.map((name) => this.tab(name));
    const tabs = names.length > 1 && element("div", { role: "tablist" }, ...this.tabs);
    main.replaceChildren(...[tabs, this.notice, this.panel].filter(Boolean));
    main.removeAttribute("aria-busy");
    const full = names.filter((name) => !this.isEmpty(name));
    this.choose(full.includes(calls.view) ? calls.view : full[0], calls.medium);
    this.changed();
  }

  tab(name) {
    const node = element("button", { role: "tab", type: "button", id: `tab-${name}`, onclick: () => this.choose(name) }, this.words(name));
    node.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      const shown = this.tabs.filter((one) => !one.hidden);
      const other = shown[(shown.indexOf(node) + step + shown.length) % shown.length];
      other.focus();
      other.click();
    });
    return node;
  }

  choose(name, medium) {
    this.chosen = name;
    for (const tab of this.tabs) {
      const isChosen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    document.title = this.words(name);
    this.panel.setAttribute("aria-label", this.words(name));
    this.panel.replaceChildren(this.views[name].element);
    this.views[name].show(medium);
    if (Object.keys(this.problems).length) this.showProblems();
  }

  arranged() {
    const changes = Object.entries(this.views).flatMap(([name, view]) => {
      const found = view.changes();
      return found === null ? [] : [[name, found]];
    });
    return changes.length ? Object.fromEntries(changes) : null;
  }

  /** The other views show what the order has left, in that order. */
  follow() {
    if (!this.views.order) return;
    for (const view of [this.views.pins, this.views.crop]) view?.follow(this.views.order.order);
  }

  /** Of photos, when none is left. */
  isEmpty(name) {
    return this.views[name].photos?.length === 0;
  }

  changed() {
    this.follow();
    for (const tab of this.tabs) tab.hidden = this.isEmpty(tab.id.replace("tab-", ""));
    const arranged = this.arranged();
    calls.keep(this.post.version, arranged);
    telegram.showMainButton(arranged !== null);
    delete this.problems[this.chosen];
    this.showProblems();
  }

  async save(more = {}) {
    const arranged = this.arranged();
    if (this.isBusy || !arranged) return;
    this.isBusy = true;
    telegram.waitInMainButton(true);
    const said = { version: this.post.version, ...arranged, ...more };
    const answer = await this.asked("save", said, () => this.save(more));
    this.isBusy = false;
    telegram.waitInMainButton(false);
    if (answer) await this.saved(answer);
  }

  async saved(answer) {
    switch (answer.error) {
      case undefined:
        calls.keep(this.post.version, null);
        telegram.showMainButton(false);
        telegram.done();
        this.message(this.words("saved"));
        telegram.close();
        return;
      case "problems":
        this.problems = {};
        for (const { view, text } of answer.problems) (this.problems[view] ||= []).push(text);
        if (this.problems[this.chosen]) this.showProblems();
        else this.choose(answer.problems[0].view);
        return;
      case "outside":
        if (await askFirst(answer.text, this.words("without"), this.words("back"))) await this.save({ without: true });
        return;
      case "changed":
        this.refuse([answer.text], this.words("load"), () => this.show(answer.post, null));
        return;
      case "too_old":
      case "unreadable":
        this.refuse([this.words(answer.error)]);
        return;
      default:
        telegram.showMainButton(false);
        this.tell(answer.error);
    }
  }

  /** Each above the view that it is about; those of another one lead there. Nothing is lost. */
  showProblems() {
    const here = (this.problems[this.chosen] || []).map((line) => element("p", {}, line));
    const others = Object.keys(this.problems).filter((name) => name !== this.chosen);
    const ways = others.map((name) => {
      const label = `${this.words(name)}: ${this.problems[name].join(" ")}`;
      return element("button", { type: "button", onclick: () => this.choose(name) }, label);
    });
    this.notice.replaceChildren(...here, ...ways);
    for (const tab of this.tabs) tab.classList.toggle("wrong", Boolean(this.problems[tab.id.replace("tab-", "")]));
    if (here.length) this.notice.scrollIntoView({ block: "nearest" });
  }

  /** Instead of saving; nothing is lost. */
  refuse(lines, label, act) {
    if (!this.notice || !main.contains(this.notice)) this.message(lines.join(" "), label, act);
    else {
      const again = label && element("button", { type: "button", onclick: act }, label);
      this.notice.replaceChildren(...lines.map((line) => element("p", {}, line)), ...(again ? [again] : []));
      this.notice.scrollIntoView({ block: "nearest" });
    }
  }

  /** One sentence instead of everything, null while there is nothing yet. */
  tell(key) {
    if (key) this.message(this.words(key));
    else {
      main.replaceChildren();
      main.setAttribute("aria-busy", "true");
    }
  }

  message(text, label, act) {
    main.removeAttribute("aria-busy");
    main.replaceChildren(element("p", { class: "message" }, text), label ? element("button", { type: "button", onclick: act }, label) : "");
    say(text);
  }

  async leave() {
    const isSafe = !this.post || !this.arranged();
    if (isSafe || (await askFirst(this.words("leave"), this.words("leave_yes"), this.words("stay")))) telegram.close();
  }
}

telegram.start();
const page = new Page(await calls.words());
if (telegram.initData) await page.open();
else page.tell("too_old");
