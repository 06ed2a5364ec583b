/* The table of stories by tags, judged in place: arrow keys move, 0 to 3 judge, a press
   opens the four words. What the server has not taken yet is kept here, and sent again. */

const RETRY = 2000; // ms; doubled each time
const LAST_RETRY = 15000;
const SHORT = ["", "touches", "serves", "best"];
const WAYS = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-8, 0],
  PageDown: [8, 0],
};

/** The cells, and which of them has the focus; headings with a link are cells too. */
class Grid {
  constructor(table) {
    this.table = table;
    this.rows = [...table.tHead.rows, ...table.tBodies[0].rows].map((row) => [...row.cells]);
    table.setAttribute("role", "grid");
    for (const link of table.querySelectorAll("a")) link.tabIndex = -1;
    this.active = this.rows[1]?.[1];
    this.inner(this.active).tabIndex = 0;
    table.addEventListener("focusin", ({ target }) => this.activate(target.closest("td, th")));
    table.addEventListener("keydown", (event) => this.move(event));
  }

  /** What of a cell takes the focus. */
  inner(cell) {
    return cell.querySelector("a") ?? cell;
  }

  activate(cell) {
    if (!cell || cell === this.active) return;
    this.inner(this.active).tabIndex = -1;
    this.active = cell;
    this.inner(cell).tabIndex = 0;
  }

  focus(cell) {
    this.activate(cell);
    this.inner(cell).focus();
    // Not under the headings, which stay where they are.
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  move(event) {
    if (event.altKey || event.metaKey) return;
    const at = this.rows.findIndex((row) => row.includes(this.active));
    if (at < 0) return;
    const place = this.rows[at].indexOf(this.active);
    let [row, column] = [at, place];
    if (event.key in WAYS && !event.ctrlKey) {
      row += WAYS[event.key][0];
      column += WAYS[event.key][1];
    } else if (event.key === "Home" || event.key === "End") {
      column = event.key === "Home" ? 0 : Infinity;
      if (event.ctrlKey) row = event.key === "Home" ? 1 : Infinity;
    } else {
      return;
    }
    event.preventDefault();
    row = Math.max(0, Math.min(row, this.rows.length - 1));
    column = Math.max(0, Math.min(column, this.rows[row].length - 1));
    // The corner leads nowhere.
    if (row || column) this.focus(this.rows[row][column]);
  }

  /** The cell of a story and a tag; null where it is not shown. */
  find(story, tag) {
    const column = this.rows[0].findIndex((head) => head.dataset.tag === tag);
    const row = this.rows.find(([head]) => head.parentElement.dataset.story === story);
    return (column > 0 && row?.[column]) || null;
  }

  story(cell) {
    return cell.parentElement.cells[0].querySelector("a");
  }

  tag(cell) {
    return this.rows[0][cell.cellIndex];
  }

  name(cell) {
    return `${this.story(cell).textContent}: ${this.tag(cell).querySelector("a").textContent}`;
  }
}

const fitOf = (cell) => Number(cell.dataset.fit ?? 0);

/** Show a judgement as the server would. */
function show(cell, fit) {
  cell.querySelector("b").textContent = fit;
  cell.querySelector(":scope > span")?.remove();
  if (!fit) return void delete cell.dataset.fit;
  cell.dataset.fit = fit;
  const word = document.createElement("span");
  word.textContent = SHORT[fit];
  cell.querySelector("b").after(word);
}

/** What is judged and not yet acknowledged, by cell: one judgement each, the last one. */
class Judgements {
  constructor(table, grid) {
    this.grid = grid;
    this.place = `prepbank:fits:${table.dataset.person}`;
    this.mirrors = "mirrors" in table.dataset;
    this.holds = false;
    this.line = document.getElementById("heat-state");
    this.token = document.querySelector("#chooser [name=csrfmiddlewaretoken]");
    this.retry = RETRY;
    this.isSending = false;
    this.isRenewed = false; // a server that never takes its own new token is trouble
    this.waiting = new Map();
    this.timer = null;
    for (const kept of this.read()) this.takeUp(kept);
    window.addEventListener("online", () => this.send());
    window.addEventListener("beforeunload", (event) => {
      if (this.waiting.size && !this.keep()) event.preventDefault();
    });
    this.send();
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.place)) ?? [];
    } catch {
      return [];
    }
  }

  /** Keep what waits in this browser; false where it does not let us. */
  keep() {
    this.holds = false;
    try {
      if (!this.waiting.size) localStorage.removeItem(this.place);
      else if (this.mirrors) localStorage.setItem(this.place, JSON.stringify([...this.waiting.values()]));
      this.holds = this.mirrors;
    } catch {
      // Switched off or full: the line says to leave the page open.
    }
    return this.holds;
  }

  /** Go on with what an earlier page could not send. */
  takeUp(kept) {
    this.waiting.set(kept.address + kept.key, kept);
    const cell = this.grid.find(kept.story, kept.key);
    if (!cell) return;
    show(cell, kept.fit);
    cell.dataset.unsaved = "";
  }

  judge(cell, fit) {
    const link = this.grid.story(cell);
    const [address, key] = [link.getAttribute("href"), this.grid.tag(cell).dataset.tag];
    const before = this.waiting.get(address + key);
    if (fit === fitOf(cell) && !before) return this.say(`${this.grid.name(cell)}: ${this.word(fit)}.`);
    const story = cell.parentElement.dataset.story;
    // Upon what the server had, and not upon what it has not been told yet.
    const seen = before?.seen ?? fitOf(cell);
    const sent = before?.sent ?? [];
    this.waiting.set(address + key, { address, story, key, fit, seen, sent });
    show(cell, fit);
    cell.dataset.unsaved = "";
    this.keep();
    this.send();
  }

  word(fit) {
    return document.querySelector(`#chooser button[value="${fit}"]`).textContent.trim();
  }

  say(words, isTrouble = false) {
    this.line.toggleAttribute("data-trouble", isTrouble);
    if (this.line.textContent !== words) this.line.textContent = words;
  }

  /** Send what waits, one after the other. */
  async send() {
    if (this.isSending) return;
    clearTimeout(this.timer);
    this.isSending = true;
    let goesOn = true;
    while (goesOn && this.waiting.size) goesOn = await this.sendOne(this.waiting.values().next().value);
    this.isSending = false;
  }

  async sendOne(made) {
    if (!made.sent.includes(made.fit)) made.sent.push(made.fit);
    const body = new URLSearchParams({
      [`fit-${made.key}`]: made.fit,
      [`seen-${made.key}`]: made.seen,
      csrfmiddlewaretoken: this.token.value,
    });
    let answer = null;
    try {
      answer = await fetch(made.address, { method: "POST", body, headers: { "HX-Request": "true" } });
    } catch {
      // No answer: it stays here.
    }
    // A page of a proxy can have any status; only our own word counts.
    const stored = answer?.headers.get("X-Judged");
    if (stored === "yes") this.confirmed(made);
    else if (stored) this.refused(made, Number(stored));
    else return this.failed(made, answer);
    this.retry = RETRY;
    this.isRenewed = false;
    return true;
  }

  latest(made) {
    return this.waiting.get(made.address + made.key);
  }

  confirmed(made) {
    const cell = this.grid.find(made.story, made.key);
    // Judged again meanwhile: that is still to be sent, upon what is stored now.
    if (this.latest(made) !== made) Object.assign(this.latest(made), { seen: made.fit, sent: [] });
    else this.forget(made, cell);
    if (cell) this.say(`Saved. ${this.grid.name(cell)}: ${this.word(made.fit)}.`);
    else this.say("Saved.");
  }

  /* Something else is stored than what was seen. If this page sent that itself, and only
     the answer was lost, it is no news. */
  refused(made, stored) {
    const latest = this.latest(made);
    if (latest.sent.includes(stored)) {
      Object.assign(latest, { seen: stored, sent: [] });
      return;
    }
    const cell = this.grid.find(made.story, made.key);
    this.forget(latest, cell);
    if (cell) show(cell, stored);
    const what = cell ? this.grid.name(cell) : "A judgement";
    this.say(`Not saved. ${what} was judged elsewhere meanwhile: ${this.word(stored)}. Judge it again if you think otherwise.`, true);
  }

  forget(made, cell) {
    this.waiting.delete(made.address + made.key);
    if (cell) delete cell.dataset.unsaved;
    this.keep();
  }

  /** Say what is wrong; return whether to go on with the next. */
  failed(made, answer) {
    const token = answer?.headers.get("X-CSRF-Token");
    if (token) this.token.value = token;
    if (token && !this.isRenewed) {
      this.isRenewed = true;
      return true;
    }
    if (answer?.status === 404) {
      this.forget(this.latest(made), this.grid.find(made.story, made.key));
      this.say("Not saved: that story is not there any more. Load this page anew.", true);
      return true;
    }
    const why =
      answer?.status === 401
        ? "you are signed out. Sign in in a new tab; this page then saves by itself"
        : "the server does not answer";
    const kept = this.holds ? "Kept in this browser" : "Leave this page open";
    this.say(`Not saved yet: ${why}. ${kept}; trying again.`, true);
    this.timer = setTimeout(() => this.send(), this.retry);
    this.retry = Math.min(this.retry * 2, LAST_RETRY);
    return false;
  }
}

/** The four words beside a cell. */
class Chooser {
  constructor(panel, grid, judgements) {
    this.panel = panel;
    this.grid = grid;
    this.judgements = judgements;
    this.buttons = [...panel.querySelectorAll("button")];
    this.cell = null;
    panel.addEventListener("click", ({ target }) => this.choose(target.closest("button")));
    panel.addEventListener("keydown", (event) => this.key(event));
    panel.addEventListener("toggle", ({ newState }) => newState === "closed" && this.leave());
  }

  open(cell) {
    this.cell = cell;
    this.panel.querySelector("#chooser-of").textContent = this.grid.name(cell);
    for (const button of this.buttons) {
      button.setAttribute("aria-pressed", Number(button.value) === fitOf(cell));
    }
    this.panel.showPopover();
    this.lay(cell.getBoundingClientRect());
    this.buttons[fitOf(cell)].focus();
  }

  /** Beside the cell, and all of it in the window. */
  lay({ left, top, bottom }) {
    const { offsetWidth, offsetHeight } = this.panel;
    const under = bottom + 4 + offsetHeight <= window.innerHeight;
    const y = under ? bottom + 4 : Math.max(8, top - 4 - offsetHeight);
    const x = Math.max(8, Math.min(left, document.documentElement.clientWidth - offsetWidth - 8));
    this.panel.style.left = `${x}px`;
    this.panel.style.top = `${y}px`;
  }

  choose(button) {
    if (!button || !this.cell) return;
    this.judgements.judge(this.cell, Number(button.value));
    this.panel.hidePopover();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.buttons.indexOf(document.activeElement);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key];
    if (/^[0-3]$/.test(event.key)) this.choose(this.buttons[Number(event.key)]);
    else if (to !== undefined) this.buttons[(to + 4) % 4].focus();
    else return;
    event.preventDefault();
  }

  leave() {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const { activeElement } = document;
    // Not away from what was pressed instead.
    if (activeElement === document.body || this.panel.contains(activeElement)) this.grid.focus(cell);
  }
}

const table = document.getElementById("heat");
if (table) {
  const grid = new Grid(table);
  const judgements = new Judgements(table, grid);
  const chooser = new Chooser(document.getElementById("chooser"), grid, judgements);
  const [body] = table.tBodies;
  for (const cell of body.querySelectorAll("td")) cell.tabIndex = cell === grid.active ? 0 : -1;
  body.addEventListener("click", ({ target }) => {
    const cell = target.closest("td");
    if (cell) chooser.open(cell);
  });
  body.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-3]$/.test(event.key)) judgements.judge(cell, Number(event.key));
    else if (event.key === "Delete" || event.key === "Backspace") judgements.judge(cell, 0);
    else if (event.key === "Enter" || event.key === " ") chooser.open(cell);
    else return;
    event.preventDefault();
  });
}
