// What this device keeps of one person's interviews until they sign out: edits and deeds that the store does not have yet, the
// newest texts and ratings that it has, and the pages to show them on. All of it is encrypted with a key of that person's which no script can
// read and which signing out deletes. Over plain http from another machine browsers have no cryptography: there it is kept
// as it is, and it travels as it is too.

const NAME = 'readback';
const VERSION = 2;
const HERE = 'here';

const subtle = globalThis.crypto?.subtle;

let opened = null;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** The database of this origin; it is opened anew after it was closed, as when somebody has signed out. */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const missing = ([store]) => !request.result.objectStoreNames.contains(store);
      for (const [store, keyPath] of [['edits', 'opId'], ['notes', 'id'], ['pages', 'id'], ['deeds', 'id']].filter(missing)) {
        request.result.createObjectStore(store, { keyPath }).createIndex('interview', ['person', 'interview']);
      }
      if (missing(['keys'])) {
        request.result.createObjectStore('keys');
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const close = () => {
        opened = null;
        request.result.close();
        dispatchEvent(new Event('vault-closed'));
      };
      request.result.onversionchange = close;
      request.result.onclose = close;
      resolve(request.result);
    };
  });
  opened.catch(() => { opened = null; });
  return opened;
}

/** Runs this with the stores, and ends when all of it is on the disk. */
async function transact(names, mode, work) {
  const transaction = (await database()).transaction(names, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
  const ended = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  ended.catch(() => {}); // whoever waits hears of it below
  const result = await work(...[names].flat().map((name) => transaction.objectStore(name)));
  await ended;
  return result;
}

const read = (name, query) => transact(name, 'readonly', (store) => done(query(store)));

async function keyOf(person) {
  const kept = await read('keys', (keys) => keys.get(person));
  if (kept || !subtle) {
    return kept;
  }
  const made = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Another tab may have been first; then its key is everybody's.
  return transact('keys', 'readwrite', async (keys) => {
    const first = await done(keys.get(person));
    if (!first) {
      keys.put(made, person);
    }
    return first ?? made;
  });
}

/** What is kept of one person; nobody else's can be read through it. */
export class Vault {
  constructor(person, key) {
    this.person = person;
    this.key = key;
  }

  static async open(person) {
    return new Vault(person, await keyOf(person));
  }

  /** Writes and deletes in one go; ends when that is on the disk. Writes are [store, value, secret]. */
  async change(writes, deletes = []) {
    const sealed = await Promise.all(writes.map(async ([store, value, secret]) =>
      [store, { ...value, person: this.person, secret: await this.seal(secret) }]));
    const names = Array.from(new Set([...sealed, ...deletes].map(([store]) => store)));
    if (names.length > 0) {
      await transact(names, 'readwrite', (...stores) => {
        const named = Object.fromEntries(names.map((name, i) => [name, stores[i]]));
        deletes.forEach(([store, key]) => named[store].delete(key));
        sealed.forEach(([store, value]) => named[store].put(value));
        stores[0].transaction.commit?.();
      });
    }
  }

  /** All of a store that belongs to an interview, as [value, secret]. */
  async all(store, interview) {
    const values = await read(store, (from) => from.index('interview').getAll([this.person, interview]));
    const opened = await Promise.all(values.map(async (value) => [value, await this.unseal(value.secret)]));
    return opened.filter(([, secret]) => secret !== null);
  }

  async has(store, id) {
    return (await read(store, (from) => from.getKey(id))) !== undefined;
  }

  async seal(value) {
    if (!this.key) {
      return { plain: value };
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await subtle.encrypt({ name: 'AES-GCM', iv }, this.key, bytes) };
  }

  /** What was sealed, or null if it was with another key. */
  async unseal({ plain, iv, data }) {
    try {
      return plain ?? JSON.parse(new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv }, this.key, data)));
    } catch {
      return null;
    }
  }
}

/** Says whose pages this device may show without a network: nobody's, once it is known that nobody is signed in. */
export const setHere = (person) => transact('keys', 'readwrite', (keys) => done(keys.put(person, HERE)));

export const whoIsHere = () => read('keys', (keys) => keys.get(HERE));

/** Whether edits or deeds of this person's wait here which the store does not have. */
export async function hasUnsent(person) {
  const all = await Promise.all(['edits', 'deeds'].map((name) => read(name, (store) => store.getAll())));
  return all.flat().some((one) => one.person === person && !one.done);
}

/** Deletes everything that is kept here. */
export async function forgetAll() {
  (await database()).close();
  opened = null;
  await done(indexedDB.deleteDatabase(NAME));
}
