// One picture or video of a post with its pins and its alt text, and the slides of a carousel.

import { element, icon } from "./dom.js";

/** `shape` is [width, height]: a carousel gives all slides that of the first, as Instagram does. */
export function figure(media, shape = media.size) {
  const [width, height] = shape || [1, 1];
  const frame = element("figure", { style: `--w:${width};--h:${height}` });
  if (media.type === "video") {
    frame.append(video(media, { controls: true, loop: true }));
    return frame;
  }
  frame.append(element("img", { src: media.url, alt: media.alt_text || media.caption.slice(0, 120) }));
  const pinned = media.tags.filter((tag) => tag.x !== undefined);
  if (pinned.length) frame.append(pinLayer(pinned));
  if (media.alt_text) frame.append(altText(media.alt_text));
  return frame;
}

/** A video that begins with its cover: a picture of its own, or the chosen frame. */
export function video(media, attributes) {
  const start = Math.max(0.001, media.thumb_offset / 1000);
  return element("video", {
    src: media.cover ? media.url : `${media.url}#t=${start}`,
    poster: media.cover,
    playsinline: true,
    ...attributes,
  });
}

function altText(text) {
  const words = element("p", { class: "ig-alt-text", hidden: true }, text);
  const attributes = { class: "ig-pill ig-alt", type: "button", "aria-expanded": "false", title: "Alt text" };
  const toggle = () => {
    words.hidden = !words.hidden;
    button.setAttribute("aria-expanded", String(!words.hidden));
  };
  const button = element("button", { ...attributes, onclick: toggle }, "ALT");
  return element("div", { class: "ig-described" }, words, button);
}

export function pinLayer(tags) {
  const layer = element("div", { class: "ig-pins" }, ...tags.map(pin));
  const attributes = {
    class: "ig-pill ig-people",
    type: "button",
    "aria-label": "Show or hide the tagged people",
    onclick: () => layer.classList.toggle("off"),
  };
  layer.append(element("button", attributes, `${tags.length} tagged`));
  return layer;
}

/** The dot sits on the coordinate; the name slides so that it stays inside the picture. */
function pin(tag) {
  const place = `--x:${tag.x};--y:${tag.y}`;
  return element(
    "span",
    { class: tag.y > 0.8 ? "ig-pin above" : "ig-pin", style: place, "data-x": tag.x, "data-y": tag.y },
    element("i", {}),
    element("b", {}, tag.username),
  );
}

/** The slides of a carousel: swiped by finger, walked by `move(-1)` and `move(1)` and by buttons. */
export class Slides {
  constructor(media) {
    this.at = 0;
    this.target = null; // where a button or key is leading
    this.count = media.children.length;
    const [width, height] = media.size || [1, 1];
    const slides = media.children.map((one) => figure(one, [width, height]));
    this.track = element("div", { class: "ig-track", style: `--w:${width};--h:${height}` }, ...slides);
    this.number = element("span", { class: "ig-number", role: "status" });
    this.dots = media.children.map(() => element("i", {}));
    this.back = this.arrow("back", "Previous slide", -1);
    this.on = this.arrow("on", "Next slide", 1);
    this.root = element(
      "div",
      { class: "ig-slides", role: "group", "aria-label": `Carousel of ${this.count}`, tabindex: -1 },
      this.track,
      this.back,
      this.on,
      this.number,
      element("div", { class: "ig-dots", "aria-hidden": "true" }, ...this.dots),
    );
    this.track.addEventListener("scroll", () => this.look());
    this.track.addEventListener("pointerdown", () => (this.target = null));
    this.draw();
  }

  arrow(way, label, by) {
    const attributes = { class: `round ig-arrow ${way}`, type: "button", "aria-label": label };
    return element("button", { ...attributes, onclick: () => this.move(by) }, icon("down"));
  }

  /** True when there was a slide to go to. */
  move(by) {
    const next = this.at + by;
    if (next < 0 || next >= this.count) return false;
    this.target = next;
    this.show(next);
    this.track.scrollTo({ left: next * this.track.clientWidth, behavior: "smooth" });
    return true;
  }

  /** What a finger, or the smooth way to a slide, has brought into view. */
  look() {
    const seen = this.track.scrollLeft / Math.max(1, this.track.clientWidth);
    const near = Math.round(seen);
    if (Math.abs(seen - near) > 0.02 || (this.target !== null && this.target !== near)) return;
    this.target = null;
    this.show(near);
  }

  show(position) {
    if (position === this.at) return;
    this.track.children[this.at].querySelector("video")?.pause();
    this.at = position;
    this.draw();
  }

  draw() {
    if ([this.back, this.on].includes(document.activeElement)) this.root.focus(); // it may go
    this.number.textContent = `${this.at + 1}/${this.count}`;
    this.back.hidden = this.at === 0;
    this.on.hidden = this.at === this.count - 1;
    this.dots.forEach((dot, position) => dot.classList.toggle("on", position === this.at));
  }
}
