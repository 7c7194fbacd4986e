// The slides of a carousel in their order: dragged by mouse or by finger, or lifted, moved and put
// down by keys.

import { element, find, hint, say } from "./dom.js";
import { picture } from "./calls.js";
import { Removed } from "./removed.js";

const HOLD_MILLISECONDS = 200; // until a finger lifts a slide instead of moving the page
const SLIP = 8; // so far a finger moves without meaning to
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

export class Order {
  /** `changed` is called after every change. */
  constructor(post, words, changed) {
    this.post = post;
    this.words = words;
    this.changed = changed;
    this.order = post.media.map((_, number) => number);
    this.lifted = null;
    this.list = element("ol", { class: "slides" });
    this.gone = new Removed(words);
    this.element = element("section", {}, this.list, this.gone.element, hint(words, "hint_order"));
    this.items = post.media.map((medium, number) => this.item(medium, number));
    this.draw();
  }

  /** The places that stay, in their new order; null as long as it is the old one. */
  changes() {
    const isSame = this.order.length === this.post.media.length && this.order.every((number, at) => number === at);
    return isSame ? null : this.order;
  }

  restore(kept) {
    const there = new Set(kept.filter((number) => this.items[number]));
    if (there.size) this.order = [...there];
    this.draw();
  }

  async show() {
    if (this.isLoaded) return;
    this.isLoaded = true;
    for (const [number, item] of this.items.entries()) {
      const url = await picture(number, "small");
      if (url) find("img", item).src = url;
    }
  }

  name(number) {
    return this.words(this.post.media[number].photo ? "a_photo" : "a_video", { n: number + 1 });
  }

  item(medium, number) {
    const slide = element("button", { type: "button", class: "slide" }, element("img", { alt: "", draggable: "false" }), element("b", {}));
    if (!medium.photo) slide.append(element("i", { "aria-hidden": "true" }, "▶"));
    slide.addEventListener("keydown", (event) => this.key(event, number));
    slide.addEventListener("blur", () => this.lifted === number && !this.isMoving && this.putDown(number));
    slide.addEventListener("pointerdown", (event) => this.hold(event, slide, number));
    slide.addEventListener("contextmenu", (event) => event.preventDefault());
    const away = element("button", { type: "button", class: "away", onclick: () => this.remove(number) }, "×");
    return element("li", {}, slide, away);
  }

  draw() {
    const focused = document.activeElement;
    const known = [...this.list.children];
    const wanted = this.order.map((number) => this.items[number]);
    this.isMoving = true; // what is moved in the page loses the focus for a moment
    if (known.length !== wanted.length || known.some((item, at) => item !== wanted[at])) this.list.replaceChildren(...wanted);
    if (this.list.contains(focused)) focused.focus({ preventScroll: true });
    this.isMoving = false;
    if (this.lifted === null) this.takeShape();
    this.order.forEach((number, at) => {
      const [slide, away] = this.items[number].children;
      find("b", slide).textContent = String(at + 1);
      slide.setAttribute("aria-label", this.told(number));
      slide.setAttribute("aria-pressed", String(this.lifted === number));
      away.setAttribute("aria-label", `${this.words("remove")}: ${this.name(number)}`);
      away.hidden = this.order.length === 1;
    });
  }

  /** That of the first; not while one is on its way: the others would move away from below it. */
  takeShape() {
    this.list.style.setProperty("--ratio", this.post.media[this.order[0]].ratio || 1);
  }

  told(number) {
    return this.words("moved", { name: this.name(number), at: this.order.indexOf(number) + 1, of: this.order.length });
  }

  key(event, number) {
    const step = STEPS[event.key];
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (this.lifted === number) this.putDown(number);
      else this.lift(number);
    } else if (event.key === "Escape" && this.lifted === number) {
      event.preventDefault();
      this.order = this.before;
      this.putDown(number);
    } else if (step && this.lifted === number) {
      event.preventDefault();
      this.move(number, this.order.indexOf(number) + step);
    } else if (event.key === "Delete") {
      event.preventDefault();
      this.remove(number);
    }
  }

  lift(number) {
    this.before = [...this.order];
    this.lifted = number;
    this.draw();
    say(this.words("lifted", { name: this.name(number) }));
  }

  putDown(number) {
    this.lifted = null;
    this.draw();
    say(this.told(number));
    this.changed();
  }

  move(number, to) {
    const others = this.order.filter((one) => one !== number);
    if (to < 0 || to > others.length || this.order[to] === number) return;
    others.splice(to, 0, number);
    this.order = others;
    this.draw();
    say(this.told(number));
  }

  remove(number) {
    if (this.order.length === 1) return;
    const at = this.order.indexOf(number);
    this.order = this.order.filter((one) => one !== number);
    this.draw();
    this.gone.tell(this.name(number), () => this.putBack(number, at));
    this.items[this.order[Math.min(at, this.order.length - 1)]].firstChild.focus({ preventScroll: true });
    this.changed();
  }

  putBack(number, at) {
    this.order = [...this.order.slice(0, at), number, ...this.order.slice(at)];
    this.draw();
    say(this.told(number));
    this.items[number].firstChild.focus({ preventScroll: true });
    this.changed();
  }

  /** A mouse lifts a slide as it moves, a finger after it has rested on it. */
  hold(event, slide, number) {
    if (event.button !== 0) return;
    const start = [event.clientX, event.clientY];
    const isMouse = event.pointerType === "mouse";
    const timer = isMouse ? 0 : setTimeout(() => lift(), HOLD_MILLISECONDS);
    let isLifted = false;
    const lift = () => {
      isLifted = true;
      slide.setPointerCapture(event.pointerId);
      this.lift(number);
    };
    const follow = (to) => {
      const far = Math.hypot(to.clientX - start[0], to.clientY - start[1]);
      if (!isLifted && isMouse && far > SLIP) lift();
      if (!isLifted && !isMouse && far > SLIP) end(to);
      if (isLifted) this.dragTo(number, to.clientX, to.clientY);
    };
    const stay = (to) => isLifted && to.cancelable && to.preventDefault(); // the page, below the finger
    const acts = [["pointermove", follow], ["pointerup", (to) => end(to)], ["pointercancel", (to) => end(to)]];
    const end = (to) => {
      clearTimeout(timer);
      for (const [kind, act] of acts) slide.removeEventListener(kind, act);
      slide.removeEventListener("touchmove", stay);
      this.items[number].style.transform = "";
      if (!isLifted) return;
      isLifted = false;
      if (to.type === "pointercancel") this.order = this.before;
      this.putDown(number);
    };
    for (const [kind, act] of acts) slide.addEventListener(kind, act);
    slide.addEventListener("touchmove", stay, { passive: false });
  }

  /** Into the place that is below the finger; the slide itself follows. */
  dragTo(number, x, y) {
    const item = this.items[number];
    item.style.transform = "";
    const places = [...this.list.children].map((one) => one.getBoundingClientRect());
    const to = places.findIndex((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    if (to >= 0) this.move(number, to);
    const box = item.getBoundingClientRect();
    item.style.transform = `translate(${x - box.left - box.width / 2}px, ${y - box.top - box.height / 2}px)`;
  }
}
