// Two texts of one note: the person sees where they differ and chooses. Nothing is in the way of who is in the middle of a
// sentence: they go on typing, and what they type is their side.

import { differences, joined } from './differences.js';
import { isHere } from './living.js';

const box = document.getElementById('conflict');
const words = box.dataset;
const at = (id) => document.getElementById(id);

let drawn = null; // what is shown
let where = '';

/** Shows or hides the choice; calls back with "mine", "theirs" or "both", the latter with its text. */
export function askToChoose(protocol, choose) {
  const theirs = protocol.conflict;
  if (!theirs) {
    box.hidden = true;
    drawn = null;
    return;
  }
  if (drawn?.mine === protocol.text && drawn.theirs === theirs) {
    return;
  }
  if (drawn?.theirs !== theirs) {
    nameTheOther(theirs);
  }
  drawn = { mine: protocol.text, theirs };
  const [mine, other] = differences(drawn.mine, theirs.text);
  at('mine').replaceChildren(...marked(mine));
  at('theirs').replaceChildren(...marked(other));
  const both = () => joined(theirs.text, line(theirs), protocol.text);
  const tooLong = both().length > at('notes').maxLength;
  at('keep-both').disabled = tooLong;
  at('both-long').hidden = !tooLong;
  at('keep-mine').onclick = () => choose('mine');
  at('take-theirs').onclick = () => choose('theirs');
  at('keep-both').onclick = () => choose('both', both());
  if (box.hidden) {
    box.hidden = false;
    box.scrollIntoView({ block: 'nearest' });
  }
}

function marked(parts) {
  return parts.map(({ text, same }) => {
    const part = document.createElement(same ? 'span' : 'mark');
    part.textContent = text;
    return part;
  });
}

async function nameTheOther(theirs) {
  where = words.elsewhere;
  say(theirs);
  if (theirs.client && await isHere(theirs.client)) {
    where = words.here;
    say(theirs);
  }
}

const time = (theirs) => new Date(theirs.savedAt).toLocaleTimeString('en-GB');

const say = (theirs) => { at('theirs-from').textContent = `${where}, ${time(theirs)}`; };

const line = (theirs) => words.line.replace('{where}', where).replace('{time}', time(theirs));
