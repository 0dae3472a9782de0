// The notes: every text is numbered, sent one at a time and again until the store has it. What is on its way is sent as
// it was, so that the server can tell a repetition from a new text.

import { refreshToken, signedInAgain, signInOnTop } from '../session.js';
import { backOff, expired, request, wait } from './requests.js';
import { kind, show, showSaved, words } from './pill.js';

const live = document.getElementById('live');
const path = `/interviews/${live.dataset.interview}/notes/${live.dataset.question}`;
const clientId = uuid();

export const notes = document.getElementById('notes');

let revision = Number(live.dataset.revision);
let saved = notes.value;
let inFlight = null;
let sequence = 0;
let lastKey = 0;
let firstUnsaved = 0;
let failures = 0;
let stopped = false;
let sending = null;

/** The text that the store has acknowledged. */
export const savedText = () => saved;

export const dirty = () => inFlight !== null || notes.value !== saved;

/** A conflict is to be decided, or the server takes no notes: nothing more is sent. */
export const isStopped = () => stopped;

function uuid() {
  // crypto.randomUUID exists only where the connection is secure.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

notes.addEventListener('input', () => {
  lastKey = Date.now();
  firstUnsaved ||= lastKey;
  if (!stopped && dirty() && kind() !== 'kept') {
    show('saving', words.saving);
  }
  flush();
});

addEventListener('beforeunload', (event) => {
  if (dirty()) {
    event.preventDefault();
  }
});

/** Ends when the store has what is on the page, or when it cannot be sent. */
export function flush({ now = false } = {}) {
  if (now) {
    lastKey = 0;
  }
  sending ??= send().finally(() => { sending = null; });
  return sending;
}

async function send() {
  while (!stopped && dirty()) {
    await pause();
    inFlight ??= { opId: uuid(), clientId, seq: ++sequence, baseRev: revision, text: notes.value };
    await attempt(inFlight);
  }
}

/** Until a second after the last key, five at most after the first. */
async function pause() {
  while (!inFlight && Date.now() < Math.min(lastKey + 1000, firstUnsaved + 5000)) {
    await wait(100);
  }
}

async function attempt(edit) {
  let answer = null;
  try {
    answer = await request(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(edit),
    });
    if (understood(edit, answer, await answer.json())) {
      return;
    }
  } catch {
    // no answer, or not one of ours: it is kept and sent again
  }
  failures++;
  const signedIn = expired(answer) && await refreshToken();
  if (signedIn && failures === 1) {
    return;
  }
  if (expired(answer) && !signedIn) {
    signInOnTop();
  }
  showKept(expired(answer) && !signedIn);
  await backOff(failures);
}

export function showKept(signedOut) {
  const count = Math.max(1, Math.abs(notes.value.length - saved.length));
  show('kept', (signedOut ? words.signIn : words.kept).replace('{n}', count));
}

function understood(edit, answer, body) {
  if (answer.ok && Number.isInteger(body.rev)) {
    acknowledged(edit, body);
  } else if (answer.status === 409 && body.reason === 'conflict') {
    conflicted(body);
  } else if ([400, 404, 409, 413].includes(answer.status)) {
    stop(`${words.refused} ${body.detail ?? ''}`);
  } else {
    return false;
  }
  return true;
}

function acknowledged(edit, body) {
  signedInAgain();
  failures = 0;
  inFlight = null;
  revision = body.rev;
  saved = edit.text;
  firstUnsaved = dirty() ? Date.now() : 0;
  if (dirty()) {
    show('saving', words.saving);
  } else {
    showSaved(body.savedAt);
  }
  live.dispatchEvent(new Event('saved'));
}

/** Sends nothing more, and says why. */
export function stop(why) {
  stopped = true;
  show('stopped', why);
}

function conflicted(theirs) {
  inFlight = null;
  stop(words.conflict);
  document.getElementById('theirs').textContent = theirs.text;
  document.getElementById('conflict').hidden = false;
  document.getElementById('keep-mine').onclick = () => goOnWith(notes.value, theirs);
  document.getElementById('take-theirs').onclick = () => goOnWith(theirs.text, theirs);
}

function goOnWith(text, theirs) {
  document.getElementById('conflict').hidden = true;
  revision = theirs.rev;
  saved = theirs.text;
  stopped = false;
  notes.value = text;
  notes.dispatchEvent(new Event('input'));
  if (!dirty()) {
    showSaved(Date.now());
    live.dispatchEvent(new Event('saved'));
  }
  notes.focus();
}
