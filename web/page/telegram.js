// What Telegram gives to the page: who has opened it, its colours, and the buttons around it.

const app = window.Telegram?.WebApp;

export const initData = app?.initData || "";
export const language = app?.initDataUnsafe?.user?.language_code || navigator.language || "en";

export function start() {
  app?.ready();
  app?.expand();
  app?.disableVerticalSwipes?.(); // else a pin that is dragged down closes the page
  measure();
  const scheme = () => (document.documentElement.dataset.scheme = app?.colorScheme || "light");
  scheme();
  app?.onEvent?.("themeChanged", scheme);
}

/** The height that pictures go by: neither Telegram's button nor a keyboard makes them jump. */
let width = 0;
function measure() {
  if (innerWidth === width) return;
  width = innerWidth;
  document.documentElement.style.setProperty("--screen", `${innerHeight}px`);
}
addEventListener("resize", measure);

/** The button below the page, once there is something to save. */
export const mainButton = (act) => app?.MainButton.onClick(act);

export const nameMainButton = (text) => app?.MainButton.setText(text);

export function showMainButton(shown) {
  if (shown) app?.MainButton.show();
  else app?.MainButton.hide();
  if (shown) app?.enableClosingConfirmation?.();
  else app?.disableClosingConfirmation?.();
}

export function waitInMainButton(waits) {
  if (waits) app?.MainButton.showProgress();
  else app?.MainButton.hideProgress();
}

export function backButton(act) {
  app?.BackButton.onClick(act);
  app?.BackButton.show();
}

export function done() {
  app?.HapticFeedback?.notificationOccurred?.("success");
}

export const close = () => app?.close();
