/* The clock of a run. It reads the time instead of counting ticks, so a tab in the
   background, or a slow machine, changes nothing. The server keeps the run. */

import { Recorder, recordings } from "./recorder.js";
import { newToken, notice, Runs } from "./runs.js";

const form = document.getElementById("run");
const person = form.dataset.person;
const whole = Number(form.dataset.seconds);
const clock = document.getElementById("clock");
const part = document.getElementById("part");
const go = document.getElementById("go");
const next = document.getElementById("next");
const finish = document.getElementById("finish");
const anew = document.getElementById("anew");
const record = document.getElementById("record");
const bar = document.querySelector(".pace svg");
const targets = [...document.querySelectorAll("#targets li")].map((place) => ({
  place,
  name: place.dataset.name,
  label: place.querySelector(".pace__name").textContent,
  letter: place.dataset.part,
  begins: Number(place.dataset.begins),
  by: Number(place.dataset.by),
}));

// Two hours, as the server has it: longer is a clock that was forgotten.
const LONGEST = 7_200;
const runs = new Runs(person, (words) => notice(document.getElementById("run-state"), words));
const recorder = new Recorder();

let before = 0; // ms of earlier stretches
let since = null; // when the present stretch began; null while it stands still
let marks = []; // ms at which the speaker went on to the next part
let at = 0; // the part one is in
let isOver = false;
let isDone = false;
// The first token is the server's; one for each run from then on.
const mock = form.elements.token.value.split("-")[0];

function elapsed() {
  return before + (since === null ? 0 : performance.now() - since);
}
function seconds() {
  return Math.min(Math.floor(elapsed() / 1000), LONGEST);
}
function shown(count) {
  return `${Math.floor(count / 60)}:${String(count % 60).padStart(2, "0")}`;
}
function inWords(count) {
  const minutes = Math.floor(count / 60);
  const said = minutes ? [`${minutes} minute${minutes === 1 ? "" : "s"}`] : [];
  if (count % 60 || !minutes) said.push(`${count % 60} second${count % 60 === 1 ? "" : "s"}`);
  return said.join(" ");
}
function say(words) {
  document.getElementById("said").textContent = words;
}

/* --- what is shown ------------------------------------------------------------- */

/* Until the speaker marks a part, the mark moves with the plan. */
function planned(now) {
  const found = targets.findIndex(({ by }) => now < by);
  return found < 0 ? targets.length - 1 : found;
}

function show() {
  const now = seconds();
  clock.textContent = shown(now);
  clock.setAttribute("aria-label", `${inWords(now)} of ${inWords(whole)}`);
  clock.toggleAttribute("data-over", now > whole);
  const time = shown(now);
  finish.textContent = now ? `Finish and save ${time}` : "Finish and save";
  finish.disabled = !now || isDone;
  anew.disabled = since !== null || !elapsed() || isDone;
  go.textContent = since !== null ? "Pause" : elapsed() ? "Go on" : "Start";
  next.disabled = since === null || marks.length === targets.length - 1;
  if (!marks.length) move(planned(now));
  if (now >= whole && !isOver) {
    isOver = true;
    say(`Time is over: ${inWords(whole)}.`);
  }
  const late = now - targets[at].by;
  part.toggleAttribute("data-over", late > 0);
  part.querySelector("span").textContent =
    late > 0 ? `${shown(late)} over` : `by ${shown(targets[at].by)}`;
  draw(elapsed() / 1000);
}

function move(to) {
  if (to === at) return;
  at = to;
  targets.forEach(({ place }, which) => {
    if (which === at) place.setAttribute("aria-current", "step");
    else place.removeAttribute("aria-current");
  });
  const { label, letter, by } = targets[at];
  part.dataset.part = letter;
  part.querySelector("b").textContent = label;
  if (since !== null) say(`${label}, by ${inWords(by)}.`);
  prompt();
}

function prompt() {
  for (const words of document.querySelectorAll("[data-prompt]")) {
    words.hidden = words.dataset.prompt !== targets[at].name;
  }
}

function draw(now) {
  bar.querySelectorAll("[data-told]").forEach((told, which) => {
    const { begins, by } = targets[which];
    told.setAttribute("width", Math.min(Math.max(now - begins, 0), by - begins));
  });
  const line = bar.querySelector(".pace__now");
  const width = whole / 225;
  line.setAttribute("width", width);
  line.setAttribute("x", Math.min(now, whole) - (now ? width / 2 : 0));
}

/* --- what one does -------------------------------------------------------------- */

function start() {
  if (isDone) return;
  since = performance.now();
  recorder.start();
  document.getElementById("asks")?.removeAttribute("open");
  record.disabled = true;
  if (!before) {
    say(`Started. ${targets[at].label}, by ${inWords(targets[at].by)}.`);
    clock.scrollIntoView({ block: "center" });
  } else say("Going on.");
  show();
}

function pause() {
  before = elapsed();
  since = null;
  recorder.pause();
  say(`Paused at ${inWords(seconds())}.`);
  show();
}

function nextPart() {
  if (since === null || marks.length === targets.length - 1) return;
  marks.push(elapsed());
  // Perhaps the plan had come as far before: then it is said all the same.
  const to = marks.length;
  if (to === at) say(`${targets[at].label}, by ${inWords(targets[at].by)}.`);
  move(to);
  show();
}

function beginAnew() {
  if (since !== null) {
    pause();
    say("Paused. Press R again to begin again.");
    return;
  }
  if (isDone || !elapsed()) return;
  before = 0;
  marks = [];
  isOver = false;
  recorder.discard();
  form.elements.token.value = newToken(mock);
  record.disabled = false;
  move(0);
  prompt();
  say("The clock is at zero.");
  show();
}

/* Seconds of each part that was ended, and of the one in which one finished. */
function told(total) {
  if (!marks.length) return {};
  const ends = [...marks.map((mark) => Math.round(mark / 1000)), total];
  return Object.fromEntries(
    ends.map((end, which) => [targets[which].name, Math.max(end - (ends[which - 1] ?? 0), 0)]),
  );
}

async function done() {
  const total = seconds();
  if (isDone || !total) return;
  if (since !== null) pause();
  isDone = true;
  go.disabled = true;
  show();
  const token = form.elements.token.value;
  const sound = await recorder.finish();
  if (sound) await recordings.put(person, token, sound).catch(tellFull);
  recorder.close();
  runs.keep({
    // Not form.action: that is the field of the part of this name.
    address: new URL(form.getAttribute("action"), window.location.href).href,
    fields: { took: shown(total), token, ...told(total) },
  });
  const place = await runs.send(token);
  if (place) window.location.assign(place);
}

function tellFull() {
  document.getElementById("record-state").textContent =
    "The recording could not be kept: this browser has no room, or lets no page store anything.";
}

go.addEventListener("click", () => (since === null ? start() : pause()));
next.addEventListener("click", nextPart);
anew.addEventListener("click", beginAnew);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  done();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  if (document.querySelector(":popover-open")) return;
  const presses = target.closest("button, a, summary, input");
  const act = {
    " ": () => !presses && (since === null ? start() : pause()),
    n: nextPart,
    ArrowRight: nextPart,
    r: beginAnew,
    Enter: () => !presses && done(),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act || (presses && [" ", "Enter"].includes(event.key))) return;
  event.preventDefault();
  act();
});

record.addEventListener("change", async () => {
  const state = document.getElementById("record-state");
  if (!record.checked) {
    recorder.close();
    state.textContent = "";
    return;
  }
  const trouble = await recorder.open();
  record.checked = !trouble;
  // Perhaps the clock was started, or the run finished, before the browser let it listen.
  if (isDone) recorder.close();
  else if (since !== null) recorder.start();
  state.textContent = trouble || "Your voice is recorded while the clock runs.";
  // So that Space starts the clock, and does not take the tick away again.
  go.focus();
});

window.addEventListener("beforeunload", (event) => {
  if (elapsed() && !isDone) event.preventDefault();
});
// Shown again out of the browser's memory of pages: this run is another one.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

setInterval(() => {
  if (since === null) return;
  if (seconds() === LONGEST) pause();
  else show();
}, 100);
prompt();
show();
// What an earlier page could not send.
runs.send();
