// One published post in a dialog: its pictures, its words, its comments, its link.

import { commentForm, deleteButton } from "./acts.js";
import { element, icon } from "./dom.js";
import { Slides, figure } from "./figure.js";
import { authors, comments, invitations, options, people, said, when } from "./words.js";

/** Opens `posts[position]`; arrows walk through slides, then posts. `pictureOf(media)` is the
 * author's. Returns what the pane tells of changes: `{ change(media), remove(id), onclose }`. */
export function openPost(posts, position, pictureOf) {
  return new PostDialog(posts, position, pictureOf);
}

class PostDialog {
  constructor(posts, position, pictureOf) {
    this.posts = [...posts];
    this.pictureOf = pictureOf;
    this.dialog = element("dialog", { class: "ig-post", "aria-label": "Post", tabindex: -1 });
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      this.onclose?.();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show(position);
  }

  get media() {
    return this.posts[this.position];
  }

  show(position) {
    this.position = position;
    this.slides = this.media.children.length ? new Slides(this.media) : null;
    this.side = side(this.media, this.pictureOf(this.media));
    const parts = [
      element("div", { class: "ig-stage" }, this.slides?.root || figure(this.media)),
      this.side,
      this.step("back", "Previous post", -1),
      this.step("on", "Next post", 1),
      this.closeButton(),
    ];
    this.dialog.replaceChildren(...parts.filter(Boolean));
    this.dialog.focus(); // the button that was tapped is gone, the keys are still heard
  }

  step(way, label, by) {
    if (!this.posts[this.position + by]) return null;
    const attributes = { class: `round ig-step ${way}`, type: "button", "aria-label": label };
    return element("button", { ...attributes, onclick: () => this.show(this.position + by) }, icon("down"));
  }

  closeButton() {
    const attributes = { class: "round ig-close", type: "button", "aria-label": "Close" };
    return element("button", { ...attributes, onclick: () => this.dialog.close() }, icon("close"));
  }

  key(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.target.closest("video")) return;
    event.preventDefault();
    if (this.slides?.move(by)) return;
    if (this.posts[this.position + by]) this.show(this.position + by);
  }

  /** The words anew; the pictures stay where they are. */
  change(media) {
    const at = this.posts.findIndex(({ id }) => id === media.id);
    if (at < 0) return;
    this.posts[at] = media;
    if (at !== this.position) return;
    const fresh = side(media, this.pictureOf(media));
    this.side.replaceWith(fresh);
    this.side = fresh;
  }

  remove(id) {
    if (this.media.id === id) this.dialog.close();
    else {
      const shown = this.media;
      this.posts = this.posts.filter((media) => media.id !== id);
      this.position = this.posts.indexOf(shown);
    }
  }
}

function side(media, picture) {
  return element(
    "div",
    { class: "ig-side" },
    element(
      "header",
      {},
      element("img", { class: "ig-mini", src: picture, alt: "" }),
      element(
        "div",
        {},
        element("strong", {}, authors(media)),
        media.place ? element("p", { class: "ig-place" }, icon("pin"), media.place) : null,
      ),
    ),
    element(
      "div",
      { class: "ig-words", tabindex: 0, role: "region", "aria-label": "Words" },
      options(media),
      media.caption ? said(media.username, media.caption) : null,
      people(media.tags.filter((tag) => tag.x === undefined)),
      invitations(media),
      comments(media),
    ),
    commentForm(media),
    element(
      "footer",
      {},
      when(media.timestamp),
      deleteButton(media),
      element(
        "a",
        { href: media.permalink, target: "_blank", rel: "noopener" },
        "Open link",
        icon("out"),
      ),
    ),
  );
}
