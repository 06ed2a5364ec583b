/* Rating: quote one's own words into the evidence. */

import { Rating } from "./rating.js";
import { offerWhatIsLeft } from "./recovery.js";

const ratings = new Map();
for (const form of document.querySelectorAll(".signal-review")) {
  const rating = new Rating(form);
  ratings.set(form, rating);
  offerWhatIsLeft(rating);
}

function selectedWords() {
  const selection = window.getSelection();
  const from = selection.anchorNode?.parentElement?.closest("[data-mine]");
  return from ? selection.toString().trim() : "";
}

let lastSelected = "";
document.addEventListener("selectionchange", () => {
  lastSelected = selectedWords() || lastSelected;
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-quote]");
  if (!button || !lastSelected) return;
  const { evidence } = button.form.elements;
  evidence.value = [evidence.value.trim(), lastSelected].filter(Boolean).join("\n");
  lastSelected = "";
  ratings.get(button.form).typed();
  ratings.get(button.form).save();
  evidence.focus();
});
