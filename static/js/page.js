/* What every page has: keys, moments in the reader's own time, and errors of
   htmx shown where the person is looking. The server decides everything else. */

const FORMATS = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { month: "long", day: "numeric" },
  moment: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
};

/* The zone its reader has set, unless this browser has never heard of it. */
function zoneOfReader() {
  const timeZone = document.documentElement.dataset.zone;
  try {
    return Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
const timeZone = zoneOfReader();

/** Rewrite the server's times in the reader's zone, or else in this browser's. */
export function localise(root) {
  for (const time of root.querySelectorAll("time[data-show]")) {
    const options = { hourCycle: "h23", timeZone, ...FORMATS[time.dataset.show] };
    time.textContent = new Intl.DateTimeFormat("en", options).format(new Date(time.dateTime));
  }
}

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    const search = document.getElementById("q");
    if (search) search.focus();
    else document.getElementById("search-link")?.click();
  } else if (event.key === "?") {
    event.preventDefault();
    document.getElementById("keys").togglePopover();
  }
});

// A theme applies when it is chosen. On the document: going back in the history
// of a search puts another menu in its place.
document.addEventListener("change", (event) => {
  if (event.target.closest("#account-menu")) event.target.form.requestSubmit();
});

// The link to the search field of another page ends in it.
if (window.location.hash === "#q") document.getElementById("q")?.focus();

localise(document);
document.addEventListener("htmx:load", (event) => localise(event.target));

/* A form pressed twice is sent once: the first answer is on its way. What scripts
   send has been taken care of before it comes here. Going back to a page, or an
   answer that never came, makes its forms good again. */
const AGAIN_AFTER = 4_000;
window.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, AGAIN_AFTER);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

/* The filters are a popover on a narrow screen; choosing one swaps them, and
   they stay open for the next. */
let filtersWereOpen = false;
let chosen = "";
document.addEventListener("htmx:beforeSwap", () => {
  filtersWereOpen = document.querySelector("#filters:popover-open") !== null;
  chosen = document.activeElement?.id;
});
document.addEventListener("htmx:afterSwap", () => {
  if (filtersWereOpen) {
    document.getElementById("filters")?.showPopover();
    // htmx could not give the focus back to a box that was still hidden.
    if (chosen) document.getElementById(chosen)?.focus();
  }
  filtersWereOpen = false;
});

/* Failures of a swap: the server's words, or ours where it said none. The
   editor and the ratings speak for themselves. */
function wordsOf(xhr) {
  const said = new DOMParser().parseFromString(xhr?.responseText ?? "", "text/html");
  return (
    said.querySelector("[data-notice]")?.textContent ||
    "The server does not answer. Nothing you wrote is lost; check that it runs, then try again."
  );
}
function tell(event) {
  const source = event.detail.elt;
  if (source.closest("#autosave, #draft, .signal-review")) return;
  const status = event.detail.xhr?.status;
  if (status === 401) return window.location.reload();
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.tone = "alarm";
  notice.dataset.trouble = "";
  notice.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = wordsOf(event.detail.xhr);
  notice.append(words);
  (source.closest("form, section") ?? document.getElementById("main")).before(notice);
  notice.scrollIntoView({ block: "nearest" });
  for (const old of document.querySelectorAll("[data-trouble]")) {
    if (old !== notice) old.remove();
  }
}
document.addEventListener("htmx:responseError", tell);
document.addEventListener("htmx:sendError", tell);
// What is swapped in is an answer: the trouble is over.
document.addEventListener("htmx:afterSwap", () => {
  for (const old of document.querySelectorAll("[data-trouble]")) old.remove();
});
