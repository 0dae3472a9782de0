// Before the wrap-up: that everything written and decided on this device is in the store, on every question.

import { journal } from './notes.js';
import { storedNotes } from './requests.js';

const live = document.getElementById('live');
const warning = document.getElementById('unfinished');

/** Whether to go on to the wrap-up. What is wrong is said once; whoever asks again knows it. */
export async function mayFinish() {
  const faults = await missing();
  const again = !warning.hidden;
  warning.hidden = faults.length === 0;
  warning.querySelector('span').textContent = faults.join(', ');
  return again || faults.length === 0;
}

/** The numbers of the questions of which the store does not have what it should. */
async function missing() {
  const stored = await storedNotes(live.dataset.interview);
  let edits = [];
  let deeds = [];
  let kept = new Map();
  try {
    [edits, deeds, kept] = [await journal.edits(), await journal.deeds(), await journal.notes()];
  } catch {
    // nothing is kept on this device, so nothing can be missing
  }
  const lacks = (note) => {
    const known = kept.get(note.number);
    return known && (note.rev < known.rev || note.rev === known.rev && note.text !== known.text);
  };
  const waiting = [...edits, ...deeds.filter(({ done }) => !done)];
  const numbers = [...waiting.map(({ question }) => question), ...(stored ?? []).filter(lacks).map((note) => note.number)];
  return Array.from(new Set(numbers)).sort((a, b) => a - b);
}
