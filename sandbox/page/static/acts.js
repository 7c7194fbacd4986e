// What people do in Instagram's own app, by the page: comment, answer an invitation, delete, post.

import { element, find, icon, post } from "./dom.js";
import { sampleTile } from "./tools.js";

const VISITOR = "maria.k";

export function commentForm(media) {
  const field = element("input", { placeholder: `Comment as ${VISITOR}…`, "aria-label": `Comment as ${VISITOR}`, maxlength: 2200 });
  const send = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text) post("graph/comments", { media_id: media.id, text, username: VISITOR });
    field.value = "";
  };
  const button = element("button", { class: "round", "aria-label": "Send the comment" }, icon("send"));
  return element("form", { class: "ig-say", onsubmit: send }, field, button);
}

/** Two buttons for somebody who was invited and has not answered. */
export function invitationButtons(media, username) {
  const button = (label, status) => {
    const act = () => post("graph/media", { id: media.id, invited: { [username]: status } });
    return element("button", { class: "chip", type: "button", "aria-label": `${label} as ${username}`, onclick: act }, label);
  };
  return [button("Accept", "Accepted"), button("Decline", "Declined")];
}

/** Asks once more before it deletes. */
export function deleteButton(media) {
  let sure = false;
  const act = () => {
    if (sure) post("graph/media", { id: media.id, deleted: true });
    sure = true;
    button.textContent = "Really delete?";
  };
  const button = element("button", { class: "chip", type: "button", title: "As its owner, in Instagram's app", onclick: act }, "Delete");
  return button;
}

/** The dialog in which the account's owner posts without the API. */
export function postInTheApp(username, samples) {
  const dialog = find("#post-in-app");
  const caption = find("textarea", dialog);
  const story = find("input", dialog);
  const button = find("[value=post]", dialog);
  const chosen = [];
  const check = () => (button.disabled = !chosen.length || (story.checked && chosen.length > 1));
  const tiles = samples
    .filter(({ file, kind }) => file && kind !== "bad")
    .map((sample) => {
      const tile = sampleTile(sample, () => {
        const at = chosen.indexOf(sample.name);
        if (at < 0) chosen.push(sample.name);
        else chosen.splice(at, 1);
        tile.setAttribute("aria-pressed", String(at < 0));
        check();
      });
      tile.setAttribute("aria-pressed", "false");
      return tile;
    });
  find(".samples", dialog).replaceChildren(...tiles);
  find("b", dialog).textContent = username;
  caption.value = "";
  story.checked = false;
  story.onchange = check;
  check();
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "post") return;
    post("graph/posts", { username, samples: chosen, caption: caption.value, story: story.checked });
  };
  dialog.showModal();
}
