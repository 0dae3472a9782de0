// The live page. Saving is in live/notes.js; here ratings and moving.

import './live/clock.js';
import { act, allKept, isFailing, ratings, settled } from './live/deeds.js';
import { openCount, toHits } from './live/hits.js';
import './live/presence.js';
import { listen } from './live/keys.js';
import { mayFinish } from './live/finish.js';
import { dirty, flush, isAway, isKept, isStopped, journal, notes } from './live/notes.js';
import { answers, wait } from './live/requests.js';
import { keepWhy } from './live/why.js';

const SLOW = 4000; // then the server is taken for away
const A_MOMENT = 100;

const live = document.getElementById('live');
const byId = (id) => document.getElementById(id);

function rate(value) {
  act(ratings, { rating: value });
}

let asked = 0; // which move was asked for last; who types on, or asks for another, stays
let leaving = false;

/**
 * Leaves when the store has everything or, if the server is away, when this device keeps everything and the page to come.
 * Otherwise it says that one stays, and the move is dropped. Where nothing more is sent the browser asks whether to leave.
 */
async function go(link, { byKey = false } = {}) {
  if (!link) {
    return;
  }
  const move = ++asked;
  const stays = byId('stays');
  stays.hidden = true;
  const goes = await isSafe(move) && (await isHere(link) || await answers());
  if (move === asked && !goes) {
    stays.hidden = false;
  } else if (move === asked && (!link.pathname.endsWith('/wrap-up') || await mayFinish()) && move === asked) {
    leaving = true;
    sessionStorage.setItem('moved by key', byKey ? 'yes' : '');
    location.assign(link.href);
  }
}

/** Whether nothing is lost with this page. */
async function isSafe(move) {
  const from = performance.now();
  let arrived = false;
  Promise.all([flush({ now: true }), keepWhy(), settled()]).then(() => { arrived = !dirty(); });
  while (!arrived && !isStopped() && move === asked) {
    if (isAway() || isFailing() || performance.now() > from + SLOW) {
      return isKept() && allKept();
    }
    await wait(A_MOMENT);
  }
  return true;
}

/** Whether this device can show that page by itself. */
async function isHere(link) {
  const question = new URL(link.href).searchParams.get('question');
  try {
    return Boolean(question && navigator.serviceWorker?.controller) && await journal.hasPage(question);
  } catch {
    return false;
  }
}

live.addEventListener('input', (event) => {
  if (event.isTrusted && event.target.tagName === 'TEXTAREA') {
    asked++;
    if (leaving) {
      leaving = false;
      window.stop();
    }
  }
});

// Enter on a rating would press the first button of the form, which says that there was no answer.
live.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.name === 'rating' && event.target.type === 'radio') {
    event.preventDefault();
  }
});
live.addEventListener('submit', (event) => {
  if (event.target.id === 'decide') {
    event.preventDefault();
    rate(event.submitter.value);
  }
});
live.addEventListener('change', (event) => {
  if (event.target.name === 'rating') {
    rate(event.target.value);
  }
});
live.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(link);
  }
});

const byKey = { byKey: true };

listen({
  1: () => rate('1'),
  2: () => rate('2'),
  3: () => rate('3'),
  4: () => rate('4'),
  0: () => rate('no-answer'),
  '-': () => rate('not-asked'),
  j: () => go(byId('next'), byKey),
  k: () => go(byId('previous'), byKey),
  w: async () => {
    const move = ++asked;
    await settled();
    if (move === asked) {
      byId('reason')?.focus();
    }
  },
  p: () => document.querySelector('#heard [data-first]')?.click(),
  x: toHits,
  a: openCount,
  m: () => byId('model').toggleAttribute('open'),
  n: () => notes.focus(),
}, () => go(byId('next')));

notes.setSelectionRange(notes.value.length, notes.value.length);

// Whoever has moved by a single key may go on so: the notes would take the next one for a letter.
if (sessionStorage.getItem('moved by key')) {
  byId('here').focus();
}
sessionStorage.removeItem('moved by key');

// On a telephone the list is a strip, wider than the screen.
const list = document.querySelector('.rb-list');
const middle = (element) => element.getBoundingClientRect().left + element.offsetWidth / 2;
const showHere = () => { list.scrollLeft += middle(document.querySelector('#stops [aria-current]')) - middle(list); };
addEventListener('resize', showHere);
showHere();
