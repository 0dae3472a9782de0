// A card of a run: keys, and an answer that outlives the page. Without script the forms do all of it but the latter.

// A browser may refuse to keep anything.
const keep = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then a reload loses what was not sent, and the rest works.
  }
};
const kept = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const form = document.getElementById('answer');
const recall = document.getElementById('recall');

if (form) {
  const text = form.elements.text;
  const left = document.getElementById('left');
  const count = () => {
    const rest = left.dataset.longest - text.value.length;
    const said = rest < 0 ? left.dataset.over : left.dataset.left;
    left.textContent = rest <= 1000 ? said.replace('{n}', Math.abs(rest).toLocaleString('en')) : '';
    left.classList.toggle('rb-error', rest < 0);
    return rest;
  };
  // The server would refuse it, and here it stays in the field.
  form.addEventListener('submit', (event) => {
    if (event.submitter?.name !== 'unknown' && count() < 0) {
      event.preventDefault();
      text.focus();
    }
  });
  text.addEventListener('input', count);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit(document.getElementById('check'));
    }
  });
  text.addEventListener('input', () => keep(location.pathname, text.value));
  // What the server sends back was typed last.
  if (!text.value) {
    text.value = kept(location.pathname) ?? '';
  }
  count();
}

if (recall) {
  const single = document.getElementById('keys-on');
  const isText = (target) => target.closest?.('textarea, select, input:not([type=radio]):not([type=checkbox])');
  addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (single.checked && !modified && !event.isComposing && !event.repeat && !isText(event.target)) {
      recall.querySelector(`button[value="${CSS.escape(event.key)}"]`)?.click();
    }
  });
  document.getElementById('keys').hidden = false;
  single.checked = kept('keys') !== 'off';
  single.addEventListener('change', () => keep('keys', single.checked ? 'on' : 'off'));
  if (kept(location.pathname) !== null) {
    localStorage.removeItem(location.pathname);
  }
}
