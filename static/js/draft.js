/* Saving a draft by itself, and never losing it.

   htmx sends and queues; this module knows what the server has acknowledged,
   keeps the rest in the browser, tries again where that helps, and makes the
   state line tell the truth. */

import { KeptForm } from "./kept.js";
import { localise } from "./page.js";

const SLOW = 3000; // ms until a save is called slow
const FIRST_RETRY = 1000; // ms; doubled each time
const LAST_RETRY = 15000;

export class Draft extends KeptForm {
  constructor(form) {
    super(form, window.location.pathname, document.getElementById("recovery"));
    this.turn = 0;
    this.retry = FIRST_RETRY;
    this.timer = null;
    this.isRenewed = false; // a server that never takes its own new token is trouble
    // A page that shows refused text again holds nothing that is saved.
    const isRefused = "unsaved" in form.dataset;
    if (isRefused) this.acknowledged = "";
    this.isStuck = isRefused ? "invalid" : ""; // why retrying the same text is pointless, if it is
    this.said = stateLine().cloneNode(true); // what the server said last
    form.elements.tab.value = this.tab;
    this.listen();
    if (isRefused) this.mirrorNow();
  }

  /* What is typed and saved: the five parts, of a story also what stands beside them. */
  get names() {
    return this.form.dataset.fields.trim().split(" ");
  }

  parts() {
    return Object.fromEntries(this.names.map((name) => [name, this.form.elements[name].value]));
  }

  entry() {
    return { ...super.entry(), turn: this.turn };
  }

  inWords(parts) {
    return Object.values(parts).filter(Boolean).join("\n\n");
  }

  listen() {
    const { form } = this;
    form.addEventListener("input", (event) => this.typed(event));
    document.addEventListener("htmx:beforeRequest", (event) => this.before(event));
    document.addEventListener("htmx:configRequest", (event) => this.config(event));
    document.addEventListener("htmx:beforeSwap", (event) => this.answered(event));
    document.addEventListener("htmx:afterRequest", (event) => this.after(event));
    window.addEventListener("online", () => this.save());
    window.addEventListener("offline", () => this.isDirty && this.say("offline", this.offline()));
    window.addEventListener("focus", () => this.save());
    window.addEventListener("pagehide", () => this.leave());
  }

  typed(event) {
    if (!this.names.includes(event.target.name)) return;
    // A conflict lasts until it is settled: what is typed meanwhile goes along
    // then, and no second refusal replaces the choices while they are made.
    if (this.isStuck !== "conflict") this.isStuck = "";
    this.mirrorNow();
    if (this.inFlight || this.isStuck) return;
    if (!this.isDirty) this.sayAgain();
    else if (!this.timer) this.say("saving", "Saving…");
  }

  save() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.isDirty && !this.isStuck) window.htmx.trigger("#autosave", "save");
  }

  /* A swap is announced at what it replaces; who asked stands in its request. */
  isOurs({ detail }) {
    const asked = detail.requestConfig?.elt ?? detail.elt;
    return ["autosave", "save-revision"].includes(asked.id);
  }

  /* A page of a proxy or of sign-in can have any status. Only our own word is a
     save, and only our own refusal is worth showing. */
  isOurAnswer(xhr) {
    if (xhr.status < 300) return xhr.getResponseHeader("X-Saved-Version") !== null;
    return xhr.responseText.includes('id="save-state"');
  }

  /* --- a request's life --------------------------------------------------- */

  before(event) {
    if (!this.isOurs(event)) return;
    const isAutosave = event.detail.elt.id === "autosave";
    if (isAutosave && (!this.isDirty || this.isStuck)) {
      event.preventDefault();
      return;
    }
    clearTimeout(this.timer);
    this.timer = null;
    this.inFlight += 1;
    event.detail.xhr.sent = this.text();
    event.detail.xhr.slow = setTimeout(() => this.say("saving", `Still saving. ${this.kept()}`), SLOW);
    this.say("saving", "Saving…");
  }

  config(event) {
    if (!this.isOurs(event)) return;
    this.turn += 1;
    event.detail.parameters.set("tab", this.tab);
    event.detail.parameters.set("turn", this.turn);
    if (this.isDirty) this.mirror.keep(this.entry());
  }

  answered(event) {
    if (this.isOurs(event) && !this.isOurAnswer(event.detail.xhr)) event.detail.shouldSwap = false;
  }

  after(event) {
    if (!this.isOurs(event)) return;
    const { xhr } = event.detail;
    clearTimeout(xhr.slow);
    this.inFlight -= 1;
    const version = xhr.status === 200 && xhr.getResponseHeader("X-Saved-Version");
    if (version) this.confirmed(xhr, version);
    else this.failed(xhr);
    this.markInvalid();
    this.goOn();
  }

  confirmed(xhr, version) {
    this.retry = FIRST_RETRY;
    this.isRenewed = false;
    this.acknowledged = xhr.sent;
    this.isStuck = "";
    this.form.elements.version.value = version;
    localise(document);
    this.said = stateLine().cloneNode(true);
    this.mirrorNow();
    if (document.getElementById("conflict")?.dataset.version) this.dropConflict();
    if (this.isDirty) {
      // The queue may hold no save of what was typed meanwhile.
      this.schedule(FIRST_RETRY);
      this.say("saving", "Saving…");
    }
  }

  dropConflict() {
    const empty = document.createElement("div");
    empty.id = "conflict";
    document.getElementById("conflict").replaceWith(empty);
  }

  failed(xhr) {
    this.mirrorNow();
    const { status } = xhr;
    const token = xhr.getResponseHeader("X-CSRF-Token");
    if (token) this.form.elements.csrfmiddlewaretoken.value = token;
    if (status === 409 && this.isOurAnswer(xhr)) {
      this.isStuck = "conflict";
      this.prepareConflict();
    } else if (status === 422 && this.isOurAnswer(xhr)) {
      // What was typed meanwhile may be sound.
      if (xhr.sent === this.text()) this.isStuck = "invalid";
      else this.schedule(FIRST_RETRY);
    } else if (status === 413) {
      this.isStuck = "large";
      this.say("refused", `Not saved: more text than a page can send. Shorten it. ${this.kept()}`);
    } else if (status === 404) {
      this.isStuck = "gone";
      this.say("refused", `Not saved: this ${this.form.dataset.gone} is no longer there. Copy your text. ${this.kept()}`);
    } else if (token && !this.isRenewed) {
      this.isRenewed = true;
      this.say("saving", "Saving…");
      this.schedule(0);
    } else if (status === 401) {
      this.saySignedOut();
      this.schedule(this.retry);
    } else {
      this.say(status ? "refused" : "offline", status ? this.trouble(status) : this.offline());
      const wait = Number(xhr.getResponseHeader("Retry-After")) * 1000;
      this.schedule(Math.min(wait || this.retry, LAST_RETRY));
    }
  }

  trouble(status) {
    const why =
      status === 429
        ? "that was too fast"
        : status === 503
          ? "the database does not answer"
          : "the server gave no proper answer";
    return `Not saved: ${why}. ${this.kept()}; trying again.`;
  }

  schedule(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
    this.retry = Math.min(this.retry * 2, LAST_RETRY);
  }

  /* A field is invalid as long as a message stands under it. */
  markInvalid() {
    for (const error of this.form.querySelectorAll(".field__error")) {
      const field = this.form.querySelector(`[aria-describedby~="${error.id}"]`);
      if (error.firstElementChild) {
        field.setAttribute("aria-invalid", "true");
        unfold(field);
      } else field.removeAttribute("aria-invalid");
    }
  }

  /* --- leaving -------------------------------------------------------------- */

  leave() {
    if (!this.isDirty || this.isStuck) return;
    this.turn += 1;
    // Signing out has emptied the storage before this page goes: it stays empty.
    if (this.mirror.isThere()) this.mirrorNow();
    const fields = new URLSearchParams(new FormData(this.form));
    fields.set("tab", this.tab);
    fields.set("turn", this.turn);
    fetch(document.getElementById("autosave").getAttribute("hx-post"), {
      method: "POST",
      body: fields,
      keepalive: true,
      headers: { "HX-Request": "true" },
    }).catch(() => {
      // The mirror holds it; the next editor of this answer offers it.
    });
  }

  /* --- text kept earlier ------------------------------------------------------- */

  /* It is saved with the version it was made from and under its own editor's name:
     if the server has moved on since, that is a conflict and both texts are shown;
     if only the acknowledgement was lost, it is none. */
  putBack(entry) {
    for (const [name, text] of Object.entries(entry.parts)) {
      const field = this.form.elements[name];
      if (field.value !== text) unfold(field);
      field.value = text;
    }
    this.turn = entry.turn;
    this.belongTo(entry);
    this.form.dispatchEvent(new Event("input", { bubbles: true }));
    this.save();
  }

  /* --- two texts --------------------------------------------------------------- */

  prepareConflict() {
    const conflict = document.getElementById("conflict");
    const form = conflict.querySelector("form");
    if (!form) return;
    localise(conflict);
    conflict.scrollIntoView();
    // Not out of a text: the words being typed would go nowhere.
    if (!this.form.contains(document.activeElement)) conflict.focus();
    form.addEventListener("submit", () => {
      // What was typed since the refusal is part of this tab's text.
      for (const [name, text] of Object.entries(this.parts())) form.elements[name].value = text;
      form.elements.settled.value = this.tab;
      this.mirror.keep(this.entry());
      this.acknowledged = this.text();
    });
  }

  /* --- the state line ------------------------------------------------------------ */

  offline() {
    return this.mirror.holds
      ? "Offline, kept in this browser"
      : "Offline, not kept in this browser: leave this page open";
  }

  say(state, words) {
    const line = stateLine();
    // The way to sign in stays until there is news: a press on it, which leaves the
    // text and so begins a save, would find it gone.
    if (state === "saving" && line.querySelector("a")) return;
    const icon = { offline: "offline", saving: "pen" }[state] ?? "warning";
    if (line.dataset.state !== state) {
      line.dataset.state = state;
      const use = line.querySelector("use");
      use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${icon}`));
    }
    line.querySelector("span").replaceChildren(words);
  }

  /* Typed and taken back: what the server said last is true again. */
  sayAgain() {
    clearTimeout(this.timer);
    this.timer = null;
    for (const error of this.form.querySelectorAll(".field__error")) error.replaceChildren();
    this.markInvalid();
    stateLine().replaceWith(this.said.cloneNode(true));
  }

  saySignedOut() {
    if (stateLine().querySelector("a")) return;
    this.say("refused", "Not saved: you are signed out. ");
    const link = document.createElement("a");
    link.href = "/account/login/";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Sign in in a new tab";
    document.querySelector("#save-state span").append(link, ` and this page saves by itself. ${this.kept()}.`);
  }
}

/* What changes or is wrong must not lie in a closed fold. */
function unfold(field) {
  const fold = field.closest("details");
  if (fold) fold.open = true;
}

function stateLine() {
  return document.getElementById("save-state");
}
