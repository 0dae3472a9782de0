// Has the service worker keep this page, and those of the other questions, for when the server is away.

const STATIC = /^\/(live\/|webjars\/|[a-z]+\.(js|css|svg)$)/;

export async function offerOffline(person) {
  try {
    const { setHere } = await import('./vault.js');
    await setHere(person);
    await navigator.serviceWorker.register('/live-worker.js', { scope: '/interviews/', type: 'module' });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name)).filter((url) =>
      url.origin === location.origin && STATIC.test(url.pathname)).map((url) => url.pathname);
    const others = Array.from(document.querySelectorAll('#stops li a'), (link) => link.href);
    active.postMessage({ page: location.href, others, files: Array.from(new Set([...files, '/icons.svg', '/icon.svg'])) });
  } catch {
    // An old browser, a private window or plain http: then a reload needs the server.
  }
}
