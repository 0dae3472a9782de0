// The session of the person whose page this is. Where it ended, they sign in on top of the page, and nothing on it is lost.

const meta = document.querySelector('meta[name=csrf]');
const dialog = document.getElementById('sign-in-again');
const form = dialog?.querySelector('form');

let closed = Promise.resolve();

/** Answers whether the person of this page is signed in, and takes over the token of their session. */
export async function refreshToken() {
  try {
    const answer = await fetch('/session', { cache: 'no-store', signal: AbortSignal.timeout(15000) });
    const session = await answer.json();
    if (!session.signedIn || session.person !== meta?.dataset.person) {
      return false;
    }
    takeOver(session.csrfToken);
    return true;
  } catch {
    return false;
  }
}

function takeOver(token) {
  meta.content = token;
  for (const field of document.querySelectorAll('input[name=_csrf]')) {
    field.value = token;
  }
}

/**
 * Asks the person to sign in on top of the page. Ends when they are signed in, here or in another tab, or said later. Who
 * is in the middle of a sentence goes on typing: the page beneath stays alive, and the focus where it is.
 */
export function signInOnTop({ focus = false } = {}) {
  if (dialog && !dialog.open) {
    form.elements.password.value = '';
    say('');
    closed = new Promise((done) => dialog.addEventListener('close', done, { once: true }));
    const typing = document.activeElement;
    dialog.show();
    (focus ? form.elements.password : typing)?.focus();
  }
  return closed;
}

/** Another tab may have signed in meanwhile. */
export function signedInAgain() {
  if (dialog?.open) {
    dialog.close();
  }
}

function say(text) {
  const alert = dialog.querySelector('[role=alert]');
  alert.textContent = text;
  alert.hidden = text === '';
}

// What was on its way when the session ended can still give this browser another one while somebody signs in.
const TRIES = 3;

async function signIn() {
  for (let tries = 1; dialog.open; tries++) {
    const answer = await trySignIn();
    const refused = answer && !answer.ok;
    if (!refused && await refreshToken()) {
      dialog.close();
    } else if (refused && (answer.status !== 403 || tries === TRIES)) {
      say((await answer.json()).detail);
      return;
    } else if (tries === TRIES) {
      say(form.dataset.other);
      return;
    }
  }
}

/** Answers nothing where somebody is signed in already. */
async function trySignIn() {
  // The form needs the token of a session of its own, which this page is the first to give a stranger.
  const page = await (await fetch('/sign-in', { cache: 'no-store' })).text();
  const token = new DOMParser().parseFromString(page, 'text/html').querySelector('input[name=_csrf]')?.value;
  return token && fetch('/sign-in', {
    method: 'POST',
    headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' },
    body: new URLSearchParams({ _csrf: token, email: form.elements.email.value, password: form.elements.password.value }),
  });
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await signIn();
  } catch {
    say(form.dataset.away);
  }
});
dialog?.querySelector('[data-later]')?.addEventListener('click', () => dialog.close());

// A form that was open for long, or in which somebody writes, is sent only once somebody is signed in, so that what is in it
// is not lost.
const OLD = 60_000;
const opened = Date.now();
const checked = new WeakSet();

document.addEventListener('submit', async (event) => {
  const target = event.target;
  const ours = meta && target.method === 'post' && target.elements._csrf && target !== form;
  const young = Date.now() - opened < OLD && !('written' in target.dataset);
  if (!ours || event.defaultPrevented || checked.has(target) || young) {
    return;
  }
  event.preventDefault();
  if (!await refreshToken()) {
    await signInOnTop({ focus: true });
    if (!await refreshToken()) {
      return;
    }
  }
  checked.add(target);
  target.requestSubmit(event.submitter);
});

document.addEventListener('htmx:responseError', async (event) => {
  if (meta && [401, 403].includes(event.detail.xhr.status) && !await refreshToken()) {
    signInOnTop();
  }
});

// Signing out deletes what this device keeps for its person, and asks first if notes are among it that the server lacks.
const signOut = document.querySelector("form[action$='/sign-out']");
signOut?.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const vault = await import('./live/vault.js');
    if (await vault.hasUnsent(meta?.dataset.person) && !confirm(signOut.dataset.unsent)) {
      return;
    }
    await Promise.race([vault.forgetAll(), new Promise((done) => setTimeout(done, 2000))]);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  await refreshToken();
  signOut.submit();
});

// Once a part is submitted, its pages and texts are not needed on this device any more.
document.querySelector("form[action$='/wrap-up']")?.addEventListener('submit', async (event) => {
  const { Journal } = await import('./live/journal.js');
  await new Journal(meta.dataset.person, event.target.action.match(/interviews\/([^/]+)/)[1]).forget();
});
