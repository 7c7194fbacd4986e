// What is asked of the bot. Each call says who makes it, signed by Telegram, and for which post.

import { initData } from "./telegram.js";

const told = new URLSearchParams(location.search);
const ticket = told.get("ticket") || "";
export const view = told.get("view") || "";
export const medium = Number(told.get("medium")) || 0;

const PATIENCE = 60_000; // milliseconds; a connection may be dead without a word
const WORDS_AGAIN = 2_000;

/** Raised when there was no answer: nothing is known to be lost. */
export class OfflineError extends Error {}

async function call(name, said) {
  let answer;
  try {
    answer = await fetch(name, {
      method: "POST",
      headers: { Authorization: `tma ${initData}`, "Content-Type": "application/json" },
      body: JSON.stringify({ ticket, ...said }),
      signal: AbortSignal.timeout?.(PATIENCE),
    });
  } catch {
    throw new OfflineError();
  }
  if (answer.status === 429 || answer.status >= 500) throw new OfflineError();
  return answer;
}

/** `{error}` says why not. */
export async function ask(name, said = {}) {
  const answer = await call(name, said);
  try {
    return await answer.json();
  } catch (error) {
    if (error instanceof SyntaxError) return { error: "unreadable" };
    throw new OfflineError(); // it broke off
  }
}

/** The address of a picture, null when there is none now. */
export async function picture(number, kind) {
  const answer = await call("picture", { medium: number, kind }).catch(() => null);
  const isOne = answer?.headers.get("Content-Type") === "image/jpeg";
  return isOne ? URL.createObjectURL(await answer.blob()) : null;
}

/** Of all languages; without them nothing can be said, not even that there is no connection. */
export async function words() {
  for (;;) {
    const answer = await fetch("words.json").catch(() => null);
    const found = answer?.ok && (await answer.json().catch(() => null));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, WORDS_AGAIN));
  }
}

/** The nearest one that there are words in. */
export function languageIn(texts, language) {
  const short = language.split("-")[0];
  if (texts[short]) return short;
  return ["be", "uk", "kk"].includes(short) ? "ru" : "en";
}

// What was arranged stays on the device until it is saved.

const place = `arranged ${ticket}`;

export function keep(version, arranged) {
  try {
    if (arranged) localStorage.setItem(place, JSON.stringify({ version, arranged }));
    else localStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing
  }
}

/** Whether this is the first visit on this device to what has that name. */
export function isFirst(name) {
  try {
    const isKnown = localStorage.getItem(`seen ${name}`);
    localStorage.setItem(`seen ${name}`, "1");
    return !isKnown;
  } catch {
    return true;
  }
}

export function kept(version) {
  try {
    const found = JSON.parse(localStorage.getItem(place) || "null");
    return found?.version === version ? found.arranged : null;
  } catch {
    return null;
  }
}
