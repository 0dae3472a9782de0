// Single keys, which work only outside text fields and can be switched off.

const help = document.getElementById('help');
const hint = document.getElementById('keys');
const single = document.getElementById('keys-on');
const opener = document.getElementById('help-open');

single.checked = localStorage.getItem('keys') !== 'off';
const show = () => {
  hint.hidden = !single.checked;
  document.getElementById('live').classList.toggle('rb-keyless', !single.checked);
};
show();
single.addEventListener('change', () => {
  localStorage.setItem('keys', single.checked ? 'on' : 'off');
  show();
});
opener.hidden = false;
opener.addEventListener('click', () => help.showModal());

const isText = (target) => target.closest?.('textarea, select, input:not([type=radio]):not([type=checkbox])');

/** What each single key does, and what Ctrl+Enter does, which works in the notes too. */
export function listen(actions, onCtrlEnter) {
  const all = { ...actions, '?': () => help.showModal() };
  addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.isComposing || help.open) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onCtrlEnter();
    } else if (event.key === 'Escape' && isText(event.target)) {
      event.target.blur();
    } else if (!modified && single.checked && !isText(event.target) && Object.hasOwn(all, event.key)) {
      event.preventDefault();
      all[event.key]();
    }
  });
}
