/* After a run: the recording of this browser, and what one notes, which this browser
   keeps until the server has it. */

import { KeptForm } from "./kept.js";
import { offerWhatIsLeft } from "./recovery.js";
import { recordings } from "./recorder.js";
import { notice, Runs } from "./runs.js";

/* --- the recording ---------------------------------------------------------------- */

const voice = document.getElementById("voice");

function tell(words) {
  document.getElementById("voice-state").textContent = words;
}

/* What the browser records as it goes has no length yet: it learns it at the end. */
function learnLength(audio) {
  if (Number.isFinite(audio.duration)) return;
  audio.addEventListener("durationchange", () => (audio.currentTime = 0), { once: true });
  audio.currentTime = Number.MAX_SAFE_INTEGER;
}

async function showVoice() {
  const { person, token } = voice.dataset;
  const count = await recordings.count(person);
  const all = document.getElementById("all-recordings");
  all.hidden = !count;
  all.querySelector("button").textContent = `Delete all recordings of this browser (${count})`;
  const sound = token ? await recordings.get(person, token) : null;
  const none = document.getElementById("no-recording");
  none.hidden = token ? Boolean(sound) : Boolean(count);
  const box = document.getElementById("recording");
  if (!box) return;
  box.hidden = !sound;
  const audio = document.getElementById("playback");
  if (audio.src) URL.revokeObjectURL(audio.src);
  audio.removeAttribute("src");
  if (!sound) return;
  audio.addEventListener("loadedmetadata", () => learnLength(audio), { once: true });
  audio.src = URL.createObjectURL(sound);
}

async function removeVoice(act, words) {
  await act();
  await showVoice();
  tell(words);
}

if (voice) {
  const { person, token } = voice.dataset;
  // A browser that lets no page store anything holds no recording.
  const cannot = () => tell("This browser lets no page store recordings.");
  document.getElementById("delete-recording")?.addEventListener("click", () =>
    removeVoice(() => recordings.remove(person, token), "The recording is deleted.").catch(cannot),
  );
  document.getElementById("delete-all").addEventListener("click", () =>
    removeVoice(() => recordings.clear(person), "All recordings of this browser are deleted.").catch(cannot),
  );
  showVoice().catch(cannot);
}

// A run that is deleted takes its recording along.
const deleting = document.getElementById("delete-run");
deleting?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { person, token } = deleting.dataset;
  await recordings.remove(person, token).catch(() => {});
  deleting.submit();
});

/* --- what one notes ------------------------------------------------------------------- */

class Noted extends KeptForm {
  constructor(form) {
    super(form, window.location.pathname, form.querySelector(".recovery"));
    if ("unsaved" in form.dataset) {
      this.acknowledged = "";
      this.mirrorNow();
    }
    form.addEventListener("input", () => this.mirrorNow());
    form.addEventListener("submit", () => {
      this.mirrorNow();
      // It is on its way; if it never arrives, the next page offers it again.
      this.acknowledged = this.text();
    });
  }

  parts() {
    const fields = [...new FormData(this.form)];
    return Object.fromEntries(fields.filter(([name]) => /^(stumbles|transcript|signal-)/.test(name)));
  }

  entry() {
    return { version: this.form.elements.seen.value, tab: this.tab, parts: this.parts() };
  }

  inWords(parts) {
    return Object.values(parts).filter(Boolean).join("\n\n");
  }

  /* Saved with the mark it was made from: if the server has moved on, both are shown. */
  putBack(entry) {
    for (const [name, text] of Object.entries(entry.parts)) {
      if (this.form.elements[name]) this.form.elements[name].value = text;
    }
    this.form.elements.seen.value = entry.version;
    this.tab = entry.tab;
    this.mirror.belongTo(entry.tab);
    this.mirrorNow();
  }
}

const form = document.getElementById("noted");
if (form) offerWhatIsLeft(new Noted(form));

/* --- what an earlier page could not send ------------------------------------------------ */

const person = (voice ?? form)?.dataset.person;
const token = document.querySelector("[name=csrfmiddlewaretoken]");
if (person && token) {
  new Runs(person, (words) => notice(document.getElementById("run-state"), words)).send();
}
