// The live page: saves the notes as they are typed, marks what was heard, takes ratings from the keyboard.
// What the pill calls saved is in the store; everything else is kept here and sent again until it is.

const live = document.getElementById('live');
const notes = document.getElementById('notes');
const pill = document.getElementById('save');
const number = live.dataset.question;
const base = `/interviews/${live.dataset.interview}`;
const clientId = uuid();

function uuid() {
  // crypto.randomUUID exists only where the connection is secure.
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// ---- requests ---------------------------------------------------------------------------------------------------

const meta = document.querySelector('meta[name=csrf]');

async function request(path, options = {}) {
  const headers = { 'X-Requested-With': 'fetch', [meta.dataset.header]: meta.content, ...options.headers };
  return fetch(path, { redirect: 'error', cache: 'no-store', ...options, headers });
}

/** After a new sign-in in another tab the session has another token. */
async function refreshToken() {
  try {
    const session = await (await fetch('/session', { cache: 'no-store' })).json();
    if (session.csrfToken) {
      meta.content = session.csrfToken;
    }
    return session.signedIn === true;
  } catch {
    return false;
  }
}

// ---- the notes --------------------------------------------------------------------------------------------------

let revision = Number(live.dataset.revision);
let saved = notes.value; // the text that the store has acknowledged
let inFlight = null; // the edit that is being sent: sent again, as it is, until it is answered
let sequence = 0;
let lastKey = 0;
let firstUnsaved = 0;
let stopped = false; // a conflict to decide, or an interview that takes no notes
let sending = null;

const dirty = () => notes.value !== saved;

function show(kind, text, icon) {
  const classes = { ok: 'rb-save-ok', kept: 'rb-save-kept', conflict: 'rb-save-conflict' };
  if (pill.dataset.kind !== kind || kind !== 'saving') {
    pill.className = `rb-save ${classes[kind] ?? ''}`;
    pill.dataset.kind = kind;
    pill.querySelector('use').setAttribute('href', `/icons.svg#${icon}`);
    pill.querySelector('span').textContent = text;
  }
}

function clockTime(instant) {
  return new Date(instant).toLocaleTimeString('en-GB');
}

function showKept(reason) {
  const said = pill.dataset[reason] ?? pill.dataset.kept;
  show('kept', said.replace('{n}', Math.max(1, Math.abs(notes.value.length - saved.length))), 'i-warn');
}

notes.addEventListener('input', () => {
  const now = Date.now();
  lastKey = now;
  firstUnsaved ||= now;
  mark();
  if (!stopped && pill.dataset.kind !== 'kept') {
    show('saving', pill.dataset.saving, 'i-dots');
  }
  flush();
});

/** Sends until the store has what is on the page. One request at a time, each as often as it takes. */
function flush(at_once = false) {
  if (at_once) {
    lastKey = 0;
  }
  sending ??= (async () => {
    while (!stopped && (inFlight || dirty())) {
      await pause();
      inFlight ??= { opId: uuid(), clientId, seq: ++sequence, baseRev: revision, text: notes.value };
      await send(inFlight);
    }
  })().finally(() => { sending = null; });
  return sending;
}

/** Until a second after the last key, five at most after the first. */
async function pause() {
  while (!inFlight && Date.now() < Math.min(lastKey + 1000, firstUnsaved + 5000)) {
    await wait(100);
  }
}

let failures = 0;

async function send(edit) {
  let answer = null;
  try {
    answer = await request(`${base}/notes/${number}`, {
      method: 'PUT', headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(edit), signal: AbortSignal.timeout(15000),
    });
    const body = await answer.json();
    if (answer.ok && Number.isInteger(body.rev)) {
      return acknowledged(edit, body);
    }
    if (answer.status === 409) {
      return body.reason === 'conflict' ? conflicted(body) : over(body);
    }
    if (answer.status === 400 || answer.status === 404 || answer.status === 413) {
      return refused(body);
    }
  } catch {
    // no answer, or not one of ours: keep, and try again
  }
  failures++;
  const expired = answer && (answer.status === 401 || answer.status === 403);
  if (expired && await refreshToken()) {
    return undefined;
  }
  showKept(expired ? 'signIn' : 'kept');
  return wait(Math.min(250 * 2 ** failures, 4000) * (0.75 + Math.random() / 2));
}

function acknowledged(edit, body) {
  failures = 0;
  inFlight = null;
  revision = body.rev;
  saved = edit.text;
  if (dirty()) {
    firstUnsaved = Date.now();
    show('saving', pill.dataset.saving, 'i-dots');
  } else {
    firstUnsaved = 0;
    show('ok', `${pill.dataset.saved} ${clockTime(body.savedAt)}`, 'i-check');
  }
  refresh();
}

function refused(body) {
  stopped = true;
  show('conflict', `${pill.dataset.refused} ${body.detail ?? ''}`, 'i-warn');
}

function over(body) {
  stopped = true;
  show('conflict', body.detail ?? pill.dataset.over, 'i-warn');
}

function conflicted(body) {
  stopped = true;
  inFlight = null;
  show('conflict', pill.dataset.conflict, 'i-warn');
  document.getElementById('theirs').textContent = body.text;
  const box = document.getElementById('conflict');
  box.hidden = false;
  const decide = (text) => {
    revision = body.rev;
    saved = body.text;
    notes.value = text;
    box.hidden = true;
    stopped = false;
    firstUnsaved = Date.now();
    mark();
    show('saving', pill.dataset.saving, 'i-dots');
    if (dirty()) {
      flush(true);
    } else {
      show('ok', `${pill.dataset.saved} ${clockTime(Date.now())}`, 'i-check');
      refresh();
    }
    notes.focus();
  };
  document.getElementById('keep-mine').onclick = () => decide(notes.value);
  document.getElementById('take-theirs').onclick = () => decide(body.text);
}

addEventListener('beforeunload', (event) => {
  if (dirty() || inFlight) {
    event.preventDefault();
  }
});

// ---- what was heard ---------------------------------------------------------------------------------------------

let graded = saved; // the text that the marks belong to
let refreshing = null;

/** Fetches what the store's text proves; one fetch at a time, and once more if the text moved on meanwhile. */
async function refresh() {
  if (refreshing) {
    return;
  }
  refreshing = saved;
  try {
    const answer = await request(`${base}/live?question=${number}`, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      replace(await answer.text(), ['heard', 'decide', 'stops'], refreshing);
    }
  } catch {
    // the next save asks again
  } finally {
    const moved = refreshing !== saved;
    refreshing = null;
    if (moved) {
      refresh();
    }
  }
}

function replace(html, ids, text) {
  const parts = new DOMParser().parseFromString(html, 'text/html');
  for (const id of ids) {
    const old = document.getElementById(id);
    const fresh = parts.getElementById(id);
    if (!fresh || old.innerHTML === fresh.innerHTML) {
      if (fresh?.dataset.marks !== undefined) {
        old.dataset.marks = fresh.dataset.marks;
      }
      continue;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const opened = Array.from(old.querySelectorAll('details'), (details) => details.open);
    const scroll = old.scrollTop;
    old.replaceWith(document.adoptNode(fresh));
    fresh.scrollTop = scroll;
    const folds = fresh.querySelectorAll('details');
    if (folds.length === opened.length) {
      folds.forEach((details, i) => { details.open = opened[i]; });
    }
    if (focused?.name) {
      fresh.querySelector(`[name="${focused.name}"][value="${focused.value}"]`)?.focus();
    }
  }
  graded = text;
  mark();
}

/** Lays the marks under the text, as far as it still is the text they were made for. */
function mark() {
  const text = notes.value;
  let same = 0;
  while (same < text.length && same < graded.length && text[same] === graded[same]) {
    same++;
  }
  const copy = document.createDocumentFragment();
  let at = 0;
  for (const item of (document.getElementById('heard').dataset.marks || '').split(' ').filter(Boolean)) {
    const [start, end, kind] = item.split('-');
    if (Number(end) > same) {
      break;
    }
    const words = document.createElement('mark');
    words.className = `rb-ev rb-ev-${kind}`;
    words.textContent = text.slice(Number(start), Number(end));
    copy.append(text.slice(at, Number(start)), words);
    at = Number(end);
  }
  copy.append(text.slice(at), '\n');
  document.getElementById('marked').replaceChildren(copy);
  if (!CSS.supports('field-sizing', 'content')) {
    notes.rows = text.split('\n').length + 2;
  }
}

// ---- ratings ----------------------------------------------------------------------------------------------------

let ratings = Promise.resolve();

/** The notes first, so that the suggestion is made from all of them; then the rating, as often as it takes. */
function rate(value) {
  for (const radio of document.querySelectorAll('#decide input')) {
    radio.checked = radio.value === value;
  }
  ratings = ratings.then(async () => {
    await flush(true);
    for (let tries = 1; !stopped; tries++) {
      try {
        const answer = await request(`${base}/ratings/${number}`, {
          method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams({ rating: value }),
        });
        if (answer.ok) {
          replace(await answer.text(), ['heard', 'decide', 'stops'], saved);
          if (pill.dataset.kind === 'kept') {
            show('ok', `${pill.dataset.saved} ${clockTime(Date.now())}`, 'i-check');
          }
          return;
        }
        if (answer.status === 401 || answer.status === 403) {
          if (await refreshToken()) {
            continue;
          }
          showKept('signIn');
        } else if (answer.status < 500) {
          return;
        }
      } catch {
        showKept('kept');
      }
      await wait(Math.min(250 * 2 ** tries, 4000));
    }
  });
  return ratings;
}

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

// ---- moving -----------------------------------------------------------------------------------------------------

/** Leaves only when everything is in the store; until then the text is on this page and nowhere else. */
async function go(link) {
  if (!link) {
    return;
  }
  await flush(true);
  await ratings;
  if (!stopped && !dirty()) {
    location.assign(link.href);
  }
}

live.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !link.hash) {
    event.preventDefault();
    go(link);
  }
});

// ---- keys -------------------------------------------------------------------------------------------------------

const help = document.getElementById('help');
const single = document.getElementById('keys-on');
single.checked = localStorage.getItem('keys') !== 'off';
single.addEventListener('change', () => {
  localStorage.setItem('keys', single.checked ? 'on' : 'off');
  document.getElementById('keys').hidden = !single.checked;
});
document.getElementById('keys').hidden = !single.checked;
document.getElementById('help-open').hidden = false;
document.getElementById('help-open').addEventListener('click', () => help.showModal());

const byKey = {
  0: () => rate('no-answer'),
  '-': () => rate('not-asked'),
  j: () => go(document.getElementById('next')),
  k: () => go(document.getElementById('previous')),
  m: () => document.getElementById('model').toggleAttribute('open'),
  n: () => notes.focus(),
  '?': () => help.showModal(),
};
for (const value of ['1', '2', '3', '4']) {
  byKey[value] = () => rate(value);
}

addEventListener('keydown', (event) => {
  if (event.isComposing || help.open) {
    return;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    go(document.getElementById('next'));
    return;
  }
  const typing = event.target.closest?.('textarea, input:not([type=radio]):not([type=checkbox]), select');
  if (event.key === 'Escape' && event.target === notes) {
    notes.blur();
  } else if (!typing && single.checked && !event.ctrlKey && !event.metaKey && !event.altKey && byKey[event.key]) {
    event.preventDefault();
    byKey[event.key]();
  }
});

// ---- the clock --------------------------------------------------------------------------------------------------

const clock = document.getElementById('clock');
const key = `clock ${live.dataset.interview} ${number}`;
const before = Number(sessionStorage.getItem(key) ?? 0);
const opened = Date.now();

function tick() {
  const seconds = Math.floor((before + Date.now() - opened) / 1000);
  const two = (n) => String(n).padStart(2, '0');
  clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  clock.classList.toggle('rb-late', seconds > 60 * Number(live.dataset.minutes));
}

setInterval(tick, 500);
addEventListener('pagehide', () => sessionStorage.setItem(key, String(before + Date.now() - opened)));

tick();
mark();
notes.setSelectionRange(notes.value.length, notes.value.length);
