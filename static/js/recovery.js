/* Text that an earlier page kept and never got acknowledged, offered again. */

import { untilThisPageCloses } from "./mirror.js";
import { localise } from "./page.js";

/* A form that is still open in another tab saves its own text: what it keeps is
   offered when it has gone, and by one page only. */
export function offerWhatIsLeft(kept) {
  forgetSettled(kept.mirror);
  for (const entry of kept.mirror.others()) {
    kept.mirror.whenLeft(entry, (left) => consider(kept, left));
  }
}

function consider(kept, entry) {
  if (JSON.stringify(entry.parts) === kept.acknowledged) {
    kept.mirror.clear(entry.key);
  } else if (kept.panel.hidden) {
    offer(kept, entry);
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

function offer(kept, entry) {
  const { panel } = kept;
  const time = panel.querySelector("[data-recovery-time]");
  time.dateTime = entry.at;
  time.dataset.show = "moment";
  localise(panel);
  panel.querySelector("[data-recovery-text]").textContent = kept.inWords(entry.parts);
  panel.hidden = false;
  // The handler of the panel, not one more: an offer replaces the one before it.
  panel.onclick = (event) => {
    const choice = event.target.dataset?.recovery;
    if (!choice) return;
    if (choice === "restore") kept.whenAnswered(() => kept.putBack(entry));
    else kept.mirror.clear(entry.key);
    panel.hidden = true;
  };
}
