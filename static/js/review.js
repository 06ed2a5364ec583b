/* Review by keyboard, and a look that outlasts a lost connection. A look carries
   the version of its card, so the server counts it once however often it comes. */

const page = document.getElementById("review");
const form = document.getElementById("rate");
const state = document.getElementById("look-state");
const KEPT = `prepbank:look:${page.dataset.person}`;
const AGAIN_AFTER = 5_000;
let timer;
let isSending = false;

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (isTyping(target)) return;
  if (document.querySelector(":popover-open")) return;
  let button = null;
  if (event.key === " " && !target.closest("button, a, summary")) {
    button = document.getElementById("turn");
  } else if (/^[1-4]$/.test(event.key)) {
    button = form?.querySelector(`button[value="${event.key}"]`);
  } else if (event.key.toLowerCase() === "u") {
    button = document.getElementById("undo");
  }
  if (!button) return;
  event.preventDefault();
  button.click();
});

function say(words) {
  if (state.textContent.trim() === words) return;
  state.replaceChildren();
  if (!words) return;
  const notice = document.createElement("div");
  notice.className = "notice";
  const text = document.createElement("p");
  text.textContent = words;
  notice.append(text);
  state.append(notice);
}

// A browser may refuse its storage; then a look lives as long as the page.
let kept = null;
function keep(look) {
  kept = look;
  try {
    if (look) localStorage.setItem(KEPT, JSON.stringify(look));
    else localStorage.removeItem(KEPT);
  } catch {
    // Kept in the page.
  }
}
function found() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? kept;
  } catch {
    return kept;
  }
}

function hold(isHeld) {
  for (const button of document.querySelectorAll("#rate button, #undo")) {
    button.disabled = isHeld;
  }
}

/** Send the kept look; when the server has it, go on to the next card. */
async function send() {
  const look = found();
  if (!look || isSending) return;
  clearTimeout(timer);
  isSending = true;
  hold(true);
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  const body = new URLSearchParams({ ...look.fields, csrfmiddlewaretoken: token ?? "" });
  let answer = null;
  try {
    answer = await fetch(look.address, { method: "POST", body, redirect: "manual" });
  } catch {
    // No answer: it stays kept.
  }
  isSending = false;
  if (answer?.type === "opaqueredirect") {
    keep(null);
    window.location.assign(page.dataset.address);
  } else if (answer?.status === 401 || answer?.status === 404) {
    // Signed out: sent after signing in. No such card any more: nothing to count.
    if (answer.status === 404) keep(null);
    window.location.reload();
  } else {
    say("Not counted yet: the server does not answer. Your look is kept in this browser, sent again, and counted once.");
    timer = setTimeout(send, AGAIN_AFTER);
  }
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (found()) return void send();
  const fields = { version: form.elements.version.value, rating: event.submitter.value };
  keep({ address: form.getAttribute("action"), fields });
  send();
});
window.addEventListener("online", send);
// What the last visit could not send; needs a page with a form, for its token.
if (document.querySelector("[name=csrfmiddlewaretoken]")) send();
