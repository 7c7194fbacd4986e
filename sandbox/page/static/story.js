// The stories of a profile, one after another: a bar for each, a tap or a key goes on.

import { element, icon } from "./dom.js";
import { pinLayer, video } from "./figure.js";
import { people, when } from "./words.js";

const DAY = 86_400_000;
const PHOTO_MILLISECONDS = 6_000;

/** Those of the last 24 hours, the oldest first. */
export function alive(media) {
  const start = Date.now() - DAY;
  return media.filter((one) => one.story && new Date(one.timestamp) > start).toReversed();
}

/** Opens the first of `stories`. Returns what the pane tells of changes, as openPost does. */
export function openStories(profile, stories) {
  return new StoryDialog(profile, stories);
}

class StoryDialog {
  constructor(profile, stories) {
    this.profile = profile;
    this.stories = stories;
    const label = `Stories of ${profile.username}`;
    this.dialog = element("dialog", { class: "ig-story", "aria-label": label, tabindex: -1 });
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => {
      this.running?.cancel();
      this.dialog.remove();
      this.onclose?.();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show(0);
  }

  get media() {
    return this.stories[this.position];
  }

  show(position) {
    if (position >= this.stories.length) {
      this.dialog.close();
      return;
    }
    this.position = Math.max(0, position);
    this.running?.cancel();
    this.running = null;
    this.bars = this.stories.map((_, at) => element("i", {}, element("b", { class: at < this.position ? "full" : "" })));
    this.dialog.replaceChildren(this.frame());
    this.dialog.focus();
    this.run();
  }

  frame() {
    const { media } = this;
    const pinned = media.tags.filter((tag) => tag.x !== undefined);
    this.picture = media.type === "video" ? video(media, { autoplay: true }) : element("img", { src: media.url, alt: "" });
    return element(
      "div",
      { class: "ig-frame" },
      this.picture,
      element("div", { class: "ig-bars", role: "status", "aria-label": `Story ${this.position + 1} of ${this.stories.length}` }, ...this.bars),
      this.tap("back", "Previous story", -1),
      this.tap("on", "Next story", 1),
      pinned.length ? pinLayer(pinned) : null,
      this.head(),
      element(
        "footer",
        {},
        people(media.tags.filter((tag) => tag.x === undefined)),
        element("a", { href: media.permalink, target: "_blank", rel: "noopener" }, "Open link", icon("out")),
      ),
    );
  }

  head() {
    const attributes = { class: "round", type: "button", "aria-label": "Close", onclick: () => this.dialog.close() };
    return element(
      "header",
      {},
      element("img", { class: "ig-mini", src: this.profile.picture, alt: "" }),
      element("strong", {}, this.profile.username),
      when(this.media.timestamp),
      element("button", attributes, icon("close")),
    );
  }

  /** Half of the picture: a tap goes on or back, a finger that stays holds the story. */
  tap(way, label, by) {
    let held = false;
    let timer = 0;
    const press = () => {
      held = false;
      timer = setTimeout(() => {
        held = true;
        this.hold(true);
      }, 300);
    };
    const release = () => {
      clearTimeout(timer);
      if (held) this.hold(false);
    };
    const go = () => {
      if (!held) this.show(this.position + by);
      held = false;
    };
    const listeners = { onpointerdown: press, onpointerup: release, onpointercancel: release, onclick: go };
    return element("button", { class: `ig-tap ${way}`, type: "button", "aria-label": label, ...listeners });
  }

  /** Lets the bar run, for as long as the video is or a photo is looked at. Who wants little motion
   * goes on by hand. */
  async run() {
    const { picture, media } = this;
    const bar = this.bars[this.position].firstChild;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      bar.className = "full";
      return;
    }
    if (media.type === "video" && !(picture.duration > 0)) {
      await new Promise((ready) => picture.addEventListener("loadedmetadata", ready, { once: true }));
      if (picture !== this.picture) return;
    }
    const length = media.type === "video" ? picture.duration * 1000 : PHOTO_MILLISECONDS;
    this.running = bar.animate([{ width: 0 }, { width: "100%" }], { duration: length, fill: "forwards" });
    this.running.onfinish = () => this.show(this.position + 1);
  }

  hold(still) {
    if (still) this.running?.pause();
    else this.running?.play();
    if (this.picture.pause) still ? this.picture.pause() : this.picture.play();
  }

  key(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) {
      event.preventDefault();
      this.show(this.position + by);
    } else if (event.key === " " && !event.target.closest("a, .round")) {
      event.preventDefault();
      this.hold(this.running?.playState === "running");
    }
  }

  change(media) {
    this.stories = this.stories.map((one) => (one.id === media.id ? media : one));
  }

  remove(id) {
    const shown = this.media;
    this.stories = this.stories.filter((one) => one.id !== id);
    if (shown.id === id) this.show(this.position);
    else this.position = this.stories.indexOf(shown);
  }
}
