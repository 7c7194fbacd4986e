// A picture on the page: its place is there before it is, so that nothing jumps.

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
