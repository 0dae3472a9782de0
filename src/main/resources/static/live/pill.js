// The pill: it calls saved what the store has acknowledged, and nothing else.

const pill = document.getElementById('save');
const text = pill.querySelector('span');
const atFirst = text.textContent;
const classes = { ok: 'rb-save-ok', full: 'rb-save-kept', kept: 'rb-save-kept', rating: 'rb-save-kept', unkept: 'rb-save-conflict', stopped: 'rb-save-conflict' };
const icons = { ok: 'i-check', full: 'i-warn', saving: 'i-dots', kept: 'i-warn', rating: 'i-warn', unkept: 'i-warn', stopped: 'i-warn' };

export const words = pill.dataset;

export function show(kind, words) {
  pill.className = `rb-save ${classes[kind] ?? ''}`;
  pill.dataset.kind = kind;
  pill.querySelector('use').setAttribute('href', `/icons.svg#${icons[kind]}`);
  if (text.textContent !== words) {
    text.textContent = words;
  }
}

/** "1 rating" or "3 ratings", of words that have both. */
export function counted(forms, count) {
  const [one, many] = forms.split('|');
  return (count === 1 ? one : many).replace('{n}', count.toLocaleString('en'));
}

/** Without an instant: as the page was loaded, and nothing was written since. */
export function showSaved(instant, more) {
  const saved = instant ? `${words.saved} ${new Date(instant).toLocaleTimeString('en-GB')}` : atFirst;
  show('ok', more ? `${saved}, ${more}` : saved);
}
