// Who is on a photo, and where: pins that are dragged, tapped into their place or moved by keys.

import { element, find, say, within } from "./dom.js";
import { isFirst, picture } from "./calls.js";
import { Removed } from "./removed.js";
import { named, numbers, shape, showPicture } from "./stage.js";

const STEP = 0.01;
const FAR_STEP = 0.05;
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NAME = /^[a-z0-9_.]{1,30}$/;
const lattice = (places) => places.flatMap((y) => places.map((x) => [x, y]));
const SPOTS = lattice([0.5, 0.25, 0.75]); // for the first few
const MORE_SPOTS = lattice([1, 2, 3, 4, 5, 6, 7, 8].map((at) => at / 9));
const APART = 0.15; // of a side; pins are smaller on the narrowest phone, too
const round = (share) => Math.round(within(share, 0, 1) * 10000) / 10000;

export class Pins {
  /** `changed` is called after every change. */
  constructor(post, words, changed) {
    this.post = post;
    this.words = words;
    this.changed = changed;
    this.follow(post.media.map((_, number) => number));
    this.people = post.media.map((one) => one.people.map((person) => ({ ...person })));
    this.before = this.people.map((people) => JSON.stringify(people));
    this.number = this.photos[0];
    this.chosen = null;
    this.isNew = isFirst("pins"); // the hint is read once
    this.gone = new Removed(words);
    this.element = element("section", { class: "pins" });
  }

  /** The slides stand so now; those that are not among them are removed. */
  follow(order) {
    this.order = order;
    this.photos = order.filter((number) => this.post.media[number].photo);
  }

  /** Of all photos on which something changed, by their places. */
  changes() {
    const others = this.people.flatMap((people, at) => (JSON.stringify(people) === this.before[at] ? [] : [[at, people]]));
    return others.length ? Object.fromEntries(others) : null;
  }

  restore(kept) {
    for (const [at, people] of Object.entries(kept)) if (this.people[at]) this.people[at] = people;
  }

  get here() {
    return this.people[this.number];
  }

  async show(number = this.number) {
    this.number = this.photos.includes(number) ? number : this.photos[0];
    this.chosen = null;
    const { width, height } = this.post.media[this.number];
    this.image = element("img", { alt: named(this, this.number), draggable: "false" });
    this.layer = element("div", { class: "layer" });
    this.stage = element("div", { class: "stage", onclick: (event) => this.tapped(event) }, this.image, this.layer);
    shape(this.stage, width / height || 1);
    this.list = element("ol", { class: "people" });
    this.hint = element("p", { class: "hint" });
    this.gone.hide();
    this.element.replaceChildren(this.chooser(), this.stage, this.gone.element, this.hint, this.list, this.form());
    this.draw();
    await this.load(this.number);
  }

  async load(number) {
    const url = await picture(number, "made");
    if (number !== this.number) return;
    if (url) await showPicture(this.stage, this.image, url);
    else this.stage.append(element("p", { class: "empty" }, this.words("not_drawn")));
  }

  chooser() {
    if (this.order.length === 1) return "";
    return numbers(this);
  }

  form() {
    this.name = element("input", {
      type: "text",
      placeholder: this.words("name"),
      "aria-label": this.words("name"),
      autocapitalize: "none",
      autocomplete: "off",
      autocorrect: "off",
      spellcheck: "false",
      maxlength: 80,
      enterkeyhint: "done",
    });
    this.refusal = element("p", { class: "refusal", role: "alert" });
    const add = element("button", { type: "submit" }, this.words("add"));
    const form = element("form", { class: "add" }, this.name, add, this.refusal);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.add(this.name.value);
    });
    return form;
  }

  /** A name as people write it: with its sign, or the address of the profile. */
  add(typed) {
    const name = typed.trim().toLowerCase().replace(/^(https?:\/\/)?(www\.)?instagram\.com\//, "").replace(/^@|[/?].*$/g, "");
    const why = this.why(name);
    this.refusal.textContent = why || "";
    if (why) return;
    const [x, y] = this.freeSpot();
    this.here.push({ name, x, y });
    this.gone.hide();
    this.name.value = "";
    this.choose(this.here.length - 1);
    this.tell(this.here.length - 1);
    this.changed();
  }

  why(name) {
    if (!NAME.test(name)) return this.words("bad_name");
    if (this.here.some((person) => person.name === name)) return this.words("there", { name });
    return this.here.length >= this.post.most_people ? this.words("full", { n: this.post.most_people }) : null;
  }

  /** Where the nearest pin is farthest, rather near the middle. */
  freeSpot() {
    const taken = this.here.filter((person) => person.x !== null);
    const room = ([x, y]) => Math.min(9, ...taken.map((person) => Math.hypot(person.x - x, person.y - y)));
    const roomiest = (spots) => spots.reduce((best, spot) => (room(spot) > room(best) ? spot : best));
    const spot = roomiest(SPOTS);
    return room(spot) >= APART ? spot : roomiest(MORE_SPOTS);
  }

  choose(at) {
    this.chosen = at;
    this.draw();
  }

  tapped(event) {
    if (this.chosen === null || event.target.closest(".pin")) return;
    const box = this.stage.getBoundingClientRect();
    this.move(this.chosen, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    this.draw();
  }

  move(at, x, y) {
    Object.assign(this.here[at], { x: round(x), y: round(y) });
    this.tell(at);
    this.changed();
  }

  remove(at) {
    const [gone] = this.here.splice(at, 1);
    this.chosen = null;
    this.draw();
    this.gone.tell(`@${gone.name}`, () => this.putBack(gone, at));
    const pins = this.layer.querySelectorAll(".pin");
    (pins[Math.min(at, pins.length - 1)] || this.name).focus({ preventScroll: true });
    this.changed();
  }

  putBack(person, at) {
    this.here.splice(at, 0, person);
    this.choose(at);
    this.tell(at);
    (find(`.pin[data-person="${person.name}"]`, this.layer) || this.name).focus({ preventScroll: true });
    this.changed();
  }

  tell(at) {
    say(this.told(this.here[at]));
  }

  told({ name, x, y }) {
    if (x === null) return this.words("pin_without", { name });
    return this.words("pin", { name, x: Math.round(x * 100), y: Math.round(y * 100) });
  }

  draw() {
    const focused = document.activeElement?.dataset?.person;
    this.layer.replaceChildren(...this.here.flatMap((person, at) => (person.x === null ? [] : [this.pin(person, at)])));
    this.list.replaceChildren(...this.here.map((person, at) => this.line(person, at)));
    this.hint.textContent = this.words(this.here.length ? "hint_pins" : "hint_none");
    this.hint.hidden = this.here.length > 0 && !this.isNew;
    if (focused) find(`.pin[data-person="${focused}"]`, this.layer)?.focus({ preventScroll: true });
  }

  pin(person, at) {
    const node = element(
      "button",
      { class: "pin", type: "button", "data-person": person.name, "aria-label": this.told(person) },
      element("b", {}, String(at + 1)),
      element("span", {}, person.name),
    );
    node.classList.toggle("chosen", at === this.chosen);
    put(node, person);
    node.addEventListener("keydown", (event) => this.key(event, node, at));
    node.addEventListener("pointerdown", (event) => this.drag(event, node, at));
    return node;
  }

  line(person, at) {
    const chosen = at === this.chosen;
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "who", "aria-pressed": String(chosen), onclick: () => this.choose(chosen ? null : at) },
        element("b", {}, String(at + 1)),
        element("span", {}, `@${person.name}`),
        person.x === null && element("small", {}, this.words("no_spot")),
      ),
      element(
        "button",
        {
          type: "button",
          class: "away",
          "aria-label": `${this.words("remove")} @${person.name}`,
          onclick: () => this.remove(at),
        },
        "×",
      ),
    );
  }

  key(event, node, at) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.remove(at);
    }
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const step = event.shiftKey ? FAR_STEP : STEP;
    const person = this.here[at];
    this.move(at, person.x + move[0] * step, person.y + move[1] * step);
    put(node, person);
    node.setAttribute("aria-label", this.told(person));
  }

  /** Follows the finger from where it took hold; let go outside the picture, the pin is removed. */
  drag(event, node, at) {
    if (event.button !== 0) return;
    const person = this.here[at];
    const box = this.stage.getBoundingClientRect();
    const hold = [event.clientX - box.left - person.x * box.width, event.clientY - box.top - person.y * box.height];
    const start = [event.clientX, event.clientY];
    let moved = false;
    node.setPointerCapture(event.pointerId);
    const place = (to) => [(to.clientX - box.left - hold[0]) / box.width, (to.clientY - box.top - hold[1]) / box.height];
    const isOut = (to) => to.clientX < box.left - 24 || to.clientX > box.right + 24 || to.clientY < box.top - 24 || to.clientY > box.bottom + 24;
    const follow = (to) => {
      moved ||= Math.hypot(to.clientX - start[0], to.clientY - start[1]) > 3;
      if (!moved) return;
      const [x, y] = place(to);
      node.classList.add("dragged");
      node.classList.toggle("out", isOut(to));
      put(node, { x: round(x), y: round(y) });
    };
    const end = (to) => {
      for (const [kind, act] of [["pointermove", follow], ["pointerup", end], ["pointercancel", end]]) node.removeEventListener(kind, act);
      if (moved && to.type === "pointerup" && isOut(to)) return this.remove(at);
      if (moved && to.type === "pointerup") this.move(at, ...place(to));
      this.chosen = at;
      this.draw();
      find(`.pin[data-person="${person.name}"]`, this.layer)?.focus({ preventScroll: true });
    };
    for (const [kind, act] of [["pointermove", follow], ["pointerup", end], ["pointercancel", end]]) node.addEventListener(kind, act);
  }
}

/** The name stands where it does not leave the picture. */
function put(node, { x, y }) {
  node.style.left = `${x * 100}%`;
  node.style.top = `${y * 100}%`;
  node.dataset.side = x < 0.25 ? "left" : x > 0.75 ? "right" : "middle";
  node.dataset.low = String(y > 0.85);
}
