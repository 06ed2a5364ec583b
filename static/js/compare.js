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
  changed(button.form);
  window.htmx.trigger(button.form, "save");
  evidence.focus();
});

/* --- saving -------------------------------------------------------------------- */

const unsaved = new Set(); // forms that hold what the server has not acknowledged
const renewed = new WeakSet(); // forms that were given a new token once
const retries = new WeakMap();

function judgement(form) {
  return JSON.stringify([form.elements.rating.value, form.elements.evidence.value]);
}

function say(form, state, words) {
  const line = form.querySelector(".save-state");
  line.dataset.state = state;
  line.textContent = words;
}

function changed(form) {
  unsaved.add(form);
  say(form, "saving", "Saving…");
}

document.addEventListener("input", (event) => {
  const form = event.target.closest(".signal-review");
  if (form) changed(form);
});

function tryAgain(form, status) {
  say(
    form,
    "conflict",
    status === 401
      ? "Not saved: you are signed out. Sign in in a new tab; this page then saves by itself."
      : "Not saved yet: the server does not answer. Leave this page open; it tries again.",
  );
  clearTimeout(retries.get(form));
  retries.set(form, setTimeout(() => window.htmx.trigger(form, "save"), 3000));
}

function acknowledged(form, sent) {
  renewed.delete(form);
  if (judgement(form) === sent) unsaved.delete(form);
  else say(form, "saving", "Saving…");
}

function refused(form, xhr) {
  const token = xhr.getResponseHeader("X-CSRF-Token");
  const fields = document.querySelectorAll("[name=csrfmiddlewaretoken]");
  if (token) fields.forEach((field) => (field.value = token));
  if (token && !renewed.has(form)) {
    renewed.add(form);
    window.htmx.trigger(form, "save");
  } else if (xhr.status === 413 || xhr.status === 404) {
    say(form, "conflict", "Not saved: this is too long, or the question is gone. Copy your text.");
  } else {
    tryAgain(form, xhr.status);
  }
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  if (form.matches?.(".signal-review")) event.detail.xhr.sent = judgement(form);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  const { xhr } = event.detail;
  if (!form.matches?.(".signal-review")) return;
  // A page of a proxy or of sign-in can have any status; only our own word counts.
  const isOurs = xhr.responseText.includes(`id="${form.id}-version"`);
  if (isOurs && xhr.status === 200) acknowledged(form, xhr.sent);
  else if (!isOurs) refused(form, xhr);
});

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector(".signal-review .save-state[data-state=conflict]")) event.preventDefault();
});

/* Typed and left at once: the request outlives the page. */
window.addEventListener("pagehide", () => {
  for (const form of unsaved) {
    if (form.querySelector(".save-state").dataset.state === "conflict") continue;
    const body = new URLSearchParams(new FormData(form));
    const headers = { "HX-Request": "true" };
    fetch(form.action, { method: "POST", body, keepalive: true, headers }).catch(() => {
      // Nobody is left to be told.
    });
  }
});
