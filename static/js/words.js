/* Counting as questions/star.py counts: what Python takes for a blank, a digit or
   the beginning of a line is spelt out, because JavaScript takes some others. */

const BLANK = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const BLANKS = new RegExp(`${BLANK}+`, "u");
const LIST_NUMBER = new RegExp(`(?<=^|\\n)[ \\t]*\\p{Nd}+[.)](?=${BLANK})`, "gu");

/** How many words `text` has when it is said aloud. */
export function countWords(text) {
  const runs = text.replace(LIST_NUMBER, "").split(BLANKS);
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Per cent of `total`; Python rounds a half to the even neighbour. */
export function share(words, total) {
  const exact = total ? (words * 100) / total : 0;
  const below = Math.floor(exact);
  return exact - below === 0.5 ? below + (below % 2) : Math.round(exact);
}

/** m:ss for so many words at so many a minute. */
export function clock(words, rate) {
  const seconds = Math.round((words * 60) / rate);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
