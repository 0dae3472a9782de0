// The pill: it calls saved what the store has acknowledged, and nothing else.

const pill = document.getElementById('save');
const classes = { ok: 'rb-save-ok', kept: 'rb-save-kept', stopped: 'rb-save-conflict' };
const icons = { ok: 'i-check', saving: 'i-dots', kept: 'i-warn', stopped: 'i-warn' };

export const words = pill.dataset;

export const kind = () => pill.dataset.kind;

export function show(kind, text) {
  pill.className = `rb-save ${classes[kind] ?? ''}`;
  pill.dataset.kind = kind;
  pill.querySelector('use').setAttribute('href', `/icons.svg#${icons[kind]}`);
  const span = pill.querySelector('span');
  if (span.textContent !== text) {
    span.textContent = text;
  }
}

export function showSaved(instant) {
  show('ok', `${words.saved} ${new Date(instant).toLocaleTimeString('en-GB')}`);
}
