/* Text that an earlier editor kept and never got acknowledged, offered again. */

import { untilThisPageCloses } from "./mirror.js";
import { localise } from "./page.js";

/* An editor that is still open in another tab saves its own text: what it keeps
   is offered when it has gone, and by one page only. */
export function offerWhatIsLeft(draft) {
  forgetSettled(draft.mirror);
  for (const entry of draft.mirror.others()) {
    draft.mirror.whenLeft(entry, (left) => consider(draft, left));
  }
}

function consider(draft, entry) {
  const panel = document.getElementById("recovery");
  if (JSON.stringify(entry.parts) === draft.acknowledged) {
    draft.mirror.clear(entry.key);
  } else if (panel.hidden) {
    offer(panel, draft, entry);
    return untilThisPageCloses();
  }
}

/* The server names the editor whose conflict it has just settled: both of its
   texts are stored now. */
function forgetSettled(mirror) {
  const address = new URL(window.location.href);
  const settled = address.searchParams.get("settled");
  if (settled === null) return;
  if (settled) mirror.clear(mirror.prefix + settled);
  address.searchParams.delete("settled");
  history.replaceState(history.state, "", address);
}

function offer(panel, draft, entry) {
  const time = panel.querySelector("[data-recovery-time]");
  time.dateTime = entry.at;
  time.dataset.show = "moment";
  localise(panel);
  panel.querySelector("[data-recovery-text]").textContent = Object.values(entry.parts)
    .filter(Boolean)
    .join("\n\n");
  panel.hidden = false;
  panel.addEventListener("click", (event) => {
    const choice = event.target.dataset?.recovery;
    if (!choice) return;
    if (choice === "restore") draft.whenAnswered(() => restore(draft, entry));
    else draft.mirror.clear(entry.key);
    panel.hidden = true;
  });
}

/* The kept text is saved with the version it was made from and under its own
   editor's name: if the server has moved on since, that is a conflict and both
   texts are shown; if only the acknowledgement was lost, it is none. */
function restore(draft, entry) {
  const { form } = draft;
  for (const [name, text] of Object.entries(entry.parts)) form.elements[name].value = text;
  form.elements.version.value = entry.version;
  draft.tab = entry.tab;
  draft.turn = entry.turn;
  draft.mirror.belongTo(entry.tab);
  draft.mirrorNow();
  form.dispatchEvent(new Event("input", { bubbles: true }));
  draft.save();
}
