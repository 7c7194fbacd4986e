// Sending files and places: the dialogs, and making a JPEG of a picture as Telegram's apps do.

import { element, find, icon, post } from "./dom.js";

const LONGEST_SIDE = 2560;
const ALBUM_SIZE = 10;
const CITIES = {
  Berlin: [52.52, 13.405],
  London: [51.5074, -0.1278],
  Moscow: [55.7558, 37.6173],
  Lisbon: [38.7223, -9.1393],
  "New York": [40.7128, -74.006],
  Tokyo: [35.6762, 139.6503],
};

export function pickFiles(chat, accept, asFile) {
  const input = element("input", { type: "file", accept, multiple: true });
  input.addEventListener("change", () => input.files.length && sendFiles(chat, [...input.files], asFile));
  input.click();
}

/** Shows the files with a caption field; on Send they go as one message or an album. */
export function sendFiles(chat, files, asFile) {
  const dialog = find("#send-files");
  const caption = find("textarea", dialog);
  const box = find("input", dialog);
  const chosen = files.slice(0, ALBUM_SIZE);
  const visual = chosen.every(({ type }) => /^(image|video)\//.test(type));
  box.checked = asFile || !visual;
  find(".check", dialog).hidden = !visual;
  find("h2", dialog).textContent = chosen.length > 1 ? `Send ${chosen.length} files` : "Send a file";
  caption.value = "";
  const urls = chosen.map((file) => URL.createObjectURL(file));
  find(".preview", dialog).replaceChildren(...chosen.map((file, at) => preview(file, urls[at])));
  dialog.returnValue = "";
  dialog.onclose = async () => {
    if (dialog.returnValue === "send") await upload(chat, chosen, box.checked, caption.value);
    urls.forEach((url) => URL.revokeObjectURL(url));
  };
  caption.onkeydown = (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    dialog.close("send");
  };
  dialog.showModal();
  caption.focus();
}

function preview(file, url) {
  if (file.type.startsWith("image/")) return element("img", { src: url, alt: file.name });
  if (file.type.startsWith("video/")) return element("video", { src: url, muted: true });
  const words = element("span", {}, element("strong", {}, file.name));
  return element("div", { class: "attachment" }, element("span", { class: "disc" }, icon("file")), words);
}

async function upload(chat, files, asFile, caption) {
  try {
    if (files.length === 1 || !asFile) await uploadTogether(chat, files, asFile, caption);
    else for (const file of files) await uploadTogether(chat, [file], true, caption);
  } catch (problem) {
    chat.toast(problem.message);
  }
}

async function uploadTogether(chat, files, asFile, caption) {
  const form = new FormData();
  const kind = (file) => (asFile ? "document" : file.type.startsWith("video/") ? "video" : "photo");
  form.append("from", chat.person.id);
  form.append("caption", caption);
  for (const [name, value] of Object.entries(chat.composer.takeAnswer())) form.append(name, value);
  if (files.length === 1) form.append("as", kind(files[0]));
  for (const file of files) {
    const name = files.length === 1 ? "file" : kind(file);
    const body = kind(file) === "photo" ? await asJpeg(file) : file;
    form.append(name, body, kind(file) === "photo" ? "photo.jpg" : file.name);
  }
  await post(files.length === 1 ? "chat/send" : "chat/album", form);
}

async function asJpeg(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  if (file.type === "image/jpeg" && scale === 1) return file;
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const pencil = canvas.getContext("2d");
  pencil.fillStyle = "#fff";
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  pencil.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
}

export function sendPlace(chat) {
  const dialog = find("#send-place");
  const form = find("form", dialog);
  const chips = Object.entries(CITIES).map(([city, [latitude, longitude]]) => {
    const choose = () => {
      form.elements.latitude.value = latitude;
      form.elements.longitude.value = longitude;
    };
    return element("button", { class: "chip", type: "button", onclick: choose }, city);
  });
  find(".chips", dialog).replaceChildren(...chips);
  chips[0].click();
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "send") return;
    const { latitude, longitude } = form.elements;
    chat.composer.say("location", { latitude: Number(latitude.value), longitude: Number(longitude.value) });
  };
  dialog.showModal();
}
