/* Counting as questions/star.py counts. */

const LIST_NUMBER = /^[ \t]*\d+[.)](?=\s)/gmu;
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** How many words `text` has when it is said aloud. */
export function countWords(text) {
  return (text.replace(LIST_NUMBER, "").match(WORD) ?? []).length;
}

/** m:ss for so many words at so many a minute. */
export function clock(words, rate) {
  const seconds = Math.round((words * 60) / rate);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
