/* The length ladder: each text counts itself against its budget and saves itself, and
   this browser keeps what the server has not acknowledged. */

import { KeptForm } from "./kept.js";
import { offerWhatIsLeft } from "./recovery.js";
import { countWords } from "./words.js";

const PAUSE = 1000; // ms without typing until a text is saved
const FIRST_RETRY = 1000; // ms; doubled each time
const LAST_RETRY = 15000;

class Rung extends KeptForm {
  constructor(form) {
    super(form, `${window.location.pathname}#${form.dataset.seconds}`, form.querySelector(".recovery"));
    this.seconds = form.dataset.seconds;
    this.trouble = document.getElementById(`trouble-${this.seconds}`);
    this.turn = 0;
    this.retry = FIRST_RETRY;
    this.timer = null;
    this.isRenewed = false; // a server that never takes its own new token is trouble
    this.isStuck = ""; // why sending the same text again is pointless, if it is
    if ("unsaved" in form.dataset) {
      this.acknowledged = "";
      this.isStuck = this.trouble.querySelector(".rung__conflict") ? "conflict" : "invalid";
      this.mirrorNow();
    }
    this.listen();
    this.count();
  }

  parts() {
    return { text: this.form.elements.text.value };
  }

  entry() {
    return { ...super.entry(), turn: this.turn };
  }

  inWords({ text }) {
    return text;
  }

  listen() {
    this.form.addEventListener("input", () => this.typed());
    this.form.elements.text.addEventListener("blur", () => this.save());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.isStuck = "";
      this.save(event.submitter?.value ?? "");
    });
    this.trouble.addEventListener("click", (event) => {
      if (event.target.closest("[data-theirs]")) this.takeTheirs(event);
    });
    window.addEventListener("online", () => this.save());
    window.addEventListener("focus", () => this.save());
    window.addEventListener("pagehide", () => this.leave());
  }

  count() {
    const { budget } = this.form.dataset;
    const words = countWords(this.form.elements.text.value);
    const over = this.form.querySelector("[data-over]");
    this.form.querySelector("[data-words]").textContent = words;
    over.hidden = words <= budget;
    over.querySelector("b").textContent = words - budget;
  }

  typed() {
    this.count();
    // A conflict lasts until it is settled: what is typed meanwhile goes along then.
    if (this.isStuck !== "conflict") this.isStuck = "";
    this.mirrorNow();
    if (this.isStuck) return;
    this.say(this.isDirty ? "saving" : "saved", this.isDirty ? "Saving…" : "Saved");
    this.schedule(PAUSE);
  }

  schedule(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  fields(keep = "") {
    this.turn += 1;
    const fields = new URLSearchParams(new FormData(this.form));
    fields.set("tab", this.tab);
    fields.set("turn", this.turn);
    if (keep) fields.set("keep", keep);
    else fields.delete("other");
    return fields;
  }

  /* One at a time: the next begins with the version that this one brings. */
  async save(keep = "") {
    clearTimeout(this.timer);
    if (this.inFlight || (!this.isDirty && !keep) || this.isStuck) return;
    this.inFlight += 1;
    const sent = this.text();
    if (this.isDirty) this.mirror.keep(this.entry());
    const body = this.fields(keep);
    let answer = null;
    let words = "";
    try {
      const headers = { "HX-Request": "true" };
      answer = await fetch(this.form.action, { method: "POST", body, headers, redirect: "manual" });
      words = await answer.text();
    } catch {
      answer = null;
    }
    this.inFlight -= 1;
    const version = answer?.status === 200 && answer.headers.get("X-Saved-Version");
    if (version) this.confirmed(version, sent, keep === "both");
    else this.failed(answer, words);
    this.goOn();
  }

  confirmed(version, sent, isBoth) {
    this.retry = FIRST_RETRY;
    this.isRenewed = false;
    this.form.elements.version.value = version;
    if (isBoth) {
      // The server has put the other text below the one that was sent.
      const { text, other } = this.form.elements;
      const wasTyping = this.text() !== sent;
      text.value = [text.value, other.value].filter(Boolean).join("\n\n");
      this.acknowledged = wasTyping ? "" : this.text();
      this.count();
    } else this.acknowledged = sent;
    this.trouble.replaceChildren();
    this.form.elements.text.removeAttribute("aria-invalid");
    this.mirrorNow();
    this.say(this.isDirty ? "saving" : "saved", this.isDirty ? "Saving…" : "Saved");
    if (this.isDirty) this.schedule(PAUSE);
  }

  failed(answer, words) {
    this.mirrorNow();
    const status = answer?.status ?? 0;
    const token = answer?.headers.get("X-CSRF-Token");
    if (token) for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
    const isOurs = words.includes("data-version=") || words.includes("field__error");
    if (status === 409 && isOurs) this.showTrouble("conflict", words);
    else if (status === 422 && isOurs) this.showTrouble("invalid", words);
    else if (status === 404) {
      this.isStuck = "gone";
      this.say("refused", `Not saved: this question is no longer there. Copy your text. ${this.kept()}.`);
    } else if (token && !this.isRenewed) {
      this.isRenewed = true;
      this.schedule(0);
    } else {
      const said = { 0: "the server does not answer", 401: "you are signed out" }[status];
      this.say("offline", `Not saved: ${said ?? "the server gave no proper answer"}. ${this.kept()}; trying again.`);
      this.schedule(this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    }
  }

  showTrouble(kind, words) {
    this.isStuck = kind;
    const said = new DOMParser().parseFromString(words, "text/html");
    this.trouble.replaceChildren(...said.body.children);
    const conflict = this.trouble.querySelector("[data-version]");
    if (conflict) {
      this.form.elements.version.value = conflict.dataset.version;
      this.say("conflict", "Not saved: changed in another tab. Both texts are here.");
    } else {
      this.form.elements.text.setAttribute("aria-invalid", "true");
      this.say("refused", "Not saved: the text is too long.");
    }
  }

  /* The person chose the other tab's text: it is stored already. */
  takeTheirs(event) {
    event.preventDefault();
    this.form.elements.text.value = this.form.elements.other.value;
    this.acknowledged = this.text();
    this.isStuck = "";
    this.trouble.replaceChildren();
    this.mirrorNow();
    this.count();
    this.say("saved", "Saved");
    this.form.elements.text.focus();
  }

  leave() {
    if (!this.isDirty || this.isStuck) return;
    fetch(this.form.action, {
      method: "POST",
      body: this.fields(),
      keepalive: true,
      headers: { "HX-Request": "true" },
    }).catch(() => {
      // The mirror holds it; the next page of this ladder offers it.
    });
  }

  /* Text kept earlier is saved with the version it was made from. */
  putBack(entry) {
    this.form.elements.text.value = entry.parts.text;
    this.turn = entry.turn;
    this.belongTo(entry);
    this.typed();
    this.save();
  }

  say(state, words) {
    const line = document.getElementById(`state-${this.seconds}`);
    const icon = { saved: "check", saving: "pen", offline: "offline" }[state] ?? "warning";
    line.dataset.state = state;
    const use = line.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${icon}`));
    line.querySelector("span").textContent = words;
  }
}

for (const form of document.querySelectorAll("form.rung")) offerWhatIsLeft(new Rung(form));
