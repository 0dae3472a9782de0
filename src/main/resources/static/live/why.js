// The sentence that a rating far from the suggestion asks for: kept a moment after the last key.

import { act, ratings } from './deeds.js';

const live = document.getElementById('live');
const PAUSE = 800;

let typed = null; // what is not on its way yet
let timer = 0;

/** Ends when the server has the sentence. */
export async function keepWhy() {
  clearTimeout(timer);
  if (typed === null) {
    return;
  }
  const sentence = typed;
  typed = null;
  await act(`${ratings}/reason`, { reason: sentence });
  const field = document.getElementById('reason');
  if (field?.value === sentence) {
    field.defaultValue = sentence;
    const state = document.getElementById('reason-kept');
    state.textContent = state.dataset.kept;
  }
}

live.addEventListener('input', (event) => {
  if (event.target.id === 'reason') {
    typed = event.target.value;
    document.getElementById('reason-kept').textContent = '';
    clearTimeout(timer);
    timer = setTimeout(keepWhy, PAUSE);
  }
});
live.addEventListener('focusout', keepWhy);
addEventListener('beforeunload', (event) => {
  if (typed !== null) {
    keepWhy();
    event.preventDefault();
  }
});
