// Disputable hits: strike what was heard wrongly, count what was missed, mark what a hint gave away. Every change is a
// button of a form, which works without this as well.

import { act } from './deeds.js';
import { notes } from './notes.js';

const live = document.getElementById('live');
const count = document.getElementById('count');
const field = document.getElementById('words');
const WORD = /[\p{L}\p{N}]/u;
const LONGEST = 200;

/** What is selected in the notes: of one line, and whole words. */
function selected() {
  const text = notes.value;
  let { selectionStart: start, selectionEnd: end } = notes;
  if (start === end) {
    return '';
  }
  start = text.slice(start).search(/\S|$/) + start;
  end = Math.min(end, (text + '\n').indexOf('\n', start));
  while (start > 0 && WORD.test(text[start]) && WORD.test(text[start - 1])) {
    start--;
  }
  while (end < text.length && WORD.test(text[end - 1]) && WORD.test(text[end])) {
    end++;
  }
  return text.slice(start, end).trim().slice(0, LONGEST);
}

/** Asks what the selected words count for. */
export function openCount() {
  count.open = true;
}

count.addEventListener('toggle', () => {
  if (count.open) {
    field.value = selected() || field.value;
    (field.value ? count.querySelector('[name=criterion]') : field).focus();
    count.querySelector('form').scrollIntoView({ block: 'nearest' });
  }
});

/** To the words that were heard, and from them to the next. */
export function toHits() {
  const hits = buttons(document.getElementById('heard'));
  hits[(hits.indexOf(document.activeElement) + 1) % hits.length]?.focus();
}

const buttons = (place) => Array.from(place.querySelectorAll(place === count ? '[name=criterion]' : '.rb-hit[name=hit]'));

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

live.addEventListener('keydown', (event) => {
  const place = event.target.closest('#heard, #count');
  const step = STEPS[event.key];
  if (!place || event.isComposing) {
    return;
  }
  const all = buttons(place);
  const at = all.indexOf(event.target);
  if (step && at >= 0) {
    event.preventDefault();
    all[(at + step + all.length) % all.length].focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    leave(place);
  } else if (event.key === 'Enter' && event.target === field) {
    // The first criterion would have it.
    event.preventDefault();
    all[0].focus();
  }
});

function leave(place) {
  document.activeElement.blur();
  if (place === count) {
    count.open = false;
  }
}

live.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!button || !form.closest('#heard, #count')) {
    return;
  }
  event.preventDefault();
  const fields = new FormData(form, button);
  if (form.closest('#count')) {
    leave(count);
    form.reset();
  }
  const action = button.hasAttribute('formaction') ? button.formAction : form.action;
  act(new URL(action).pathname, fields);
});
