// The notes of the question on screen, and what earlier pages of this interview have left on this device. Saving itself is
// in protocol.js; docs/notes.md has the whole way.

import { askToChoose } from './conflict.js';
import { Courier, now, uuid } from './courier.js';
import { Journal } from './journal.js';
import { live as stayAlive, takeOver } from './living.js';
import { offerOffline } from './offline.js';
import { NEAR, room } from './limit.js';
import { counted, show, showSaved, words } from './pill.js';
import { storedNotes, wait } from './requests.js';

export const LONGEST_GOING = 400; // until a page that is being left is gone

const live = document.getElementById('live');
const { interview } = live.dataset;
const person = document.querySelector('meta[name=csrf]').dataset.person;

export const question = Number(live.dataset.question);
export const clientId = uuid();

export const notes = document.getElementById('notes');
export const journal = new Journal(person, interview);

const shown = notes.value; // as the page was made
const note = { clientId, revision: Number(live.dataset.revision), text: shown, savedAt: null };
const courier = new Courier({ interview, question, journal, note, show: fill, changed });
const { protocol } = courier;

let started = false; // what is in the journal is in the field
let revision = protocol.base.rev;
let waiting = { ratings: 0, changes: 0, kept: true, failing: false, signedOut: false }; // deeds that the server does not have
const elsewhere = []; // what carries notes on other questions
let arrivals = [];

/** The text that the store has acknowledged. */
export const savedText = () => protocol.base.text;

export const dirty = () => !started || !protocol.atRest();

/** A conflict is to be decided, or the server takes no notes: nothing goes on without the person. */
export const isStopped = () => protocol.stopped !== null || protocol.conflict !== null;

/** Two texts are there, and the person has not chosen. */
export const isUndecided = () => protocol.conflict !== null;

/** Ends when the store has what is on the page, or when the person must decide. */
export function flush({ now: atOnce = false } = {}) {
  const arrived = new Promise((resolve) => { arrivals.push(resolve); });
  courier.do((it) => (atOnce ? it.flush(now()) : it.passed(now())));
  return arrived;
}

/** How many { ratings, changes } the server does not have, whether they are { kept } here, { failing } to be sent, { signedOut }. */
export function showWaiting(deeds) {
  waiting = deeds;
  changed();
}

/** The server does not answer, as far as the notes know. */
export const isAway = () => ['kept', 'unkept'].includes(protocol.state(now()).kind);

/** Whether the text in the field would be there again if this page died now. */
export const isKept = () => started && protocol.keptHere();

/** Sends nothing more, and says why. */
export function stop(why) {
  courier.do((it) => it.stop(why));
}

/** Writes into the field what the person has not typed. */
function fill(text) {
  if (notes.value !== text) {
    notes.value = text;
    notes.setSelectionRange(text.length, text.length);
  }
  notes.dispatchEvent(new Event('input'));
}

function changed() {
  tell(protocol.state(now()));
  askToChoose(protocol, (which, both) => {
    courier.do((it) => it.choose(which, now(), both));
    notes.focus();
  });
  if (protocol.base.rev !== revision) {
    revision = protocol.base.rev;
    live.dispatchEvent(new Event('saved'));
  }
  if (!dirty() || isStopped()) {
    arrivals.splice(0).forEach((resolve) => resolve());
  }
}

function tell(state) {
  const others = elsewhere.filter(({ protocol: { queue, stopped } }) => queue.length > 0 && stopped === null);
  if (state.kind === 'saved' && !waiting.failing && others.length === 0) {
    tellSaved(state.at);
  } else if (state.kind === 'saving') {
    show('saving', words.saving);
  } else if (state.kind === 'stopped') {
    show('stopped', state.why);
  } else if (state.kind === 'conflict') {
    show('stopped', words.conflict);
  } else {
    const kept = waiting.kept ? 'kept' : 'rating';
    const kind = state.kind === 'saved' ? kept : state.kind;
    const why = state.signedOut || waiting.signedOut ? words.signIn : words[kind];
    show(kind, why.replace('{what}', toSend(state.kind !== 'saved', others)));
  }
}

/** What has not been sent: characters here, ratings, other deeds, notes on other questions. */
function toSend(here, others) {
  const characters = here ? Math.max(1, Math.abs(notes.value.length - savedText().length)) : 0;
  const { ratings, changes } = waiting.kept ? waiting : { ratings: 0, changes: 0 };
  const counts = [[words.characters, characters], [words.ratings, ratings], [words.changes, changes]];
  const parts = counts.filter(([, count]) => count > 0).map(([forms, count]) => counted(forms, count));
  const numbers = Array.from(new Set(others.map((other) => other.question)), (number) => words.others.replace('{n}', number));
  return new Intl.ListFormat('en-GB').format([...parts, ...numbers]);
}

/** Near its end a note says how much it takes yet; once it is full, what is typed is not in it. */
function tellSaved(at) {
  if (room() <= 0) {
    show('full', words.full);
  } else {
    showSaved(at, room() <= NEAR ? counted(words.left, room()) : null);
  }
}

notes.addEventListener('input', () => {
  if (started) {
    courier.do((it) => it.typed(notes.value, now()));
  }
});

addEventListener('beforeunload', (event) => {
  const safe = protocol.atRest() || protocol.stopped === null && protocol.keptHere();
  if (started ? !safe : notes.value !== shown) {
    event.preventDefault();
  }
});
addEventListener('online', () => courier.do((it) => it.flush(now())));
addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
addEventListener('vault-closed', () => courier.do((it) => it.forgotten()));

function leave() {
  if (!protocol.atRest()) {
    courier.do((it) => it.leaving(now()), { leaving: true });
  }
}

// ---- what earlier pages have left ----

async function start() {
  stayAlive(clientId);
  const known = await readJournal();
  const typed = notes.value; // the field was open before the journal was
  started = true;
  courier.do((it) => it.catchUp(known ?? protocol.base, now()));
  const later = adoptAll(left.splice(0));
  if (typed !== shown && typed !== protocol.text) {
    fill(protocol.text + (typed.startsWith(shown) ? typed.slice(shown.length) : `\n${typed}`));
  }
  if (known?.rev > note.revision) {
    await compare(known);
  }
  await later;
}

const left = []; // edits of pages that are gone

/** Waits for what pages that are gone have left, and answers what this note is known to be in the store. */
async function readJournal() {
  try {
    const owners = new Set((await journal.edits()).map(({ edit }) => edit.owner));
    await Promise.race([Promise.all(Array.from(owners, inherit)), wait(LONGEST_GOING)]);
    return (await journal.notes()).get(question);
  } catch {
    return null; // this device keeps nothing
  }
}

/** Once the page is gone, perhaps long after this one was opened. */
async function inherit(owner) {
  await takeOver(owner);
  const edits = await journal.edits().then((all) => all.filter(({ edit }) => edit.owner === owner), () => []);
  if (started) {
    adoptAll(edits);
  } else {
    left.push(...edits);
  }
}

/** The newest page's text goes into the field; what others have left on this question comes one after the other. */
async function adoptAll(edits) {
  const chains = new Map();
  for (const left of edits) {
    const key = `${left.edit.owner} ${left.question}`;
    chains.set(key, [...(chains.get(key) ?? []), left]);
  }
  const all = Array.from(chains.values()).reverse();
  all.filter(([first]) => first.question !== question).forEach(carryElsewhere);
  for (const chain of all.filter(([first]) => first.question === question)) {
    while (!protocol.atRest()) {
      await flush();
      await wait(100); // and while the person has a conflict to decide
    }
    adopt(courier, chain);
  }
}

const adopt = (by, chain) => by.do((protocol) => protocol.adopt(chain.map(({ edit }) => edit), now()));

/** Sends what waits for another question. If that ends in a conflict, it is for the page of that question. */
function carryElsewhere(chain) {
  const nothing = { clientId, revision: -1, text: '', savedAt: null };
  const other = new Courier({ interview, question: chain[0].question, journal, note: nothing, changed });
  elsewhere.push(other);
  adopt(other, chain);
}

/** The page was older than what this device knew to be saved. Should the server not have that, the person is asked. */
async function compare(known) {
  const stored = (await storedNotes(interview))?.find((note) => note.number === question);
  const lost = stored && (stored.rev < known.rev || stored.rev === known.rev && stored.text !== known.text);
  if (lost && protocol.atRest()) {
    courier.do((it) => it.offer(known.text, known.rev, now()));
  }
}

start();
offerOffline(person);
