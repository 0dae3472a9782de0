// Who else of the panel is here. Asked for now and then, not while nobody looks at this tab, and never again where the
// person sits alone.

import { request, wait } from './requests.js';

const PAUSE = 12000;
const place = document.getElementById('presence');

/** At once if somebody looks at this tab, else when somebody does. */
const looked = () => document.visibilityState === 'visible' ? Promise.resolve()
  : new Promise((done) => document.addEventListener('visibilitychange', done, { once: true }));

/** Whether there is anybody to ask for again. */
async function ask() {
  try {
    const answer = await request(place.dataset.path, { method: 'POST', headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return answer.status !== 404;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.rb-presence');
    if (fresh?.outerHTML !== place.firstElementChild?.outerHTML) {
      place.replaceChildren(...(fresh ? [document.adoptNode(fresh)] : []));
    }
    return fresh !== null;
  } catch {
    return true;
  }
}

// In a function: a module that awaits holds up the one that imports it.
async function watch() {
  for (let others = true; others;) {
    await looked();
    others = await ask();
    await wait(PAUSE * (0.85 + Math.random() * 0.3));
  }
}

watch();
