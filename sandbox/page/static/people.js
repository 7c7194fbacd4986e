// Who you are in the chat, and whether the bot takes you for one of its owners.

import { element, find, post } from "./dom.js";

export function drawPeople(chat) {
  const { people, pane } = chat;
  const group = find(".people", pane);
  const focused = group.contains(document.activeElement);
  const onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) chat.open(people[(people.indexOf(chat.person) + step + people.length) % people.length]);
  };
  group.replaceChildren(...people.map((person) => personButton(chat, person, onkeydown)));
  if (focused) find("[aria-checked=true]", group).focus();
  drawOwner(chat);
}

function personButton(chat, person, onkeydown) {
  const chosen = person === chat.person;
  const waiting = chat.unread.get(person.id);
  const attributes = {
    class: "person",
    type: "button",
    role: "radio",
    "aria-checked": String(chosen),
    tabindex: chosen ? "0" : "-1",
    title: `${person.first_name} (${person.language_code})`,
    "aria-label": waiting ? `${person.first_name}, ${waiting} unread` : person.first_name,
    onclick: () => chat.open(person),
    onkeydown,
  };
  return element(
    "button",
    attributes,
    element("span", { class: "avatar", "aria-hidden": "true" }, person.first_name[0]),
    element("span", {}, person.first_name),
    waiting ? element("span", { class: "badge", "aria-hidden": "true" }, String(waiting)) : null,
  );
}

/** The strip in the chat of everybody but the first owner: one tap changes OWNER_IDS of the bot. */
function drawOwner(chat) {
  const { owners, doing } = chat.bot;
  const { id, first_name: name } = chat.person;
  const strip = find(".owner", chat.pane);
  strip.hidden = !owners || chat.person === chat.people[0] || Boolean(chat.group);
  if (strip.hidden) return;
  const isOwner = owners.includes(id);
  const others = owners.filter((one) => one !== id);
  const wanted = isOwner ? others : [...others, id];
  find("strong", strip).textContent = isOwner ? `${name} is an owner` : `${name} is no owner`;
  find("small", strip).textContent = doing
    ? `The bot is ${doing} with OWNER_IDS=${owners} …`
    : `A tap restarts the bot with OWNER_IDS=${wanted}`;
  const button = find("button", strip);
  button.textContent = isOwner ? "No longer" : "Make owner";
  button.disabled = Boolean(doing);
  button.onclick = async () => {
    button.disabled = true;
    try {
      await post("bot/owner", { person: id, owner: !isOwner });
      chat.toast(`The bot runs again with OWNER_IDS=${wanted}`);
    } catch (problem) {
      chat.toast(problem.message);
    }
  };
}
