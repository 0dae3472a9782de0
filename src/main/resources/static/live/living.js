// Which open pages live: what a page has in the journal is its own until it is gone. Web Locks know that for certain; where
// they are missing (over plain http from another machine) pages ask each other, and one that sleeps may be taken for gone.
// Then both send the same edits, of which the server takes each once, and the notes end in a conflict at worst.

const ANSWERS_WITHIN = 500;
const name = (page) => `readback page ${page}`;
const forEver = () => new Promise(() => {});

const mine = new Set();
const channel = navigator.locks ? null : new BroadcastChannel('readback pages');
channel?.addEventListener('message', ({ data }) => {
  if (mine.has(data.asked)) {
    channel.postMessage({ lives: data.asked });
  }
});

/** This page lives from now on. */
export function live(page) {
  mine.add(page);
  navigator.locks?.request(name(page), forEver);
}

const heirs = new Map();

/** Ends once that page is gone: what it has in the journal is this page's then. */
export function takeOver(page) {
  if (!heirs.has(page)) {
    heirs.set(page, inherit(page));
  }
  return heirs.get(page);
}

function inherit(page) {
  return new Promise((resolve) => {
    if (navigator.locks) {
      navigator.locks.request(name(page), () => {
        resolve();
        return forEver();
      });
    } else {
      ask(page, resolve);
    }
  });
}

function ask(page, isGone) {
  const gone = setTimeout(() => {
    mine.add(page);
    isGone();
  }, ANSWERS_WITHIN);
  channel.addEventListener('message', ({ data }) => data.lives === page && clearTimeout(gone));
  channel.postMessage({ asked: page });
}

/** Whether a page of this browser lives. */
export async function isHere(page) {
  const { held = [] } = await navigator.locks?.query() ?? {};
  return held.some((lock) => lock.name === name(page));
}
