// Small helpers for making elements. Text always goes in as text nodes, never as markup.

/** element("a", {href, class, onclick}, child, "text") — on* are listeners, others attributes. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const find = (selector, root = document) => root.querySelector(selector);

export const within = (value, least, most) => Math.min(Math.max(value, least), most);

/** What to do; with mouse and keys more, which is said where there are such. */
export function hint(words, key) {
  const keys = element("span", { class: "keys" }, ` ${words(`${key}_keys`)}`);
  return element("p", { class: "hint" }, words(key), keys);
}

/** For screen readers. */
export function say(text) {
  find("[role=status]").textContent = text;
}

/** A question with two answers; resolves with whether it was the first. */
export function ask(text, yes, no) {
  return new Promise((resolve) => {
    const stay = element("button", { value: "no" }, no);
    const dialog = element(
      "dialog",
      { "aria-label": text },
      element("p", {}, text),
      element(
        "form",
        { method: "dialog" },
        element("button", { value: "yes" }, yes),
        stay,
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    stay.focus();
  });
}
