// What becomes a row of the chat: a message or an album, and a day where it changes.

import { serviceWords } from "./groups.js";

const SHOWN_ROWS = 300;
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long" });

/** The newest of `messages`: albums joined, days between, neighbours of one author grouped; `author` names one. */
export function unitsOf(messages, author) {
  const units = [];
  for (const message of messages) {
    const last = units.at(-1);
    if (message.album && last?.messages[0].album === message.album) last.messages.push(message);
    else units.push({ key: String(message.message_id), messages: [message] });
  }
  const shown = units.slice(-SHOWN_ROWS);
  return shown.flatMap((unit, position) => {
    const [head] = unit.messages;
    const before = shown[position - 1]?.messages[0];
    const after = shown[position + 1]?.messages[0];
    const beside = (other) => other && other.by === head.by && !serviceWords(other);
    unit.first = !beside(before);
    unit.last = !beside(after);
    const told = serviceWords(head, head.from_bot ? "" : author(head));
    const row = told ? { key: unit.key, day: told } : unit;
    const today = day.format(head.date * 1000);
    const fresh = !before || day.format(before.date * 1000) !== today;
    return fresh ? [{ key: `day ${today}`, day: today }, row] : [row];
  });
}
