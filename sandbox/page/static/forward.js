// Forwarding what somebody wrote elsewhere: the dialog with its sources, samples and words.

import { element, find, post } from "./dom.js";
import { sampleTile } from "./tools.js";

export function forwardFromElsewhere(chat) {
  const dialog = find("#forward");
  const { elsewhere, samples } = chat.feed.state;
  const words = find("textarea", dialog);
  const send = find("[value=send]", dialog);
  const chosen = new Set();
  const check = () => (send.disabled = !words.value.trim() && !chosen.size);

  const sources = elsewhere.map(({ key, title, note }, position) =>
    element(
      "label",
      { class: "source" },
      element("input", { type: "radio", name: "source", value: key, checked: position === 0 }),
      element("span", {}, element("strong", {}, title), element("small", {}, note)),
    ),
  );
  const tiles = samples
    .filter(({ file, kind }) => file && kind !== "bad")
    .map((sample) => {
      const tile = sampleTile(sample, () => {
        if (!chosen.delete(sample)) chosen.add(sample);
        tile.setAttribute("aria-pressed", String(chosen.has(sample)));
        check();
      });
      tile.setAttribute("aria-pressed", "false");
      return tile;
    });
  find(".sources", dialog).replaceChildren(...sources);
  find(".samples", dialog).replaceChildren(...tiles);
  words.value = "";
  words.oninput = check;
  check();
  dialog.returnValue = "";
  dialog.onclose = () => {
    const source = find("[name=source]:checked", dialog).value;
    if (dialog.returnValue === "send") forward(chat, source, words.value, [...chosen]);
  };
  dialog.showModal();
}

async function forward(chat, source, words, samples) {
  const form = new FormData();
  form.append("from", chat.person.id);
  form.append("elsewhere", source);
  form.append(samples.length ? "caption" : "text", words);
  try {
    for (const { name, kind } of samples) {
      const file = await fetch(`/__sandbox/samples/${name}`);
      form.append(kind, await file.blob(), name);
    }
    await post("chat/forward", form);
  } catch (problem) {
    chat.toast(problem.message);
  }
}
