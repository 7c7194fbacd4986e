// What was removed just now, with the way back: a line until something else comes or goes.

import { element, say } from "./dom.js";

export class Removed {
  constructor(words) {
    this.words = words;
    this.element = element("p", { class: "gone", hidden: true });
  }

  tell(name, putBack) {
    const told = this.words("removed", { name });
    const undo = () => {
      this.hide();
      putBack();
    };
    this.element.replaceChildren(
      element("span", {}, told),
      element("button", { type: "button", onclick: undo }, this.words("undo")),
    );
    this.element.hidden = false;
    say(told);
  }

  hide() {
    this.element.hidden = true;
  }
}
