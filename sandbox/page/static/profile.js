// The right pane: a pretend Instagram profile with its posts, stories and what was deleted again.
// `start(feed)` is called by page.js; feed.state.profiles is what GET /__sandbox/state answered,
// later changes come as events.

import { postInTheApp } from "./acts.js";
import { copyText, element, find, icon } from "./dom.js";
import { openPost } from "./post.js";
import { alive, openStories } from "./story.js";
import { marksOf, when } from "./words.js";

const CHOSEN = "sandbox.profile";
const LEAVING_MILLISECONDS = 450;
const numbers = new Intl.NumberFormat("en");

class ProfilePane {
  constructor(root, profiles, samples) {
    this.root = root;
    this.profiles = profiles;
    this.samples = samples;
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
    if (media.container_id) profile.quota_usage += 1; // not when it was posted in the app
    this.fresh.add(media.id);
    this.choose(profile.username);
    setTimeout(() => this.fresh.delete(media.id), 2500);
  }

  change(media) {
    const profile = this.profiles.find((one) => one.ig_user_id === media.ig_user_id);
    profile.media = profile.media.map((one) => (one.id === media.id ? media : one));
    this.opened?.change(media);
    this.draw();
  }

  async remove(media) {
    const profile = this.profiles.find((one) => one.ig_user_id === media.ig_user_id);
    this.opened?.remove(media.id);
    find(`[data-media="${media.id}"]`, this.root)?.classList.add("gone");
    await new Promise((over) => setTimeout(over, LEAVING_MILLISECONDS));
    profile.media = profile.media.filter((one) => one.id !== media.id);
    profile.deleted.push(media);
    this.draw();
  }

  /** The account's own, and those of others that it shares as a collaborator. */
  postsOf(profile) {
    const shared = ({ collaborators }) =>
      collaborators.some(({ username, status }) => username === profile.username && status === "Accepted");
    return this.profiles
      .flatMap(({ media }) => media)
      .filter((media) => !media.story && (media.ig_user_id === profile.ig_user_id || shared(media)))
      .sort((one, other) => other.timestamp.localeCompare(one.timestamp));
  }

  open(opened) {
    this.opened = opened;
    opened.onclose = () => (this.opened = null);
  }

  openPost(posts, position) {
    const pictureOf = (media) => this.profiles.find((one) => one.ig_user_id === media.ig_user_id).picture;
    this.open(openPost(posts, position, pictureOf));
  }

  draw() {
    const profile = this.chosen;
    if (!profile) return;
    const posts = this.postsOf(profile);
    this.root.replaceChildren(
      this.switcher(profile),
      element(
        "div",
        { class: "ig" },
        this.head(profile, posts),
        this.connect(profile),
        this.tabs(profile),
        posts.length ? this.grid(posts) : emptyGrid(),
        profile.deleted.length ? deleted(profile.deleted) : "",
      ),
    );
  }

  tabs(profile) {
    const act = () => postInTheApp(profile.username, this.samples);
    return element(
      "div",
      { class: "ig-tabs" },
      element("span", {}, icon("camera"), "Posts"),
      element("button", { class: "chip", type: "button", onclick: act }, "+ In the app"),
    );
  }

  switcher(chosen) {
    const pills = this.profiles.map((profile) =>
      element(
        "button",
        {
          class: alive(profile.media).length ? "ig-account live" : "ig-account",
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
    const stories = alive(profile.media);
    const image = picture(profile, "ig-avatar");
    if (!stories.length) return element("span", { class: "ig-ring" }, image);
    const count = stories.length === 1 ? "1 story" : `${stories.length} stories`;
    return element(
      "button",
      {
        class: "ig-ring live",
        type: "button",
        title: count,
        "aria-label": `Stories of ${profile.username}: ${stories.length}`,
        onclick: () => this.open(openStories(profile, stories)),
      },
      image,
      element("span", { class: "ig-count" }, stories.length),
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

  grid(posts) {
    const tiles = posts.map((media, position) => {
      const kind = { video: "play", carousel: "copy" }[media.type];
      const marks = marksOf(media);
      return element(
        "li",
        {},
        element(
          "button",
          {
            class: this.fresh.has(media.id) ? "ig-tile fresh" : "ig-tile",
            type: "button",
            "data-media": media.id,
            "aria-label": [media.type, ...marks, media.caption.slice(0, 80) || "no caption"].join(": "),
            onclick: () => this.openPost(posts, position),
          },
          this.thumbnail(media),
          kind ? element("span", { class: "ig-kind" }, icon(kind)) : null,
          element("span", { class: "ig-tile-marks" }, ...marks.map((mark) => element("b", {}, mark))),
        ),
      );
    });
    return element("ul", { class: "ig-grid" }, ...tiles);
  }
}

/** What was taken off again, the latest first. */
function deleted(list) {
  const rows = list.toReversed().map((media) =>
    element(
      "li",
      {},
      element("span", {}, media.caption.split("\n")[0].slice(0, 60) || `a ${media.story ? "story" : media.type} without words`),
      element("small", {}, "published ", when(media.timestamp)),
    ),
  );
  const count = list.length === 1 ? "1 post was deleted" : `${list.length} posts were deleted`;
  return element("section", { class: "ig-deleted", "aria-label": "Deleted" }, element("h3", {}, count), element("ul", {}, ...rows));
}

function picture(profile, kind) {
  return element("img", { class: kind, src: profile.picture, alt: "", loading: "lazy" });
}

function thumbnail(post) {
  const media = post.children[0] || post;
  const alt = media.alt_text || "";
  if (media.type !== "video" || media.cover) return element("img", { src: media.cover || media.url, alt });
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
  const pane = new ProfilePane(find("#profile"), feed.state.profiles || [], feed.state.samples);
  feed.on("profile", (event) => pane.replace(event.profiles));
  feed.on("media", (event) => pane.add(event.media));
  feed.on("media_changed", (event) => pane.change(event.media));
  feed.on("media_deleted", (event) => pane.remove(event.media));
}
