/* Rating: quote one's own words into the evidence, and say when a save failed. */

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
  const evidence = button.form.elements.evidence;
  evidence.value = [evidence.value.trim(), lastSelected].filter(Boolean).join("\n");
  lastSelected = "";
  window.htmx.trigger(button.form, "save");
  evidence.focus();
});

/* --- saving -------------------------------------------------------------------- */

function say(form, words) {
  const line = form.querySelector(".save-state");
  line.dataset.state = "conflict";
  line.textContent = words;
}

const retries = new WeakMap();
function tryAgain(form, status) {
  say(
    form,
    status === 401
      ? "Not saved: you are signed out. Sign in in a new tab; this page then saves by itself."
      : "Not saved yet: the server does not answer. Leave this page open; it tries again.",
  );
  clearTimeout(retries.get(form));
  retries.set(form, setTimeout(() => window.htmx.trigger(form, "save"), 3000));
}

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  const { xhr } = event.detail;
  if (!form.matches?.(".signal-review") || [200, 409, 422].includes(xhr.status)) return;
  const token = xhr.getResponseHeader("X-CSRF-Token");
  if (token) {
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
    window.htmx.trigger(form, "save");
  } else if (xhr.status === 413 || xhr.status === 404) {
    say(form, "Not saved: this is too long, or the question is gone. Copy your text.");
  } else {
    tryAgain(form, xhr.status);
  }
});

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector(".signal-review .save-state[data-state=conflict]")) event.preventDefault();
});
