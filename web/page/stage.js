// A picture on the page: its place is there before it is, so that nothing jumps.

import { element } from "./dom.js";

/** `ratio`: width to height. */
export function shape(stage, ratio) {
  stage.style.setProperty("--ratio", ratio);
}

export async function showPicture(stage, image, url) {
  image.src = url;
  await image.decode().catch(() => null);
  if (image.naturalWidth) shape(stage, image.naturalWidth / image.naturalHeight);
  URL.revokeObjectURL(url);
}

/** What a photo is called where it stands now. */
export function named(view, number) {
  return view.words("medium", { n: view.order.indexOf(number) + 1, of: view.order.length });
}

/** The photos of a view as numbers to choose from. */
export function numbers(view) {
  const buttons = view.photos.map((number) =>
    element(
      "button",
      {
        type: "button",
        "aria-pressed": String(number === view.number),
        "aria-label": named(view, number),
        onclick: () => view.show(number),
      },
      String(view.order.indexOf(number) + 1),
    ),
  );
  return element("div", { class: "numbers", role: "group", "aria-label": view.words("photo") }, ...buttons);
}
