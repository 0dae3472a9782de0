// The journal of one interview on this device, and what is known of its notes here.

import { Vault } from './vault.js';

const PATIENCE = 3000;

const late = () => new Promise((resolve, reject) => setTimeout(() => reject(new Error('The journal does not answer')), PATIENCE));
const inTime = (work) => Promise.race([work, late()]);

export class Journal {
  constructor(person, interview) {
    this.interview = interview;
    this.vault = inTime(Vault.open(person));
    this.vault.catch(() => {}); // whoever uses it hears of it
    this.last = this.vault;
    // The person has signed out in another tab: from then on this device keeps nothing for them.
    addEventListener('vault-closed', () => {
      this.vault = Promise.reject(new Error('The vault was closed'));
      this.vault.catch(() => {});
    });
  }

  /** One change after the other; each ends when it is on the disk. */
  change(question, { put, drop, acked }) {
    return this.write((vault) => this.apply(vault, question, { put, drop, acked }));
  }

  write(work) {
    const write = this.last.then(() => this.vault).then(work);
    this.last = write.catch(() => {});
    return inTime(write);
  }

  async apply(vault, question, { put, drop, acked }) {
    const place = { interview: this.interview, question };
    const writes = put.map(({ opId, ...secret }) => ['edits', { ...place, opId, at: Date.now() }, secret]);
    if (acked) {
      writes.push(['notes', { ...place, id: `${vault.person} ${this.interview} ${question}` }, acked]);
    }
    await vault.change(writes, drop.map((opId) => ['edits', opId]));
  }

  /** The edits of all questions that the store is not known to have, the newest last. */
  async edits() {
    const all = await inTime(this.vault.then((vault) => vault.all('edits', this.interview)));
    return all.sort(([a], [b]) => a.at - b.at).map(([{ opId, question }, secret]) => ({ question, edit: { opId, ...secret } }));
  }

  /** The newest texts that the store is known to have, by question. */
  async notes() {
    const all = await inTime(this.vault.then((vault) => vault.all('notes', this.interview)));
    return new Map(all.map(([{ question }, note]) => [question, note]));
  }

  /** Keeps a deed until the store has it. */
  keep({ id, question, at, owner, place, path, fields }) {
    return this.write((vault) =>
      vault.change([['deeds', { id, interview: this.interview, question, at }, { owner, place, path, fields }]]));
  }

  /** The store has this deed, or never will; if it was a rating, that is known to be there. */
  forgetDeed({ id, question }, rating) {
    return this.write((vault) => {
      const known = { id: `${vault.person} ${this.interview} ${question}`, interview: this.interview, question, done: true };
      return vault.change(rating ? [['deeds', known, { rating }]] : [], [['deeds', id]]);
    });
  }

  /** What the store is not known to have, the newest last; and what is done, the ratings that it has. */
  async deeds() {
    const all = await inTime(this.vault.then((vault) => vault.all('deeds', this.interview)));
    return all.map(([{ id, question, at, done }, secret]) => ({ id, question, at, done, ...secret }))
      .sort((a, b) => a.at - b.at || a.place - b.place);
  }

  /** Whether this device could show the live page of a question without the server. */
  hasPage(question) {
    return inTime(this.vault.then((vault) => vault.has('pages', `${vault.person} ${this.interview} ${question}`)));
  }

  /** The interview is over; only what the store does not have stays. */
  async forget() {
    const vault = await this.vault;
    const deletes = await Promise.all(['notes', 'pages'].map(async (store) =>
      (await vault.all(store, this.interview)).map(([value]) => [store, value.id])));
    const ratings = (await vault.all('deeds', this.interview)).filter(([{ done }]) => done).map(([{ id }]) => ['deeds', id]);
    await vault.change([], [...deletes.flat(), ...ratings]);
  }
}
