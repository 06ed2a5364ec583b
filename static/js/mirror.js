/* Text the server has not acknowledged, kept in this browser's own storage.
   One entry for each open editor, so that two tabs never overwrite each other. */

export class Mirror {
  constructor(person, path, tab, isOn) {
    this.prefix = `prepbank:draft:${person}:${path}:`;
    this.key = this.prefix + tab;
    this.isOn = isOn;
  }

  /** Keep `entry`; false when this browser does not let us. */
  keep(entry) {
    if (!this.isOn) return false;
    try {
      localStorage.setItem(this.key, JSON.stringify({ ...entry, at: new Date().toISOString() }));
      return true;
    } catch {
      return false;
    }
  }

  clear(key = this.key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser without storage holds nothing to clear.
    }
  }

  /** What editors before this one left behind, the newest first. */
  left() {
    const entries = [];
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(this.prefix) && key !== this.key) {
          entries.push({ key, ...JSON.parse(localStorage.getItem(key)) });
        }
      }
    } catch {
      // Unreadable storage offers nothing; it is not touched either.
    }
    return entries.sort((a, b) => b.at.localeCompare(a.at));
  }
}
