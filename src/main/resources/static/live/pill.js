// The pill: it calls saved what the store has acknowledged, and nothing else.

const pill = document.getElementById('save');
const text = pill.querySelector('span');
const atFirst = text.textContent;
const classes = { ok: 'rb-save-ok', kept: 'rb-save-kept', rating: 'rb-save-kept', unkept: 'rb-save-conflict', stopped: 'rb-save-conflict' };
const icons = { ok: 'i-check', saving: 'i-dots', kept: 'i-warn', rating: 'i-warn', unkept: 'i-warn', stopped: 'i-warn' };

export const words = pill.dataset;

export function show(kind, words) {
  pill.className = `rb-save ${classes[kind] ?? ''}`;
  pill.dataset.kind = kind;
  pill.querySelector('use').setAttribute('href', `/icons.svg#${icons[kind]}`);
  if (text.textContent !== words) {
    text.textContent = words;
  }
}

/** Without an instant: as the page was loaded, and nothing was written since. */
export function showSaved(instant) {
  show('ok', instant ? `${words.saved} ${new Date(instant).toLocaleTimeString('en-GB')}` : atFirst);
}
