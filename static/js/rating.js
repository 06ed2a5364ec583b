/* One's own judgement of one signal: htmx sends it at each change; this module keeps
   in the browser what the server has not acknowledged, tries again, and says so. */

import { KeptForm } from "./kept.js";

const RETRY = 3000; // ms

export class Rating extends KeptForm {
  constructor(form) {
    const place = `${window.location.pathname}#${form.id}`;
    super(form, place, form.querySelector(".recovery"));
    this.timer = null;
    this.isRenewed = false; // a server that never takes its own new token is trouble
    this.isStuck = false; // the same again would be refused again
    this.said = this.line().cloneNode(true); // what the server said last
    this.listen();
  }

  parts() {
    const { rating, evidence } = this.form.elements;
    return { rating: rating.value, evidence: evidence.value };
  }

  inWords({ rating, evidence }) {
    const chosen = this.form.querySelector(`[name=rating][value="${rating}"]`);
    return [chosen?.closest("label").textContent, evidence].filter(Boolean).join("\n\n");
  }

  listen() {
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("htmx:beforeRequest", (event) => this.before(event));
    this.form.addEventListener("htmx:afterRequest", (event) => this.after(event));
    window.addEventListener("pagehide", () => this.leave());
  }

  typed() {
    this.isStuck = false;
    this.mirrorNow();
    if (this.isDirty) this.say("saving", "Saving…");
    else if (!this.inFlight) this.line().replaceWith(this.said.cloneNode(true));
  }

  save() {
    clearTimeout(this.timer);
    if (this.isDirty && !this.isStuck) window.htmx.trigger(this.form, "save");
  }

  schedule(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /* --- a request's life --------------------------------------------------- */

  before(event) {
    if (!this.isDirty || this.isStuck) {
      event.preventDefault();
      return;
    }
    clearTimeout(this.timer);
    this.inFlight += 1;
    event.detail.xhr.sent = this.text();
  }

  after({ detail: { xhr } }) {
    this.inFlight -= 1;
    // A page of a proxy or of sign-in can have any status; only our own word counts.
    const isOurs = xhr.responseText.includes(`id="${this.form.id}-version"`);
    if (isOurs && xhr.status === 200) this.confirmed(xhr);
    else if (isOurs) this.refused();
    else this.failed(xhr);
    const { evidence } = this.form.elements;
    if (isOurs && xhr.status === 422) evidence.setAttribute("aria-invalid", "true");
    else if (isOurs) evidence.removeAttribute("aria-invalid");
    this.goOn();
  }

  confirmed(xhr) {
    this.isRenewed = false;
    this.acknowledged = xhr.sent;
    this.said = this.line().cloneNode(true);
    this.mirrorNow();
    if (!this.isDirty) return;
    // The queue may hold no save of what was typed meanwhile.
    this.schedule(RETRY);
    this.say("saving", "Saving…");
  }

  /* Too long, or changed in another tab: the line says which. What is stored may not
     be what this page last had acknowledged, so whatever stands here is to be saved.
     It is kept with the version it was typed upon: put back, it is refused again. */
  refused() {
    this.isStuck = true;
    this.acknowledged = "";
  }

  failed(xhr) {
    this.mirrorNow();
    const token = xhr.getResponseHeader("X-CSRF-Token");
    const fields = document.querySelectorAll("[name=csrfmiddlewaretoken]");
    if (token) fields.forEach((field) => (field.value = token));
    if (token && !this.isRenewed) {
      this.isRenewed = true;
      this.schedule(0);
    } else if (xhr.status === 413 || xhr.status === 404) {
      this.isStuck = true;
      const why = "this is too long, or the question is gone. Copy your text.";
      this.say("conflict", `Not saved: ${why} ${this.kept()}.`);
    } else {
      this.say("conflict", `${this.trouble(xhr.status)} ${this.kept()}; trying again.`);
      this.schedule(RETRY);
    }
  }

  trouble(status) {
    return status === 401
      ? "Not saved: you are signed out. Sign in in a new tab; this page then saves by itself."
      : "Not saved yet: the server does not answer.";
  }

  /* Typed and left at once: the request outlives the page. */
  leave() {
    if (!this.isDirty || this.isStuck) return;
    const body = new URLSearchParams(new FormData(this.form));
    const headers = { "HX-Request": "true" };
    fetch(this.form.action, { method: "POST", body, keepalive: true, headers }).catch(() => {
      // The mirror holds it; this page offers it when it is opened again.
    });
  }

  /* --- text kept earlier ------------------------------------------------------- */

  /* It is saved with the version it was made from: if the server has moved on since,
     the line says so and shows what is stored. */
  putBack(entry) {
    const { rating, evidence } = this.form.elements;
    rating.value = entry.parts.rating;
    evidence.value = entry.parts.evidence;
    this.belongTo(entry);
    this.typed();
    this.save();
  }

  /* --- the state line ------------------------------------------------------------ */

  line() {
    return this.form.querySelector(".save-state");
  }

  say(state, words) {
    const line = this.line();
    line.dataset.state = state;
    line.textContent = words;
  }
}
