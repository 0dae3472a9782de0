// How long a note may be: said before it is so long, and nothing that is pasted is cut.

import { counted } from './pill.js';

export const NEAR = 1000;

const notes = document.getElementById('notes');
const limit = document.getElementById('limit');
const words = limit.dataset;

/** How many characters the note takes yet. */
export const room = () => notes.maxLength - notes.value.length;

function say(text) {
  limit.hidden = text === '';
  if (limit.textContent !== text) {
    limit.textContent = text;
  }
}

function sayHowMuchIsLeft() {
  const near = counted(words.near, Math.ceil(room() / 100) * 100); // said aloud now and then, not at each key
  say(room() <= 0 ? words.full : room() <= NEAR ? near : '');
}

/** The browser would take the beginning and say nothing. */
function takeWholeOrNothing(event, data) {
  const length = data?.getData('text').replaceAll('\r\n', '\n').length ?? 0;
  const free = room() + (event.type === 'paste' ? notes.selectionEnd - notes.selectionStart : 0);
  if (length > free) {
    event.preventDefault();
    say(words.paste.replace('{n}', length.toLocaleString('en')).replace('{left}', free.toLocaleString('en')));
  }
}

notes.addEventListener('input', sayHowMuchIsLeft);
notes.addEventListener('paste', (event) => takeWholeOrNothing(event, event.clipboardData));
notes.addEventListener('drop', (event) => takeWholeOrNothing(event, event.dataTransfer));
sayHowMuchIsLeft();
