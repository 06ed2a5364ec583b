/* The editor: counts while typing, keys, and a draft that saves itself. */

import "./coach.js";
import { Draft } from "./draft.js";
import { offerWhatIsLeft } from "./recovery.js";
import { clock, countWords, share } from "./words.js";

const form = document.getElementById("draft");
const texts = [...form.querySelectorAll("textarea.ruled")];

function letterOf(text) {
  return text.id.slice(-1);
}

function show(name, letter, value) {
  for (const place of document.querySelectorAll(`[data-${name}="${letter}"]`)) place.textContent = value;
}

function count() {
  const words = texts.map((text) => countWords(text.value));
  const total = words.reduce((sum, some) => sum + some, 0);
  let x = 0;
  texts.forEach((text, place) => {
    const width = total ? (words[place] * 100) / total : 0;
    const letter = letterOf(text);
    show("words", letter, words[place]);
    show("share", letter, share(words[place], total));
    const bar = document.querySelector(`[data-bar="${letter}"]`);
    bar.setAttribute("x", x.toFixed(2));
    bar.setAttribute("width", Math.max(width - 0.5, 0).toFixed(2));
    x += width;
  });
  document.querySelector("[data-clock]").textContent = clock(total, form.dataset.rate);
  document.querySelector("[data-total]").textContent = total;
}

/* Browsers without field-sizing grow by hand. */
function grow(text) {
  if (CSS.supports("field-sizing", "content")) return;
  text.rows = Math.max(4, text.value.split("\n").length + Math.floor(text.value.length / 70));
}

form.addEventListener("input", (event) => {
  count();
  if (event.target.matches("textarea.ruled")) grow(event.target);
});

form.addEventListener("focusin", (event) => {
  const current = texts.indexOf(event.target);
  if (current < 0) return;
  document.querySelectorAll(".star-nav a").forEach((link, place) => {
    if (place === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
});

document.querySelector(".star-nav").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  document.querySelector(link.getAttribute("href")).focus();
});

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    document.getElementById("save-revision").click();
  } else if (event.altKey && /^Digit[1-5]$/.test(event.code)) {
    event.preventDefault();
    texts[Number(event.code.at(-1)) - 1].focus();
  } else if (event.altKey && event.code === "KeyM") {
    event.preventDefault();
    document.getElementById("compare-link")?.click();
  }
});

const draft = new Draft(form);
offerWhatIsLeft(draft);
texts.forEach(grow);
count();
