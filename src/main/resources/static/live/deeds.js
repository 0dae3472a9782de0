// What a person does besides typing notes: ratings, corrections, probes. One after the other; each is kept on this device
// until the server has it, as a note is, and is sent again until then, by the next page if need be.

import { refreshToken, signedInAgain, signInOnTop } from '../session.js';
import { uuid } from './courier.js';
import { showDecision } from './decided.js';
import { refresh, replace } from './heard.js';
import { takeOver } from './living.js';
import {
  clientId, dirty, flush, isStopped, isUndecided, journal, LONGEST_GOING, question, savedText, showWaiting, stop,
} from './notes.js';
import { words } from './pill.js';
import { backOff, expired, request, wait } from './requests.js';

const A_MOMENT = 300; // milliseconds

const live = document.getElementById('live');

const waiting = new Set(); // what the server does not have yet, the newest last
const queues = new Map(); // by question, the end of what is to be sent
let places = 0;
let failing = false;
let signedOut = false;

/** The path of this question's ratings, and of whatever is below. */
export const ratings = `/interviews/${live.dataset.interview}/ratings/${question}`;

/** Ends when the server has everything that was done on this question. */
export const settled = () => takenUp.then(() => queues.get(question));

/** The server does not answer, as far as the deeds know. */
export const isFailing = () => failing && waiting.size > 0;

/** Whether everything done would be there again if this page died now. */
export const allKept = () => Array.from(waiting).every(({ kept }) => kept);

/** The notes first, so that what is done is done to all of them. Ends when the server took or refused it. */
export function act(path, fields) {
  const done = Array.from(new URLSearchParams(fields));
  const deed = { id: uuid(), question, at: Date.now(), place: ++places, owner: clientId, path, fields: done };
  waiting.add(deed);
  show(deed);
  deed.written = journal.keep(deed).then(() => { deed.kept = true; }, () => {}).then(tell);
  return takenUp.then(() => queue(deed));
}

function queue(deed) {
  const sent = (queues.get(deed.question) ?? Promise.resolve()).then(() => carry(deed));
  queues.set(deed.question, sent);
  return sent;
}

async function carry(deed) {
  await deed.written;
  for (let failures = 1; ; failures++) {
    await notesArrived(deed);
    if (isOver() || await sent(deed)) {
      return;
    }
    await backOff(failures);
  }
}

const isOver = () => isStopped() && !isUndecided();

async function notesArrived(deed) {
  if (deed.question !== question) {
    while ((await journal.edits().catch(() => [])).some((edit) => edit.question === deed.question)) {
      await wait(A_MOMENT);
    }
    return;
  }
  await flush({ now: true });
  while (isUndecided() || (dirty() && !isOver())) {
    await wait(A_MOMENT);
    await flush({ now: true });
  }
}

/** Whether the server took or refused it; otherwise it is to be sent again. */
async function sent(deed) {
  let answer = null;
  const text = savedText();
  try {
    const body = new URLSearchParams(deed.fields);
    answer = await request(deed.path, { method: 'POST', headers: { Accept: 'text/html' }, body });
    const parts = await answer.text();
    if (answer.ok || (answer.status === 400 && answer.headers.get('Content-Type')?.startsWith('text/html'))) {
      signedInAgain();
      isDone(deed, answer.ok);
      showParts(deed, parts, text);
      return true;
    }
  } catch {
    // no answer: sent again
  }
  if (!expired(answer) && answer?.status < 500) {
    isDone(deed, false);
    stop(words.over);
    return true;
  }
  signedOut = expired(answer) && !await refreshToken();
  if (signedOut) {
    signInOnTop();
  }
  failing = true;
  tell();
  return false;
}

function isDone(deed, taken) {
  waiting.delete(deed);
  failing = signedOut = false;
  journal.forgetDeed(deed, taken && ratingOf(deed)).catch(() => {});
  tell();
}

/** The parts are those of the question that it was done on. */
function showParts(deed, parts, text) {
  if (deed.question !== question) {
    refresh();
  } else if (parts) {
    replace(parts, text);
  }
}

const ratingOf = ({ path, fields }) => path.match(/\/ratings\/\d+$/) && Object.fromEntries(fields).rating;

function show(deed) {
  const rating = ratingOf(deed);
  if (rating) {
    showDecision(deed.question, rating);
  }
}

function tell() {
  const all = Array.from(waiting);
  const count = all.filter(ratingOf).length;
  showWaiting({ ratings: count, changes: all.length - count, kept: allKept(), failing: isFailing(), signedOut });
}

// ---- what earlier pages have left ----

/** Ends when what pages that are gone have left is in its queues, before anything that is done here. */
async function takeUp() {
  try {
    const all = await journal.deeds();
    if (live.dataset.kept) {
      all.filter(({ done }) => done).forEach((known) => showDecision(known.question, known.rating));
    }
    const owners = new Set(all.filter(({ done, owner }) => !done && owner !== clientId).map(({ owner }) => owner));
    await Promise.race([Promise.all(Array.from(owners, inherit)), wait(LONGEST_GOING)]);
  } catch {
    // this device keeps nothing
  }
}

async function inherit(owner) {
  await takeOver(owner);
  const left = (await journal.deeds().catch(() => [])).filter((deed) => deed.owner === owner && !deed.done);
  for (const deed of left) {
    deed.kept = failing = true;
    waiting.add(deed);
    show(deed);
    queue(deed);
  }
  tell();
}

const takenUp = takeUp();

live.addEventListener('replaced', () => waiting.forEach(show));
addEventListener('online', () => live.dataset.kept && refresh());
addEventListener('beforeunload', (event) => {
  if (!isOver() && !allKept()) {
    event.preventDefault();
  }
});
