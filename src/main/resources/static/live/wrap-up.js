// What is written is kept a moment after the last key, so that neither a lost server nor a way back to the questions loses
// it. The radio buttons of the wrap-up obey the digit or dash that stands for them, while one of theirs has the focus; a gap
// that is answered so leads on to the next.

import { request } from './requests.js';

const PAUSE = 800;

const form = document.querySelector('main form');
const keys = document.getElementById('keys');

form.addEventListener('keydown', (event) => {
  if (event.target.type !== 'radio' || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const group = event.target.closest('fieldset');
  const chosen = Array.from(group.querySelectorAll('[data-key]')).find((radio) => radio.dataset.key === event.key);
  if (chosen) {
    event.preventDefault();
    chosen.checked = true;
    after(group, chosen).focus();
  }
});

function after(group, chosen) {
  const gaps = Array.from(form.querySelectorAll('.rb-gap'));
  const place = gaps.indexOf(group);
  const next = gaps[place + 1];
  return place < 0 ? chosen : (next?.querySelector(':checked') ?? next?.querySelector('input') ?? document.getElementById('strongestFor'));
}

if (keys) {
  keys.hidden = false;
}

const kept = document.getElementById('kept');
let timer = 0;
let typed = false; // whether there is something that is not on its way yet

async function keep() {
  clearTimeout(timer);
  if (!typed) {
    return;
  }
  typed = false;
  const fields = new URLSearchParams(new FormData(form));
  const sent = await request(kept.dataset.path, { method: 'POST', body: fields, keepalive: true })
    .then((answer) => answer.ok, () => false);
  if (!sent) {
    typed = true;
    kept.textContent = kept.dataset.lost;
  } else if (!typed) { // who went on typing meanwhile has more to keep
    kept.textContent = kept.dataset.kept;
  }
}

form.addEventListener('input', () => {
  typed = true;
  kept.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});
