/* One's voice, recorded by the browser itself and kept in its own storage: nothing
   of it is ever sent. A recording is kept under the token of its run. */

const NAME = "prepbank-voice";
const STORE = "recordings";

function database() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function ask(mode, act) {
  const opened = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

/* A browser can be shared: everybody sees their own only. */
function mine(person) {
  return IDBKeyRange.bound(`${person}:`, `${person};`, false, true);
}

export const recordings = {
  put: (person, token, blob) => ask("readwrite", (store) => store.put(blob, `${person}:${token}`)),
  get: (person, token) => ask("readonly", (store) => store.get(`${person}:${token}`)),
  remove: (person, token) => ask("readwrite", (store) => store.delete(`${person}:${token}`)),
  count: (person) => ask("readonly", (store) => store.count(mine(person))),
  clear: (person) => ask("readwrite", (store) => store.delete(mine(person))),
};

const REFUSED = {
  NotAllowedError: "The microphone was not allowed, so nothing is recorded.",
  NotFoundError: "No microphone was found, so nothing is recorded.",
  NotReadableError: "Another program is using the microphone, so nothing is recorded.",
};

/** The words for why nothing can be recorded. */
function why(error) {
  return `${REFUSED[error?.name] ?? "This browser cannot record here."} Everything else works.`;
}

export class Recorder {
  constructor() {
    this.stream = null;
    this.recorder = null;
    this.chunks = [];
  }

  /** Ask for the microphone; return "" or why there is none. */
  async open() {
    try {
      if (!window.MediaRecorder || !navigator.mediaDevices) return why(null);
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      return "";
    } catch (error) {
      return why(error);
    }
  }

  get isOpen() {
    return this.stream !== null;
  }

  start() {
    if (!this.stream) return;
    if (this.recorder?.state === "paused") return this.recorder.resume();
    this.chunks = [];
    this.recorder = new MediaRecorder(this.stream);
    // Those of a recorder that was thrown away come too late.
    const chunks = this.chunks;
    this.recorder.ondataavailable = ({ data }) => data.size && chunks.push(data);
    this.recorder.start(1000);
  }

  pause() {
    if (this.recorder?.state === "recording") this.recorder.pause();
  }

  /** Throw away what was recorded. */
  discard() {
    if (this.recorder && this.recorder.state !== "inactive") this.recorder.stop();
    this.recorder = null;
    this.chunks = [];
  }

  /** End it and return the sound; null if there is none. */
  async finish() {
    const { recorder, chunks } = this;
    if (recorder && recorder.state !== "inactive") {
      await new Promise((resolve) => {
        recorder.onstop = resolve;
        recorder.stop();
      });
    }
    return chunks.length ? new Blob(chunks, { type: recorder.mimeType }) : null;
  }

  /** Give the microphone back. */
  close() {
    this.discard();
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
  }
}
