// What a person does besides typing notes: ratings, corrections, probes. One after the other, and each is sent again until
// the server has it.

import { refreshToken, signedInAgain, signInOnTop } from '../session.js';
import { replace } from './heard.js';
import { flush, isStopped, isUndecided, savedText, showKept, stop } from './notes.js';
import { words } from './pill.js';
import { backOff, expired, request, wait } from './requests.js';

const A_MOMENT = 300; // milliseconds

const live = document.getElementById('live');

let last = Promise.resolve();

/** Ends when the server has everything that was done. */
export const settled = () => last;

/** The path of this question's ratings, and of whatever is below. */
export const ratings = `/interviews/${live.dataset.interview}/ratings/${live.dataset.question}`;

/** The notes first, so that what is done is done to all of them. Ends when the server took or refused it. */
export function act(path, fields) {
  last = last.then(async () => {
    await flush({ now: true });
    while (isUndecided()) {
      await wait(A_MOMENT);
      await flush({ now: true });
    }
    for (let failures = 1; !isStopped() && !await sent(path, fields); failures++) {
      await backOff(failures);
    }
  });
  return last;
}

/** Whether the server took or refused it; otherwise it is to be sent again. */
async function sent(path, fields) {
  let answer = null;
  const text = savedText();
  try {
    answer = await request(path, { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams(fields) });
    const parts = await answer.text();
    if (answer.ok || (answer.status === 400 && answer.headers.get('Content-Type')?.startsWith('text/html'))) {
      signedInAgain();
      if (parts) {
        replace(parts, text);
      }
      showKept(null);
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
