/* A form whose text this browser keeps until the server has acknowledged it. */

import { Mirror } from "./mirror.js";

export class KeptForm {
  /* `place` tells this form from every other of this site; `panel` is where text is
     offered that an earlier page kept. */
  constructor(form, place, panel) {
    this.form = form;
    this.panel = panel;
    this.tab = newTab();
    this.inFlight = 0;
    this.waiting = []; // what has to happen once nothing is in flight
    this.acknowledged = this.text();
    this.mirror = new Mirror(form.dataset.person, place, this.tab, "mirrors" in form.dataset);
    window.addEventListener("beforeunload", (event) => {
      if (this.isDirty && !this.mirror.keep(this.entry())) event.preventDefault();
    });
  }

  text() {
    return JSON.stringify(this.parts());
  }

  get isDirty() {
    return this.text() !== this.acknowledged;
  }

  entry() {
    return { version: this.form.elements.version.value, tab: this.tab, parts: this.parts() };
  }

  mirrorNow() {
    if (this.isDirty) this.mirror.keep(this.entry());
    else this.mirror.clear();
  }

  /* What an earlier page kept is kept under its name until the server has it. */
  belongTo(entry) {
    this.form.elements.version.value = entry.version;
    this.tab = entry.tab;
    this.mirror.belongTo(entry.tab);
    this.mirrorNow();
  }

  /* An answer still to come speaks of the text that was sent, not of another. */
  whenAnswered(act) {
    if (this.inFlight) this.waiting.push(act);
    else act();
  }

  goOn() {
    while (!this.inFlight && this.waiting.length) this.waiting.shift()();
  }

  kept() {
    return this.mirror.holds ? "Kept in this browser" : "Leave this page open";
  }
}

function newTab() {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (part) => part.toString(16).padStart(8, "0")).join("");
}
