// How the notes on one question get from one page into the store. It knows no page, no network, no database and no clock:
// what has happened goes in, and what is to be done comes out, so that a test can let everything happen in any order.
//
// Each text is an edit with a number of its own. It is written to the journal on the device first, then sent, one at a time
// and again until there is an answer, and it leaves the journal when the store has it. Only the newest edit can change, and
// only until it is sent. An edit says on which revision it was written; `null` says on the one before it in the queue.
//
// To be done:
//   { journal: { put, drop, acked } }  write and delete these edits in one go, then say so with journaled()
//   { send: edit, again }              send it and say what became of it with answered(); if again, only what the server said
//   { field: text }                    show this text

const PAUSE = 1000; // after the last key
const PATIENCE = 5000; // after the first one
const SLOW = 4000; // then an answer has not come at once
const SHORTEST_WAIT = 250;
const LONGEST_WAIT = 4000;

export class SaveProtocol {
  /** The last three are what the page was loaded with; newId and random come from outside, as everything does. */
  constructor({ clientId, newId, random, revision, text, savedAt }) {
    Object.assign(this, { clientId, newId, random, text });
    this.base = { rev: revision, text, savedAt }; // what the text in the field was written on top of
    this.newest = this.base; // the highest revision that has been heard of
    this.queue = []; // what the store is not known to have, in order
    this.conflict = null; // the text that came first, while the person has not chosen
    this.held = null; // the edit that came second: the store has it beside the note, and the journal until the choice
    this.stopped = null; // why nothing more is sent
    this.sentAt = null; // when the head of the queue was sent, if it is on its way
    this.failures = 0;
    this.retryAt = 0;
    this.signedOut = false;
    this.hurry = false;
    this.sequence = 0;
    this.place = 0;
    this.writing = null; // what the journal has been given and has not confirmed
    this.puts = new Map();
    this.drops = new Set();
    this.undropped = [];
    this.acked = null; // the newest text that the store has, for a page that is opened without a network
    this.effects = [];
  }

  // ---- what happens ----

  /** Takes over what an earlier page has left in the journal. Nothing may be unsaved here. */
  adopt(edits, now) {
    for (const edit of edits.toSorted((a, b) => a.place - b.place)) {
      // On nothing known: then the person is asked, unless the note is empty.
      const baseRev = edit.baseRev ?? (this.queue.length > 0 ? null : 0);
      this.put({ ...edit, baseRev, owner: this.clientId, place: ++this.place, frozen: true });
    }
    const last = this.queue.findLast((edit) => !edit.aside);
    if (last) {
      this.show(last.text);
    }
    this.firstKey = this.lastKey = now;
    return this.next(now);
  }

  /** The store is known to have a newer text than the page was made with. */
  catchUp(note, now) {
    if (this.atRest() && note.rev > this.base.rev) {
      this.base = this.newest = note;
      this.show(note.text);
    }
    return this.next(now);
  }

  /** The person has typed. */
  typed(text, now) {
    if (text !== this.text) {
      this.text = text;
      this.hurry = false;
      this.lastKey = now;
      this.write(text, now);
    }
    return this.next(now);
  }

  /** Time has passed. */
  passed(now) {
    return this.next(now);
  }

  /** Somebody waits, or the network is said to be back: no pause any more. */
  flush(now) {
    this.hurry = true;
    this.retryAt = 0;
    return this.next(now);
  }

  /** The page is going away, perhaps for ever: what can be sent is sent, even if it is on its way already. */
  leaving(now) {
    const again = this.sentAt !== null ? [{ send: wire(this.queue[0]), again: true }] : [];
    this.hurry = true;
    return [...this.next(now), ...again];
  }

  /** The journal has done what it was given, or could not. */
  journaled(ok, now) {
    const { put, drop } = this.writing;
    put.forEach((edit) => Object.assign(edit, { kept: ok, settled: true }));
    this.undropped = ok ? [] : drop; // what stays there is sent again one day, and has the same answer
    this.writing = null;
    return this.next(now);
  }

  /** What the journal held is gone, and it takes no more: the person has signed out in another tab. */
  forgotten() {
    this.queue.forEach((edit) => Object.assign(edit, { kept: false, settled: true }));
    return [];
  }

  /** An edit was answered: { saved }, { conflict }, { used }, { refused } or { lost }. */
  answered(opId, answer, now) {
    if (this.queue[0]?.opId !== opId) {
      return []; // a second answer to one that was sent twice
    }
    this.sentAt = null;
    if (answer.lost) {
      this.failures++;
      this.signedOut = answer.signedOut === true;
      const wait = Math.min(SHORTEST_WAIT * 2 ** this.failures, LONGEST_WAIT);
      this.retryAt = now + wait * (0.75 + this.random() / 2);
      return this.next(now);
    }
    this.failures = 0;
    this.retryAt = 0;
    this.signedOut = false;
    if (answer.saved) {
      this.isSaved(this.queue.shift(), answer.saved);
    } else if (answer.conflict) {
      this.isBeside(this.queue.shift(), answer.conflict);
    } else if (answer.used) {
      this.renumber(this.queue[0]);
    } else {
      this.stopped = answer.refused;
    }
    return this.next(now);
  }

  /** Sends a text that the store had once, and may have lost, as what was written after it. */
  offer(text, after, now) {
    this.append(text, after);
    this.hurry = true;
    return this.next(now);
  }

  /** Nothing more can be sent, and this is why; what is typed still goes to the journal. */
  stop(why) {
    this.stopped = why;
    return [];
  }

  /** The person has chosen "mine", "theirs" or "both", the latter with this text. */
  choose(which, now, both) {
    const theirs = this.conflict;
    const mine = this.text;
    this.conflict = null;
    if (this.held) {
      this.drop(this.held);
      this.held = null;
    }
    // What is still to be sent goes beside the note, where the history has it.
    for (const edit of this.queue) {
      this.put({ ...edit, baseRev: edit.baseRev ?? this.stale, aside: true, frozen: true }, edit);
    }
    this.base = theirs;
    this.acked = theirs;
    if (which === 'theirs') {
      this.show(theirs.text);
    } else {
      this.show(which === 'both' ? both : mine);
      this.firstKey = this.lastKey = now;
      this.append(this.text, theirs.rev);
    }
    this.hurry = true;
    return this.next(now);
  }

  // ---- what the page may say ----

  /** Nothing here but what the store has, and nothing to be chosen. */
  atRest() {
    return this.queue.length === 0 && !this.conflict;
  }

  /** What is true of the text in the field at this moment. */
  state(now) {
    if (this.stopped !== null) {
      return { kind: 'stopped', why: this.stopped };
    }
    if (this.conflict) {
      return { kind: 'conflict' };
    }
    const last = this.queue.at(-1);
    if (!last) {
      return { kind: 'saved', at: this.base.savedAt };
    }
    const away = this.failures > 0 || (this.sentAt !== null && now > this.sentAt + SLOW);
    if (!away || !last.settled) {
      return { kind: 'saving' };
    }
    return { kind: last.kept ? 'kept' : 'unkept', signedOut: this.signedOut };
  }

  /** Whether the text in the field would be there again if this page died now. */
  keptHere() {
    return this.atRest() || (this.held ?? this.queue.at(-1))?.kept === true;
  }

  // ---- how ----

  isSaved(edit, { rev, savedAt }) {
    const saved = { rev, text: edit.text, savedAt };
    this.drop(edit);
    if (this.held) {
      this.drop(this.held);
    }
    this.conflict = this.held = null;
    this.base = saved;
    if (rev >= this.newest.rev) {
      this.newest = saved;
      if (edit.aside) {
        this.putChoiceOnTop(edit, rev);
      }
    }
    const next = this.queue[0];
    if (next?.baseRev === null) {
      this.put({ ...next, baseRev: rev }, next);
    }
    if (!next && this.newest.rev > rev) {
      // It was saved before, and another text was written on top of it since.
      this.show(this.newest.text);
      this.base = this.newest;
    }
    this.acked = this.base;
  }

  /** What was not chosen was on its way, or knew the other text already, and did not go beside the note. */
  putChoiceOnTop(edit, rev) {
    const chosen = this.queue.find((other) => !other.aside);
    if (!chosen && this.text !== edit.text) {
      this.append(this.text, rev);
    } else if (chosen?.baseRev === edit.baseRev) {
      this.put({ ...chosen, baseRev: rev }, chosen);
    }
  }

  isBeside(edit, theirs) {
    if (theirs.rev >= this.newest.rev) {
      this.newest = theirs;
    }
    if (edit.aside) {
      this.drop(edit);
      return;
    }
    const next = this.queue[0];
    if (next?.baseRev === theirs.rev) {
      // The person had chosen before this page came: what they chose is next, on top of the other text.
      this.drop(edit);
    } else if (next) {
      // Written on top of what lost, so that it goes beside the note as well.
      this.conflict = theirs;
      this.stale = edit.baseRev;
      this.put({ ...next, baseRev: next.baseRev ?? edit.baseRev }, next);
      this.drop(edit);
    } else if (theirs.text === edit.text) {
      this.drop(edit);
      this.conflict = null;
      this.base = theirs;
      this.acked = theirs;
    } else {
      this.conflict = theirs;
      this.stale = edit.baseRev;
      this.held = edit;
    }
  }

  /** Its number was used for another text, as when two pages have taken over one journal. */
  renumber(edit) {
    this.drop(edit);
    this.put({ ...edit, opId: this.newId(), clientId: this.clientId, seq: ++this.sequence }, edit);
  }

  /** The newest edit takes the text if it may still change, else a new one does. */
  write(text, now) {
    const last = this.queue.at(-1);
    if (last && !last.frozen) {
      this.put({ ...last, text }, last);
      return;
    }
    this.firstKey = now;
    if (this.held) {
      this.drop(this.held);
      this.held = null;
    }
    const follows = this.queue.some((edit) => !edit.aside);
    this.append(text, this.conflict ? this.stale : follows ? null : this.base.rev);
  }

  append(text, baseRev) {
    this.put({
      opId: this.newId(), clientId: this.clientId, seq: ++this.sequence, baseRev, text,
      owner: this.clientId, place: ++this.place, aside: false, frozen: false,
    });
  }

  /** Queues an edit, in the place of an older version if there is one, and has it written to the journal. */
  put(edit, old) {
    const version = { ...edit, kept: false, settled: false };
    this.queue.splice(old ? this.queue.indexOf(old) : this.queue.length, 1, version);
    this.puts.set(version.opId, version);
  }

  drop(edit) {
    this.puts.delete(edit.opId);
    this.drops.add(edit.opId);
  }

  show(text) {
    if (text !== this.text) {
      this.text = text;
      this.effects.push({ field: text });
    }
  }

  next(now) {
    if (!this.writing && (this.puts.size > 0 || this.drops.size > 0)) {
      this.giveToJournal();
    }
    const head = this.queue[0];
    const mayGo = head && this.stopped === null && this.sentAt === null && now >= this.retryAt;
    if (mayGo && this.isDue(head, now)) {
      head.frozen = true; // also while the journal is slow: who types on without a pause must not hold it up
      if (head.settled) {
        this.sentAt = now;
        this.effects.push({ send: wire(head) });
      }
    }
    return this.effects.splice(0);
  }

  isDue(edit, now) {
    return edit.frozen || this.hurry || now >= Math.min(this.lastKey + PAUSE, this.firstKey + PATIENCE);
  }

  giveToJournal() {
    const put = Array.from(this.puts.values());
    const drop = [...this.undropped, ...this.drops];
    this.writing = { put, drop };
    this.effects.push({ journal: { put: put.map(stored), drop, acked: this.acked } });
    this.puts.clear();
    this.drops.clear();
    this.acked = null;
  }

}

const wire = ({ opId, clientId, seq, baseRev, text }) => ({ opId, clientId, seq, baseRev, text });

const stored = ({ owner, place, aside, ...edit }) => ({ ...wire(edit), owner, place, aside });
