// The live page. Saving is in live/notes.js; here ratings and moving, which wait for it.

import './live/clock.js';
import './live/presence.js';
import { replace } from './live/heard.js';
import { listen } from './live/keys.js';
import { dirty, flush, isStopped, notes, savedText, showKept, stop } from './live/notes.js';
import { kind, showSaved, words } from './live/pill.js';
import { backOff, expired, request } from './live/requests.js';
import { refreshToken, signedInAgain, signInOnTop } from './session.js';

const live = document.getElementById('live');
const byId = (id) => document.getElementById(id);

let rated = Promise.resolve();

/** The notes first, so that the suggestion is made from all of them; one rating after the other. */
function rate(value) {
  for (const radio of document.querySelectorAll('#decide input')) {
    radio.checked = radio.value === value;
  }
  rated = rated.then(async () => {
    await flush({ now: true });
    for (let failures = 1; !isStopped() && !await sent(value); failures++) {
      await backOff(failures);
    }
  });
}

/** Whether the server took or refused it; otherwise it is to be sent again. */
async function sent(value) {
  let answer = null;
  const text = savedText();
  try {
    answer = await request(`/interviews/${live.dataset.interview}/ratings/${live.dataset.question}`, {
      method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams({ rating: value }),
    });
    if (answer.ok) {
      signedInAgain();
      replace(await answer.text(), text);
      if (kind() === 'kept') {
        showSaved(Date.now());
      }
      return true;
    }
  } catch {
    // no answer: sent again
  }
  if (!expired(answer) && answer?.status < 500) {
    stop(words.over);
    return true;
  }
  const signedOut = expired(answer) && !await refreshToken();
  if (signedOut) {
    signInOnTop();
  }
  showKept(signedOut);
  return false;
}

/**
 * Leaves when the store has everything; until then the text is on this page and nowhere else. Where nothing more is sent
 * the browser asks whether to leave.
 */
async function go(link) {
  await flush({ now: true });
  await rated;
  if (link && (isStopped() || !dirty())) {
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
  m: () => byId('model').toggleAttribute('open'),
  n: () => notes.focus(),
}, next);

notes.setSelectionRange(notes.value.length, notes.value.length);
