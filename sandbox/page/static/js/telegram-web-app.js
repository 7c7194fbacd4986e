// Plays telegram.org/js/telegram-web-app.js for a Mini App: what of it the bot's page uses, told to
// the chat around it as Telegram in a browser does.

(() => {
  const chat = new URL(document.currentScript.src).origin;
  const told = new URLSearchParams(location.hash.slice(1));
  const initData = told.get("tgWebAppData") || "";
  const user = JSON.parse(new URLSearchParams(initData).get("user") || "null");
  const heard = new Map();
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const tell = (eventType, eventData = {}) => parent.postMessage(JSON.stringify({ eventType, eventData }), chat);
  const on = (kind, act) => heard.set(kind, [...(heard.get(kind) || []), act]);
  const happened = (kind) => (heard.get(kind) || []).forEach((act) => act());

  const colours = () =>
    dark.matches
      ? { bg_color: "#17212b", text_color: "#f5f5f5", hint_color: "#8a9baa", link_color: "#6ab3f3", button_color: "#5288c1", button_text_color: "#ffffff", secondary_bg_color: "#232e3c", destructive_text_color: "#ec6b68" }
      : { bg_color: "#ffffff", text_color: "#0f1419", hint_color: "#66727d", link_color: "#1a73c7", button_color: "#1a73c7", button_text_color: "#ffffff", secondary_bg_color: "#e8edf1", destructive_text_color: "#c4302b" };
  const paint = () => {
    for (const [name, colour] of Object.entries(colours())) {
      document.documentElement.style.setProperty(`--tg-theme-${name.replaceAll("_", "-")}`, colour);
    }
    happened("themeChanged");
  };

  class Button {
    constructor(name) {
      this.name = name;
      this.state = { is_visible: false };
    }

    set(changes) {
      Object.assign(this.state, changes);
      tell(`web_app_setup_${this.name}_button`, this.state);
      return this;
    }

    setText = (text) => this.set({ text });
    show = () => this.set({ is_visible: true });
    hide = () => this.set({ is_visible: false });
    showProgress = () => this.set({ is_progress_visible: true });
    hideProgress = () => this.set({ is_progress_visible: false });
    onClick = (act) => on(`${this.name}_button_pressed`, act);
  }

  window.Telegram = {
    WebApp: {
      initData,
      initDataUnsafe: { user },
      get colorScheme() {
        return dark.matches ? "dark" : "light";
      },
      MainButton: new Button("main"),
      BackButton: new Button("back"),
      ready: () => tell("web_app_ready"),
      expand: () => tell("web_app_expand"),
      close: () => tell("web_app_close"),
      enableClosingConfirmation: () => tell("web_app_setup_closing_behavior", { need_confirmation: true }),
      disableClosingConfirmation: () => tell("web_app_setup_closing_behavior", { need_confirmation: false }),
      onEvent: on,
    },
  };
  dark.addEventListener("change", paint);
  paint();
  addEventListener("message", (event) => event.origin === chat && happened(JSON.parse(event.data).eventType));
})();
