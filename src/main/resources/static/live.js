// The live page. Saving is in live/notes.js; here ratings and moving, which wait for it.

import './live/clock.js';
import { act, ratings, settled } from './live/deeds.js';
import { openCount, toHits } from './live/hits.js';
import './live/presence.js';
import { listen } from './live/keys.js';
import { mayFinish } from './live/finish.js';
import { dirty, flush, isStopped, notes } from './live/notes.js';
import { keepWhy } from './live/why.js';

const live = document.getElementById('live');
const byId = (id) => document.getElementById(id);

function rate(value) {
  for (const radio of document.querySelectorAll('#decide input')) {
    radio.checked = radio.value === value;
  }
  act(ratings, { rating: value });
}

/**
 * Leaves when the store has everything; until then the text is on this page and nowhere else. Where nothing more is sent
 * the browser asks whether to leave.
 */
async function go(link) {
  await flush({ now: true });
  await keepWhy();
  await settled();
  const leaves = link && (isStopped() || !dirty());
  if (leaves && (!link.pathname.endsWith('/wrap-up') || await mayFinish())) {
    location.assign(link.href);
  }
}

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

const next = () => go(byId('next'));
listen({
  1: () => rate('1'),
  2: () => rate('2'),
  3: () => rate('3'),
  4: () => rate('4'),
  0: () => rate('no-answer'),
  '-': () => rate('not-asked'),
  j: next,
  k: () => go(byId('previous')),
  w: async () => {
    await settled();
    byId('reason')?.focus();
  },
  p: () => document.querySelector('#heard [data-first]')?.click(),
  x: toHits,
  a: openCount,
  m: () => byId('model').toggleAttribute('open'),
  n: () => notes.focus(),
}, next);

notes.setSelectionRange(notes.value.length, notes.value.length);
