// One published post in a dialog: picture or video, tag pins, caption, place, time, link.

import { element, icon } from "./dom.js";

const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const ago = new Intl.RelativeTimeFormat("en", { numeric: "always" });
const exact = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" });

/** Opens `posts[position]` of a profile; arrows walk through `posts`. */
export function openPost(profile, posts, position) {
  const dialog = element("dialog", { class: "ig-post", "aria-label": "Post" });
  const show = (next) => {
    position = next;
    const media = posts[position];
    const parts = [
      element("div", { class: "ig-stage" }, stage(media)),
      side(profile, media),
      step("back", "Previous post", position > 0, () => show(position - 1)),
      step("on", "Next post", position < posts.length - 1, () => show(position + 1)),
      closeButton(dialog),
    ];
    dialog.replaceChildren(...parts.filter(Boolean));
  };
  show(position);
  dialog.addEventListener("keydown", (event) => {
    if (event.target.closest("video")) return;
    if (event.key === "ArrowLeft" && position > 0) show(position - 1);
    if (event.key === "ArrowRight" && position < posts.length - 1) show(position + 1);
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function closeButton(dialog) {
  const attributes = {
    class: "round ig-close",
    type: "button",
    "aria-label": "Close",
    onclick: () => dialog.close(),
  };
  return element("button", attributes, icon("close"));
}

function step(way, label, possible, act) {
  const attributes = { class: `round ig-step ${way}`, type: "button", "aria-label": label };
  return possible ? element("button", { ...attributes, onclick: act }, icon("down")) : null;
}

function stage(media) {
  if (media.children.length) {
    return element("div", { class: "ig-slides" }, ...media.children.map(figure));
  }
  return figure(media);
}

function figure(media) {
  const [width, height] = media.size || [1, 1];
  const frame = element("figure", { style: `--w:${width};--h:${height}` });
  if (media.type === "video") {
    const start = Math.max(0.001, media.thumb_offset / 1000);
    frame.append(
      element("video", { src: `${media.url}#t=${start}`, controls: true, playsinline: true, loop: true }),
    );
    return frame;
  }
  frame.append(element("img", { src: media.url, alt: media.caption.slice(0, 120) }));
  const pinned = media.tags.filter((tag) => tag.x !== undefined);
  if (pinned.length) frame.append(pinLayer(pinned));
  return frame;
}

function pinLayer(tags) {
  const layer = element("div", { class: "ig-pins" });
  for (const tag of tags) layer.append(pin(tag));
  const toggle = element(
    "button",
    {
      class: "ig-people",
      type: "button",
      "aria-label": "Show or hide the tagged people",
      onclick: () => layer.classList.toggle("off"),
    },
    `${tags.length} tagged`,
  );
  layer.append(toggle);
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

function side(profile, media) {
  const moment = new Date(media.timestamp);
  const unpinned = media.tags.filter((tag) => tag.x === undefined);
  return element(
    "div",
    { class: "ig-side" },
    element(
      "header",
      {},
      element("img", { class: "ig-mini", src: profile.picture, alt: "" }),
      element(
        "div",
        {},
        element("strong", {}, profile.username),
        media.place ? element("p", { class: "ig-place" }, icon("pin"), media.place) : null,
      ),
    ),
    element(
      "div",
      { class: "ig-words" },
      media.caption ? caption(profile.username, media.caption) : null,
      unpinned.length
        ? element("p", { class: "ig-with" }, "with ", ...unpinned.flatMap(named))
        : null,
    ),
    element(
      "footer",
      {},
      element("time", { datetime: media.timestamp, title: exact.format(moment) }, since(moment)),
      element(
        "a",
        { href: media.permalink, target: "_blank", rel: "noopener" },
        "Open link",
        icon("out"),
      ),
    ),
  );
}

function named(tag, position) {
  const name = element("span", { class: "ig-mention" }, `@${tag.username}`);
  return position ? [", ", name] : [name];
}

/** Caption text with hashtags and mentions coloured; line breaks stay. */
function caption(username, text) {
  const parts = text.split(/([#@][\p{L}\p{N}_.]*[\p{L}\p{N}_])/u).map((part) =>
    /^[#@]./u.test(part) ? element("span", { class: "ig-mention" }, part) : part,
  );
  return element("p", { class: "ig-caption" }, element("strong", {}, username), " ", ...parts);
}

function since(moment) {
  const seconds = (Date.now() - moment.getTime()) / 1000;
  for (const [unit, length] of STEPS) {
    if (seconds >= length) return ago.format(-Math.floor(seconds / length), unit);
  }
  return "just now";
}
