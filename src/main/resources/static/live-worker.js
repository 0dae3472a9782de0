// Serves the live page when the server is away: the page as it was last loaded, on which notes and ratings are then restored
// from the vault. Everything else goes its usual way. A page is kept encrypted and belongs to a person; nobody else, and nobody
// who is not signed in, ever sees it from here.

import { Vault, whoIsHere } from './live/vault.js';

const FILES = 'live files';
const PATIENCE = 10_000;
const PATIENCE_FOR_FILES = 2000; // which are the same until the next release
const LIVE = /^\/interviews\/([0-9a-f-]{36})\/live$/;
const STATIC = /^\/(live\/|webjars\/|[a-z]+\.(js|css|svg)$)/;
const AWAY = [502, 503, 504]; // what a proxy says of a server that is away
const HEADERS = ['Content-Type', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'Permissions-Policy',
  'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Cache-Control'];

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate' && LIVE.test(url.pathname)) {
    event.respondWith(page(event, url));
  } else if (request.mode !== 'navigate' && STATIC.test(url.pathname)) {
    event.respondWith(file(event));
  }
});

addEventListener('message', (event) => event.waitUntil(keepWhatWasLoaded(event.data)));

const late = (patience) => new Promise((resolve, reject) => setTimeout(() => reject(new Error('late')), patience));

async function page(event, url) {
  try {
    const answer = await Promise.race([fetch(event.request), late(PATIENCE)]);
    if (!AWAY.includes(answer.status)) {
      event.waitUntil(keepPage(answer.clone(), url, ['newest']));
      return answer;
    }
  } catch {
    // the server is away
  }
  return await keptPage(url) ?? Response.error();
}

async function file(event) {
  const files = await caches.open(FILES);
  const kept = await files.match(event.request.url);
  try {
    const answer = await (kept ? Promise.race([fetch(event.request), late(PATIENCE_FOR_FILES)]) : fetch(event.request));
    if (answer.ok) {
      event.waitUntil(files.put(event.request.url, answer.clone()));
    }
    return answer;
  } catch (away) {
    if (kept) {
      return kept;
    }
    throw away;
  }
}

/**
 * The page that was open before this worker was, those of the other questions, so that one can go on without the server,
 * and the files they use; those of an older release go.
 */
async function keepWhatWasLoaded({ page, others = [], files: paths }) {
  const files = await caches.open(FILES);
  const kept = await files.keys();
  await Promise.all(kept.filter(({ url }) => !paths.includes(new URL(url).pathname)).map((old) => files.delete(old)));
  const missing = paths.filter((path) => !kept.some(({ url }) => new URL(url).pathname === path));
  await Promise.all(missing.map((path) => files.add(path).catch(() => {})));
  const url = new URL(page);
  if (!await keptPage(url)) {
    await keepPage(await fetch(page), url, ['newest']);
  }
  for (const other of others.map((address) => new URL(address))) {
    if (!await isKept(other)) {
      await keepPage(await fetch(other), other, []);
    }
  }
}

/** Keeps a live page under its question, and as the newest of its interview if the person has opened it. */
async function keepPage(answer, url, alsoAs) {
  if (!answer.ok || answer.redirected) {
    return;
  }
  const html = await answer.text();
  const person = html.match(/data-person="([^"]+)"/)?.[1];
  const question = html.match(/ data-question="(\d+)"/)?.[1];
  if (person && question) {
    const interview = url.pathname.match(LIVE)[1];
    const headers = HEADERS.filter((name) => answer.headers.has(name)).map((name) => [name, answer.headers.get(name)]);
    const vault = await Vault.open(person);
    await vault.change([question, ...alsoAs].map((which) =>
      ['pages', { id: pageId(person, interview, which), interview, which }, { html, headers, at: Date.now() }]));
  }
}

const pageId = (person, interview, which) => `${person} ${interview} ${which}`;

async function isKept(url) {
  const person = await whoIsHere();
  const id = pageId(person, url.pathname.match(LIVE)[1], url.searchParams.get('question'));
  return person && (await Vault.open(person)).has('pages', id);
}

/** The page says that it was kept, and what time it is by the server's clock. */
function aged({ html, at = Date.now() }) {
  return html.replace(' id="live"', ' id="live" data-kept="true"')
    .replace(/ data-now="(\d+)"/, (all, then) => ` data-now="${Number(then) + Date.now() - at}"`);
}

async function keptPage(url) {
  try {
    const person = await whoIsHere();
    const which = url.searchParams.get('question') ?? 'newest';
    const pages = person ? await (await Vault.open(person)).all('pages', url.pathname.match(LIVE)[1]) : [];
    const kept = pages.find(([value]) => value.which === which)?.[1];
    return kept && new Response(aged(kept), { headers: kept.headers });
  } catch {
    return null;
  }
}
