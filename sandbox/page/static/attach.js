// Sending files and places: the dialogs. The door compresses photos as Telegram's apps do.

import { element, find, icon, post } from "./dom.js";

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

/** Shows the files with a caption field; on Send they go as one message or as albums of ten. */
export function sendFiles(chat, files, asFile) {
  const dialog = find("#send-files");
  const caption = find("textarea", dialog);
  const [box, quality] = dialog.querySelectorAll("input");
  const visual = files.every(({ type }) => /^(image|video)\//.test(type));
  const showQuality = () => (find(".quality", dialog).hidden = !visual || box.checked);
  box.checked = asFile || !visual;
  box.onchange = showQuality;
  showQuality();
  find(".check", dialog).hidden = !visual;
  find("h2", dialog).textContent = files.length > 1 ? `Send ${files.length} files` : "Send a file";
  caption.value = "";
  const urls = files.map((file) => URL.createObjectURL(file));
  find(".preview", dialog).replaceChildren(...files.map((file, at) => preview(file, urls[at])));
  dialog.returnValue = "";
  dialog.onclose = async () => {
    const how = { asFile: box.checked, hd: quality.checked, caption: caption.value };
    if (dialog.returnValue === "send") await upload(chat, files, how);
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

/** What an app makes of a file; only what goes together is put into one album. */
function kindOf({ type }, asFile) {
  if (type.startsWith("audio/")) return "audio";
  if (asFile) return "document";
  return type.startsWith("video/") ? "video" : "photo";
}

async function upload(chat, files, { asFile, hd, caption }) {
  const rest = files.map((file) => ({ file, kind: kindOf(file, asFile) }));
  const answer = chat.composer.takeAnswer();
  try {
    for (let words = caption; rest.length; words = "") {
      const audio = rest[0].kind === "audio";
      let count = 1;
      while (count < ALBUM_SIZE && rest[count] && (rest[count].kind === "audio") === audio) count++;
      await send(chat, rest.splice(0, count), { caption: words, ...(hd ? { hd: 1 } : {}), ...answer });
    }
  } catch (problem) {
    notSent(chat, files, { asFile, hd, caption }, problem.message);
  }
}

/** As the apps leave it: in the chat, with a red mark, to be sent as a file or discarded. */
function notSent(chat, files, how, why) {
  const names = files.map(({ name }) => name).join(", ");
  const act = (words, then) => {
    const done = () => {
      row.remove();
      then();
    };
    return element("button", { class: "plain", type: "button", onclick: done }, words);
  };
  const ways = element("div", { class: "ways" }, act("Discard", () => {}));
  if (!how.asFile) ways.prepend(act("Send as a file", () => upload(chat, files, { ...how, asFile: true })));
  const said = element("div", { class: "said" }, element("strong", {}, `${names} was not sent:`), ` ${why}`, ways);
  const mark = element("span", { class: "mark", "aria-hidden": "true" }, "!");
  const row = element("li", { class: "row mine unsent", role: "alert" }, mark, element("div", { class: "bubble" }, said));
  chat.list.append(row);
  chat.toEnd();
}

async function send(chat, parts, values) {
  const form = new FormData();
  form.append("from", chat.person.id);
  form.append("as", parts.map(({ kind }) => kind).join(","));
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  for (const { file } of parts) form.append("file", file, file.name);
  await post(parts.length === 1 ? "chat/send" : "chat/album", form);
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
  form.elements.title.value = "";
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "send") return;
    const { title, latitude, longitude } = form.elements;
    const spot = { latitude: Number(latitude.value), longitude: Number(longitude.value) };
    if (title.value.trim()) chat.composer.say("venue", { ...spot, title: title.value.trim() });
    else chat.composer.say("location", spot);
  };
  dialog.showModal();
}
