/* Runs that the server has not acknowledged: kept in this browser and sent again. A
   run carries a token of its own, so the server keeps it once however often it comes. */

const AGAIN_AFTER = 5_000;
const CLOCKED = "prepbank:run:";
let timer;
let isSending = false;
// A browser may refuse its storage; then a run lives as long as the page.
const inPage = new Map();

export function newToken(mock) {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return `${mock}-${Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export class Runs {
  constructor(person, say) {
    this.prefix = `${CLOCKED}${person}:`;
    this.say = say;
    window.addEventListener("online", () => this.send());
  }

  keep(run) {
    const key = this.prefix + run.fields.token;
    inPage.set(key, run);
    try {
      localStorage.setItem(key, JSON.stringify(run));
    } catch {
      // Kept in the page.
    }
  }

  forget(key) {
    inPage.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was stored.
    }
  }

  kept() {
    const found = new Map(inPage);
    try {
      for (const key of Object.keys(localStorage).filter((name) => name.startsWith(this.prefix))) {
        found.set(key, JSON.parse(localStorage.getItem(key)));
      }
    } catch {
      // What is in the page is all there is.
    }
    return [...found].filter(([, run]) => run?.address && run.fields);
  }

  /** Send all that is kept; return where the run with this token is, once it is there. */
  async send(token = "") {
    if (isSending) return null;
    clearTimeout(timer);
    isSending = true;
    let place = null;
    for (const [key, run] of this.kept()) {
      const answer = await post(run);
      const settled = this.settle(key, answer);
      if (settled === null) break;
      if (run.fields.token === token) place = settled;
    }
    isSending = false;
    if (this.kept().length) timer = setTimeout(() => this.sendAgain(token), AGAIN_AFTER);
    else if (!place) this.say("");
    return place;
  }

  async sendAgain(token) {
    const place = await this.send(token);
    if (place) window.location.assign(place);
  }

  /* Where a run is, "" for one that can never be kept; null while it must wait. */
  settle(key, answer) {
    if (answer?.status === 201) {
      this.forget(key);
      return answer.headers.get("Location");
    }
    if (answer?.status === 404 || answer?.status === 422) {
      this.forget(key);
      this.say("A run could not be saved: its question is no longer there.");
      return "";
    }
    if (answer?.status === 401) {
      this.say("Not saved yet: you are signed out. The run is kept in this browser and sent once you have signed in.");
    } else {
      this.say("Not saved yet: the server does not answer. The run is kept in this browser, sent again, and saved once.");
    }
    return null;
  }
}

async function post(run) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  const body = new URLSearchParams({ ...run.fields, csrfmiddlewaretoken: token });
  const headers = { "HX-Request": "true" };
  try {
    const answer = await fetch(run.address, { method: "POST", body, headers, redirect: "manual" });
    // Signed in anew meanwhile: the next try brings the token of now.
    const renewed = answer.headers.get("X-CSRF-Token");
    const fields = renewed ? document.querySelectorAll("[name=csrfmiddlewaretoken]") : [];
    for (const field of fields) field.value = renewed;
    return answer;
  } catch {
    return null;
  }
}

/** Say `words` in an element, as a notice; "" for nothing. */
export function notice(place, words) {
  if (!place || place.textContent.trim() === words) return;
  place.replaceChildren();
  if (!words) return;
  const box = document.createElement("div");
  box.className = "notice";
  const text = document.createElement("p");
  text.textContent = words;
  box.append(text);
  place.append(box);
}
