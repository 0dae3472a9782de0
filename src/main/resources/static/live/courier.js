// Carries the edits of one note: does what its protocol says, and tells it what became of that.

import { refreshToken, signedInAgain, signInOnTop } from '../session.js';
import { SaveProtocol } from './protocol.js';
import { expired, request } from './requests.js';

const TICK = 200;
const KEEPALIVE_LIMIT = 60_000; // bytes; the browsers' limit is 64 KiB for all requests of a page

/** Not the time of day, which may be set back. */
export const now = () => performance.now();

export function uuid() {
  // crypto.randomUUID exists only where the connection is secure.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class Courier {
  constructor({ interview, question, journal, note, show = () => {}, changed = () => {} }) {
    Object.assign(this, { question, journal, show, changed });
    this.path = `/interviews/${interview}/notes/${question}`;
    this.protocol = new SaveProtocol({ newId: uuid, random: Math.random, ...note });
    setInterval(() => this.protocol.atRest() || this.do((protocol) => protocol.passed(now())), TICK);
  }

  /** Tells the protocol what has happened, and does what it says. */
  do(happened, options) {
    for (const effect of happened(this.protocol)) {
      if (effect.journal) {
        this.write(effect.journal);
      } else if (effect.send) {
        this.send(effect.send, { ...options, again: effect.again });
      } else {
        this.show(effect.field);
      }
    }
    this.changed();
  }

  write(change) {
    this.journal.change(this.question, change).then(
      () => this.do((protocol) => protocol.journaled(true, now())),
      () => this.do((protocol) => protocol.journaled(false, now())),
    );
  }

  async send(edit, { leaving, again }) {
    const body = JSON.stringify(edit);
    const answer = await this.ask({
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      keepalive: leaving && new Blob([body]).size < KEEPALIVE_LIMIT,
    });
    if (!again || !answer.lost) {
      this.do((protocol) => protocol.answered(edit.opId, answer, now()));
    }
  }

  async ask(edit) {
    let answer = null;
    try {
      answer = await request(this.path, edit);
      if (expired(answer) && this.protocol.failures === 0 && await refreshToken()) {
        answer = await request(this.path, edit);
      }
      const understood = meaning(answer, await answer.json());
      if (understood) {
        signedInAgain();
        return understood;
      }
    } catch {
      // no answer, or not one of ours
    }
    const signedOut = expired(answer) && !await refreshToken();
    if (signedOut) {
      signInOnTop();
    }
    return { lost: true, signedOut };
  }
}

function meaning(answer, body) {
  if (answer.ok && Number.isInteger(body.rev)) {
    return { saved: body };
  }
  if (answer.status === 409 && body.reason === 'conflict') {
    return { conflict: body };
  }
  if (answer.status === 400 && body.reason === 'used') {
    return { used: true };
  }
  return [400, 404, 409, 413].includes(answer.status) ? { refused: body.detail ?? '' } : null;
}
