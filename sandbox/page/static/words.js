// What stands beside a post: caption, people, comments, options, and how long ago it was.

import { invitationButtons } from "./acts.js";
import { element } from "./dom.js";

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

export function since(moment) {
  const seconds = (Date.now() - moment.getTime()) / 1000;
  for (const [unit, length] of STEPS) {
    if (seconds >= length) return ago.format(-Math.floor(seconds / length), unit);
  }
  return "just now";
}

export function when(timestamp) {
  const moment = new Date(timestamp);
  return element("time", { datetime: timestamp, title: exact.format(moment) }, since(moment));
}

/** Text with hashtags and mentions coloured; line breaks stay. */
export function said(username, text) {
  const parts = text.split(/([#@][\p{L}\p{N}_.]*[\p{L}\p{N}_])/u).map((part) =>
    /^[#@]./u.test(part) ? element("span", { class: "ig-mention" }, part) : part,
  );
  return element("p", { class: "ig-caption" }, element("strong", {}, username), " ", ...parts);
}

/** "with @anna, @boris" */
export function people(tags) {
  if (!tags.length) return null;
  const names = tags.flatMap((tag, position) => [
    position ? ", " : "",
    element("span", { class: "ig-mention" }, `@${tag.username}`),
  ]);
  return element("p", { class: "ig-with" }, "with ", ...names);
}

/** Who shares the post, for its head: those who have accepted. */
export function authors(media) {
  const accepted = media.collaborators.filter(({ status }) => status === "Accepted");
  const names = [media.username, ...accepted.map(({ username }) => username)];
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}

export function invitations(media) {
  if (!media.collaborators.length) return null;
  const rows = media.collaborators.map(({ username, status }) =>
    element(
      "li",
      { "data-status": status },
      element("span", { class: "ig-mention" }, `@${username}`),
      " ",
      element("small", {}, status === "Pending" ? "has not answered" : status.toLowerCase()),
      ...(status === "Pending" ? invitationButtons(media, username) : []),
    ),
  );
  return element("ul", { class: "ig-invited", "aria-label": "Collaborators" }, ...rows);
}

/** What a grid cannot show: trial, Reels tab only, the name of the sound, a cover of its own. */
export function options(media) {
  const marks = marksOf(media);
  if (media.trial) marks[0] = media.trial === "MANUAL" ? "Trial, ended by hand" : "Trial, ended by Instagram";
  if (media.audio_name) marks.push(`♪ ${media.audio_name}`);
  if (media.cover) marks.push("Own cover");
  return marks.length ? element("p", { class: "ig-marks" }, ...marks.map((mark) => element("span", {}, mark))) : null;
}

/** The marks that a tile has room for. */
export function marksOf(media) {
  return [media.trial ? "Trial" : null, media.share_to_feed ? null : "Reels tab only"].filter(Boolean);
}

/** The oldest first, as a talk is read. */
export function comments(media) {
  if (!media.comments.length) return null;
  const rows = media.comments.toReversed().map(({ username, text, timestamp }) =>
    element("li", {}, said(username, text), element("small", {}, when(timestamp))),
  );
  return element("ol", { class: "ig-comments", "aria-label": "Comments" }, ...rows);
}
