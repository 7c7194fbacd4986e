// Which part of a picture goes out: a frame of one of the shapes that the feed takes, dragged, and
// made smaller by pinch, wheel, a slider or keys.

import { element, hint, say, within } from "./dom.js";
import { picture } from "./calls.js";
import { named, numbers, shape, showPicture } from "./stage.js";

const STEP = 0.01;
const FAR_STEP = 0.05;
const MOST_ZOOM = 4;
const ZOOM_STEP = 1.1;
const NOTCH = 100; // of a wheel, in pixels; a touchpad tells many small parts of one
const LINE = 33; // where a browser counts in lines
const REMARKS = { "3:4": "remark_tall", video: "remark_video" }; // on a shape
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const round = (number) => Math.round(number * 10000) / 10000;

export class Crop {
  /** `changed` is called after every change. */
  constructor(post, words, changed) {
    this.post = post;
    this.words = words;
    this.changed = changed;
    this.picked = post.shape; // of a photo in the first place
    this.parts = post.media.map((one) => ({ ...one.part }));
    this.follow(post.media.map((_, number) => number));
    this.number = this.photos[0];
    this.element = element("section", { class: "crop" });
  }

  /** The slides stand so now. All take the shape of the first, which of a video is what it is; that
      alone crops nothing. */
  follow(order) {
    this.order = order;
    this.photos = order.filter((number) => this.post.media[number].original);
    const [first] = order;
    if (first === this.first) return;
    const isUntouched = this.first === undefined || this.now() === this.before;
    this.first = first;
    const { photo, original, ratio } = this.post.media[first];
    if (photo) this.ratios = original ? this.post.shapes : {};
    else this.ratios = ratio ? { video: ratio } : {};
    this.shape = photo ? this.picked : "video";
    if (!this.ratios[this.shape]) this.shape = null;
    if (isUntouched) this.before = this.now();
  }

  now() {
    return JSON.stringify([this.shape, this.parts]);
  }

  /** The shape of all, and the part of each that was chosen. */
  changes() {
    if (this.now() === this.before || !this.shape) return null;
    return { shape: this.shape, parts: Object.fromEntries(this.photos.map((number) => [number, this.parts[number]])) };
  }

  restore(kept) {
    if (this.ratios[kept.shape]) this.pick(kept.shape);
    for (const [at, part] of Object.entries(kept.parts || {})) if (this.parts[at]) this.parts[at] = part;
  }

  get part() {
    return this.parts[this.number];
  }

  async show(number = this.number) {
    this.number = this.photos.includes(number) ? number : this.photos[0];
    const { original } = this.post.media[this.number];
    this.image = element("img", { alt: named(this, this.number), draggable: "false" });
    this.frame = element("div", { class: "frame", tabindex: 0, role: "group" });
    this.stage = element("div", { class: "stage" }, this.image, this.frame);
    shape(this.stage, original[0] / original[1]);
    this.frame.addEventListener("keydown", (event) => this.key(event));
    this.stage.addEventListener("pointerdown", (event) => this.hold(event));
    this.stage.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.fingers = new Map();
    this.zoom = element("input", { type: "range", min: 1, max: MOST_ZOOM, step: 0.01, oninput: () => this.zoomTo(Number(this.zoom.value)) });
    this.slider = element("label", { class: "zoom" }, this.words("zoom"), this.zoom);
    this.shapes = Object.keys(this.ratios).map((name) =>
      element("button", { type: "button", onclick: () => this.choose(name) }, this.named(name)),
    );
    this.remark = element("p", { class: "hint" });
    const row = element("div", { class: "shapes", role: "group", "aria-label": this.words("shapes") }, ...this.shapes);
    const isLink = this.post.media.some((one) => one.photo && one.is_link);
    const hints = [
      hint(this.words, "hint_crop"),
      this.order.length > 1 && element("p", { class: "hint" }, this.words("of_all")),
      isLink && element("p", { class: "hint" }, this.words("kept_here")),
    ];
    this.element.replaceChildren(...[this.chooser(), this.stage, row, this.slider, this.remark, ...hints].filter(Boolean));
    this.draw();
    await this.load(this.number);
  }

  async load(number) {
    const url = await picture(number, "original");
    if (number !== this.number) return;
    if (url) await showPicture(this.stage, this.image, url);
    else this.stage.append(element("p", { class: "empty" }, this.words("not_drawn")));
  }

  chooser() {
    if (this.photos.length === 1) return null;
    return numbers(this);
  }

  named(shape) {
    return shape === "video" ? this.words("as_video") : shape.replace(".", this.words("decimal"));
  }

  /** Of the frame, in shares of the picture: how wide and high, and where it begins. */
  box() {
    const [width, height] = this.post.media[this.number].original;
    const ratio = this.ratios[this.shape];
    const { x, y, zoom } = this.part;
    const across = Math.min(width, height * ratio) / zoom / width;
    const down = Math.min(height, width / ratio) / zoom / height;
    return { across, down, left: within(x - across / 2, 0, 1 - across), top: within(y - down / 2, 0, 1 - down) };
  }

  pick(name) {
    this.shape = name;
    if (name !== "video") this.picked = name;
  }

  choose(name) {
    this.pick(name);
    this.moveTo(this.part.x, this.part.y);
    this.frame.focus({ preventScroll: true });
  }

  /** With its middle there, or as near as the edges let it. */
  moveTo(x, y) {
    Object.assign(this.part, { x, y });
    const { left, top, across, down } = this.box();
    Object.assign(this.part, { x: round(left + across / 2), y: round(top + down / 2) });
    this.draw();
    this.changed();
  }

  zoomTo(zoom) {
    if (!this.shape) return;
    this.part.zoom = round(within(zoom, 1, MOST_ZOOM));
    this.moveTo(this.part.x, this.part.y);
  }

  draw() {
    this.shapes.forEach((button, at) => button.setAttribute("aria-pressed", String(Object.keys(this.ratios)[at] === this.shape)));
    this.frame.hidden = !this.shape;
    this.slider.hidden = !this.shape;
    this.remark.hidden = !REMARKS[this.shape];
    if (!this.remark.hidden) this.remark.textContent = this.words(REMARKS[this.shape]);
    if (!this.shape) return;
    const { left, top, across, down } = this.box();
    Object.assign(this.frame.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${across * 100}%`, height: `${down * 100}%` });
    this.zoom.value = this.part.zoom;
    this.frame.setAttribute("aria-label", this.told());
  }

  told() {
    return this.words("frame", { x: Math.round(this.part.x * 100), y: Math.round(this.part.y * 100), zoom: this.part.zoom.toFixed(1).replace(".", this.words("decimal")) });
  }

  key(event) {
    const move = MOVES[event.key];
    const name = Object.keys(this.ratios)[Number(event.key) - 1];
    const step = event.shiftKey ? FAR_STEP : STEP;
    if (move) this.moveTo(this.part.x + move[0] * step, this.part.y + move[1] * step);
    else if (event.key === "+" || event.key === "=") this.zoomTo(this.part.zoom * ZOOM_STEP);
    else if (event.key === "-") this.zoomTo(this.part.zoom / ZOOM_STEP);
    else if (name) this.choose(name);
    else return;
    event.preventDefault();
    say(this.told());
  }

  wheel(event) {
    if (!this.shape) return;
    event.preventDefault();
    const turned = (event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)) / NOTCH;
    this.zoomTo(this.part.zoom * ZOOM_STEP ** -within(turned, -1, 1));
  }

  /** One finger moves the frame, two make it smaller or larger. */
  hold(event) {
    if (!this.shape || event.button !== 0) return;
    const { fingers, stage } = this;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    stage.setPointerCapture(event.pointerId);
    const start = { zoom: this.part.zoom, apart: this.apart() };
    if (fingers.size > 1) this.pinch = start;
    if (fingers.size > 1) return;
    const follow = (to) => {
      const before = fingers.get(to.pointerId);
      if (!before) return;
      fingers.set(to.pointerId, [to.clientX, to.clientY]);
      if (fingers.size > 1) this.zoomTo((this.pinch.zoom * this.pinch.apart) / this.apart());
      else {
        const box = stage.getBoundingClientRect();
        this.moveTo(this.part.x + (to.clientX - before[0]) / box.width, this.part.y + (to.clientY - before[1]) / box.height);
      }
    };
    const end = (to) => {
      fingers.delete(to.pointerId);
      if (fingers.size) return;
      for (const [kind, act] of acts) stage.removeEventListener(kind, act);
      say(this.told());
    };
    const acts = [["pointermove", follow], ["pointerup", end], ["pointercancel", end]];
    for (const [kind, act] of acts) stage.addEventListener(kind, act);
  }

  /** How far two fingers are from each other; the frame grows with them. */
  apart() {
    const [one, other] = [...this.fingers.values()];
    return other ? Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1])) : 1;
  }
}
