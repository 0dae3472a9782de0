// What was heard: fetched again after each save, and marked under the notes.

import { request } from './requests.js';
import { notes, savedText } from './notes.js';

const live = document.getElementById('live');
const path = `/interviews/${live.dataset.interview}/live?question=${live.dataset.question}`;
const PLACES = 'a, summary, textarea, button'; // what can have the focus
const copy = document.getElementById('marked');

let graded = savedText(); // the text that the marks belong to
let asking = null;
let replaced = 0; // how often, so that an answer is dropped that a newer one has overtaken

/** Fetches what the saved text proves: one request at a time, and another if the text has moved on meanwhile. */
export async function refresh() {
  if (asking !== null) {
    return;
  }
  asking = savedText();
  const before = replaced;
  try {
    const answer = await request(path, { headers: { Accept: 'text/html' } });
    const parts = await answer.text();
    if (answer.ok && before === replaced) {
      replace(parts, asking);
    }
  } catch {
    // the next save asks again
  }
  const moved = asking !== savedText();
  asking = null;
  if (moved) {
    refresh();
  }
}

/** Puts the parts that the server sent in their places; they were made from this text. */
export function replace(html, text) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const id of ['heard', 'decide', 'stops']) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old.outerHTML !== fresh.outerHTML) {
      swap(old, document.adoptNode(fresh));
    }
  }
  graded = text;
  replaced++;
  mark();
  live.dispatchEvent(new Event('replaced'));
}

/** Keeps what the person has opened, where they scrolled to and what they are on. */
function swap(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const place = Array.from(old.querySelectorAll(PLACES)).indexOf(focused);
  const opened = Array.from(old.querySelectorAll('details'), (details) => details.open);
  const scrolled = old.scrollTop;
  const field = old.querySelector('textarea');
  const typed = field && (field === focused || field.value !== field.defaultValue) ? field : null;
  old.replaceWith(fresh);
  fresh.scrollTop = scrolled;
  const folds = fresh.querySelectorAll('details');
  if (folds.length === opened.length) {
    folds.forEach((details, i) => { details.open = opened[i]; });
  }
  keepTyped(typed, fresh.querySelector('textarea'));
  if (focused) {
    twin(focused, old, fresh, place)?.focus();
  }
}

/** What stands for the focused element now; where it is gone, all of the part. */
function twin(focused, old, fresh, place) {
  if (focused === old) {
    return fresh;
  }
  if (focused.id) {
    return fresh.querySelector(`#${focused.id}`);
  }
  if (focused.name) {
    const alike = Array.from(fresh.querySelectorAll(focused.tagName));
    return alike.find((one) => one.name === focused.name && one.value === focused.value) ?? fresh;
  }
  return fresh.querySelectorAll(PLACES)[place];
}

/** A sentence that somebody is in the middle of. */
function keepTyped(field, heir) {
  if (field && heir) {
    heir.value = field.value;
    heir.setSelectionRange(field.selectionStart, field.selectionEnd);
  }
}

/** Lays the marks under the notes, as far as they still are the text that the marks were made for. */
export function mark() {
  const text = notes.value;
  let same = 0;
  while (same < text.length && same < graded.length && text[same] === graded[same]) {
    same++;
  }
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const item of (document.getElementById('heard').dataset.marks ?? '').split(' ').filter(Boolean)) {
    const [start, end, verdict] = item.split('-');
    if (Number(end) > same) {
      break;
    }
    const words = document.createElement('mark');
    words.className = `rb-ev rb-ev-${verdict}`;
    words.textContent = text.slice(Number(start), Number(end));
    parts.append(text.slice(at, Number(start)), words);
    at = Number(end);
  }
  parts.append(text.slice(at), '\n');
  copy.replaceChildren(parts);
  if (!CSS.supports('field-sizing', 'content')) {
    notes.rows = text.split('\n').length + 2;
  }
}

notes.addEventListener('input', mark);
live.addEventListener('saved', refresh);
mark();
