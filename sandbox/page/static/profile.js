// The right pane: a pretend Instagram profile with its published posts. `start(feed)` is called by
// page.js; feed.state.profiles is what GET /__sandbox/state answered, later changes come as events.

import { copyText, element, find, icon } from "./dom.js";
import { openPost } from "./post.js";

const CHOSEN = "sandbox.profile";
const numbers = new Intl.NumberFormat("en");

class ProfilePane {
  constructor(root, profiles) {
    this.root = root;
    this.profiles = profiles;
    this.fresh = new Set();
    this.thumbnails = new Map();
    this.draw();
  }

  get chosen() {
    const name = localStorage.getItem(CHOSEN);
    return this.profiles.find((profile) => profile.username === name) || this.profiles[0];
  }

  choose(username) {
    localStorage.setItem(CHOSEN, username);
    this.draw();
    this.root.scrollTop = 0;
  }

  replace(profiles) {
    this.profiles = profiles;
    this.draw();
  }

  add(media) {
    const profile = this.profiles.find((one) => one.ig_user_id === media.ig_user_id);
    if (!profile || profile.media.some((one) => one.id === media.id)) return;
    profile.media.unshift(media);
    profile.quota_usage += 1;
    this.fresh.add(media.id);
    this.choose(profile.username);
    setTimeout(() => this.fresh.delete(media.id), 2500);
  }

  remove(id) {
    for (const profile of this.profiles) {
      profile.media = profile.media.filter((media) => media.id !== id);
    }
    this.draw();
  }

  draw() {
    const profile = this.chosen;
    if (!profile) return;
    const posts = profile.media.filter((media) => !media.story);
    this.root.replaceChildren(
      this.switcher(profile),
      element(
        "div",
        { class: "ig" },
        this.head(profile, posts),
        this.connect(profile),
        element("div", { class: "ig-tabs" }, element("span", {}, icon("camera"), "Posts")),
        posts.length ? this.grid(profile, posts) : emptyGrid(),
      ),
    );
  }

  switcher(chosen) {
    const pills = this.profiles.map((profile) =>
      element(
        "button",
        {
          class: "ig-account",
          type: "button",
          role: "radio",
          "aria-checked": String(profile === chosen),
          onclick: () => this.choose(profile.username),
        },
        picture(profile, "ig-mini"),
        element("span", {}, profile.username),
      ),
    );
    return element(
      "header",
      { class: "ig-bar", role: "radiogroup", "aria-label": "Instagram account" },
      ...pills,
    );
  }

  head(profile, posts) {
    const counts = [
      [posts.length, posts.length === 1 ? "post" : "posts"],
      [profile.followers, "followers"],
      [profile.follows, "following"],
    ];
    return element(
      "div",
      { class: "ig-head" },
      this.avatar(profile),
      element(
        "div",
        { class: "ig-who" },
        element("h2", {}, profile.username),
        element(
          "ul",
          { class: "ig-counts" },
          ...counts.map(([count, word]) =>
            element("li", {}, element("strong", {}, numbers.format(count)), element("span", {}, word)),
          ),
        ),
      ),
      element(
        "div",
        { class: "ig-bio" },
        element("strong", {}, profile.name),
        element("p", {}, profile.biography),
        profile.website
          ? element("span", { class: "ig-site" }, profile.website.replace(/^https?:\/\//, ""))
          : null,
      ),
    );
  }

  avatar(profile) {
    const stories = profile.media.filter((media) => media.story);
    const image = picture(profile, "ig-avatar");
    if (!stories.length) return element("span", { class: "ig-ring" }, image);
    return element(
      "button",
      {
        class: "ig-ring live",
        type: "button",
        "aria-label": `Story of ${profile.username}`,
        onclick: () => openPost(profile, stories, 0),
      },
      image,
    );
  }

  connect(profile) {
    const share = Math.min(100, (100 * profile.quota_usage) / Math.max(1, profile.quota_total));
    const usage = `${profile.quota_usage} of ${profile.quota_total} in 24 h`;
    return element(
      "div",
      { class: "ig-actions" },
      profile.token ? tokenButton(profile) : null,
      element(
        "div",
        { class: "ig-quota", title: "Posts through the API against this account's limit" },
        element("span", {}, usage),
        element("i", {}, element("b", { style: `width:${share}%` })),
      ),
    );
  }

  /** Pictures are kept between drawings, so that nothing flickers or loads twice. */
  thumbnail(media) {
    if (!this.thumbnails.has(media.id)) this.thumbnails.set(media.id, thumbnail(media));
    return this.thumbnails.get(media.id);
  }

  grid(profile, posts) {
    const tiles = posts.map((media, position) => {
      const first = media.children[0] || media;
      const kind = { video: "play", carousel: "copy" }[media.type];
      return element(
        "li",
        {},
        element(
          "button",
          {
            class: this.fresh.has(media.id) ? "ig-tile fresh" : "ig-tile",
            type: "button",
            "data-media": media.id,
            "aria-label": `${media.type}: ${media.caption.slice(0, 80) || "no caption"}`,
            onclick: () => openPost(profile, posts, position),
          },
          this.thumbnail(first),
          kind ? element("span", { class: "ig-kind" }, icon(kind)) : null,
        ),
      );
    });
    return element("ul", { class: "ig-grid" }, ...tiles);
  }
}

function picture(profile, kind) {
  return element("img", { class: kind, src: profile.picture, alt: "", loading: "lazy" });
}

function thumbnail(media) {
  if (media.type !== "video") return element("img", { src: media.url, alt: "" });
  const second = Math.max(0.001, media.thumb_offset / 1000);
  const video = element("video", { src: `${media.url}#t=${second}`, preload: "auto", tabindex: -1 });
  video.muted = true;
  return video;
}

function tokenButton(profile) {
  const works = profile.token_state === "valid";
  const words = element("span", {}, works ? "Copy token" : `Token ${profile.token_state}`);
  const copy = async () => {
    const before = words.textContent;
    const done = await copyText(profile.token).then(() => true, () => false);
    words.textContent = done ? "Copied, paste it" : profile.token;
    setTimeout(() => (words.textContent = before), 2200);
  };
  const attributes = { class: "ig-token", type: "button", title: profile.token, onclick: copy };
  return element("button", attributes, icon(works ? "key" : "stop"), words);
}

function emptyGrid() {
  return element(
    "div",
    { class: "ig-empty" },
    element("span", {}, icon("camera")),
    element("h3", {}, "No posts yet"),
    element("p", {}, "What the bot publishes appears here at once."),
  );
}

export function start(feed) {
  const pane = new ProfilePane(find("#profile"), feed.state.profiles || []);
  feed.on("profile", (event) => pane.replace(event.profiles));
  feed.on("media", (event) => pane.add(event.media));
  feed.on("media_deleted", (event) => pane.remove(event.media.id));
}
