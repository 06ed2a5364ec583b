/* Text the server has not acknowledged, kept in this browser's own storage.
   One entry for each open form, so that two tabs never overwrite each other. */

export class Mirror {
  constructor(person, place, tab, isOn) {
    this.prefix = `prepbank:draft:${person}:${place}:`;
    this.isOn = isOn;
    this.holds = isOn; // whether the text is really there: storage may be full
    this.belongTo(tab);
  }

  /** Keep under the name of `tab` from now on, and let no other page offer that. */
  belongTo(tab) {
    this.key = this.prefix + tab;
    navigator.locks?.request(this.key, untilThisPageCloses);
  }

  /** Keep `entry`; false when this browser does not let us. */
  keep(entry) {
    this.holds = false;
    if (!this.isOn) return false;
    try {
      localStorage.setItem(this.key, JSON.stringify({ ...entry, at: new Date().toISOString() }));
      this.holds = true;
    } catch {
      // Switched off or full: the page says to leave it open.
    }
    return this.holds;
  }

  isThere() {
    return this.read(this.key)?.parts !== undefined;
  }

  clear(key = this.key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser without storage holds nothing to clear.
    }
  }

  /** What one form left behind; null for nothing, or nothing readable. */
  read(key) {
    try {
      return { key, ...JSON.parse(localStorage.getItem(key)) };
    } catch {
      return null;
    }
  }

  /** What this form keeps in other pages, the newest first. */
  others() {
    let keys = [];
    try {
      keys = Object.keys(localStorage);
    } catch {
      // A browser without storage has kept nothing.
    }
    return keys
      .filter((key) => key.startsWith(this.prefix) && key !== this.key)
      .map((key) => this.read(key))
      .filter((entry) => entry?.parts && entry.at)
      .sort((a, b) => b.at.localeCompare(a.at));
  }

  /** Call `act` with the entry as soon as no open page has it, if it is still kept. */
  whenLeft({ key }, act) {
    const found = () => {
      const entry = this.read(key);
      return entry?.parts ? act(entry) : undefined;
    };
    if (navigator.locks) navigator.locks.request(key, found);
    else found();
  }
}

/** What a lock waits for that is never given back. */
export function untilThisPageCloses() {
  return new Promise(() => {});
}
