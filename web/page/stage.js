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

/** The photos of a view as numbers to choose from. */
export function numbers(view) {
  const buttons = view.photos.map((number) =>
    element(
      "button",
      {
        type: "button",
        "aria-pressed": String(number === view.number),
        "aria-label": view.words("medium", { n: number + 1, of: view.post.media.length }),
        onclick: () => view.show(number),
      },
      String(number + 1),
    ),
  );
  return element("div", { class: "numbers", role: "group", "aria-label": view.words("photo") }, ...buttons);
}
