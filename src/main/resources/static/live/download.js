// "Download my notes": all that is known of them here, from the store as far as it can be asked, and what it does not have.

import { journal, notes, savedText } from './notes.js';
import { storedNotes, wait } from './requests.js';

const PATIENCE = 4000;
const live = document.getElementById('live');
const button = document.getElementById('download');
const words = button.dataset;

const orNothing = (promise, nothing) => promise.catch(() => nothing);

/** By question: what the store has, and what it does not have yet. */
async function known() {
  const [stored, kept, edits] = await Promise.all([
    Promise.race([storedNotes(live.dataset.interview), wait(PATIENCE)]),
    orNothing(journal.notes(), new Map()),
    orNothing(journal.edits(), []),
  ]);
  const here = Number(live.dataset.question);
  const saved = new Map(Array.from(kept, ([number, note]) => [number, note.text]));
  saved.set(here, savedText());
  stored?.forEach((note) => saved.set(note.number, note.text));
  const unsaved = new Map();
  const add = (number, text) => unsaved.set(number, [...(unsaved.get(number) ?? []), text]);
  edits.forEach(({ question, edit }) => add(question, edit.text));
  add(here, notes.value);
  return { saved, unsaved };
}

/** A text is left out where a later one, or what the store has, begins with it. */
const worthShowing = (texts, saved) => texts.filter((text, i) =>
  !saved.startsWith(text) && !texts.some((other, j) => j > i && other.startsWith(text)));

function write({ saved, unsaved }) {
  const questions = Array.from(document.querySelectorAll('#stops li'), (stop) => stop.querySelector('.rb-t').textContent);
  const parts = questions.map((title, i) => {
    const text = saved.get(i + 1) ?? '';
    const more = worthShowing(unsaved.get(i + 1) ?? [], text).map((other) => `${words.unsaved}\n\n${other}\n`);
    return [`${i + 1}. ${title}\n`, text && `${text}\n`, ...more].filter(Boolean).join('\n');
  });
  return `${words.title}\n${new Date().toLocaleString('en-GB', { timeZoneName: 'short' })}\n\n${parts.join('\n\n')}`;
}

button.hidden = false;
button.addEventListener('click', async () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([write(await known())], { type: 'text/plain;charset=utf-8' }));
  link.download = words.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});
