/* The coach's findings: from the quotation to the words in the text. */

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-start]");
  const text = link && document.querySelector(link.getAttribute("href"));
  if (!text) return;
  event.preventDefault();
  const [start, end] = place(text.value, link.dataset);
  text.focus();
  text.setSelectionRange(start, end);
  scrollTo(text, start);
});

/* The text may have moved on since the coach read it: then look for the words. */
function place(value, { start, end, quote }) {
  const length = end - start;
  if (value.slice(start, end).startsWith(quote)) return [Number(start), Number(end)];
  const found = value.indexOf(quote);
  return found < 0 ? [0, 0] : [found, Math.min(found + length, value.length)];
}

/* A long text grows with its words, so the page scrolls to the line. */
function scrollTo(text, start) {
  const line = parseFloat(getComputedStyle(text).lineHeight);
  const share = start / Math.max(text.value.length, 1);
  const top = text.getBoundingClientRect().top + window.scrollY + share * text.scrollHeight;
  window.scrollTo({ top: Math.max(top - window.innerHeight / 3 - line, 0) });
}

/* What was folded open stays open when the next save brings new findings. */
const folds = new Set();
document.addEventListener("toggle", ({ target }) => {
  if (!target.closest?.("#coach-findings")) return;
  if (target.open) folds.add(target.id);
  else folds.delete(target.id);
}, true);
document.addEventListener("htmx:afterSettle", open);
document.addEventListener("htmx:oobAfterSwap", open);

function open() {
  for (const id of [...folds]) {
    const fold = document.getElementById(id);
    if (fold) fold.open = true;
  }
}
