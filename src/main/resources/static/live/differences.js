// What differs between two texts, by words.

const MOST = 4_000_000; // pairs of words; beyond that all of the middle counts as different

const wordsOf = (text) => text.match(/\s+|[^\s]+/g) ?? [];

/** How many words they begin with alike. */
function alike(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  return start;
}

/** One text, the line, and the other; the sentences that both begin with come once, so that they are not counted twice. */
export function joined(one, line, other) {
  const words = wordsOf(other);
  const start = alike(wordsOf(one), words);
  if (start === words.length || other.startsWith(one)) {
    return start === words.length ? one : other;
  }
  return `${one}\n${line}\n${words.slice(startOfSentence(words, start)).join('').trimStart()}`;
}

/** The last place, up to one, where a line or a sentence begins. */
function startOfSentence(words, at) {
  let start = at;
  while (start > 0 && !(words[start - 1].includes('\n') || (/^\s/.test(words[start - 1]) && /[.!?;]$/.test(words[start - 2] ?? '')))) {
    start--;
  }
  return start;
}

/** Both texts as parts { text, same }, which together are the text. */
export function differences(one, other) {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const start = alike(a, b);
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) {
    end++;
  }
  const [inA, inB] = common(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const whole = (words, middle) => parts(words, (i) => i < start || i >= words.length - end || middle.has(i - start));
  return [whole(a, inA), whole(b, inB)];
}

/** The places of a longest common sequence in both. */
function common(a, b) {
  const inA = new Set();
  const inB = new Set();
  if (a.length * b.length > MOST) {
    return [inA, inB];
  }
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return [inA, inB];
}

function parts(words, isSame) {
  const result = [];
  words.forEach((word, i) => {
    const same = isSame(i);
    if (result.at(-1)?.same === same) {
      result.at(-1).text += word;
    } else {
      result.push({ text: word, same });
    }
  });
  return result;
}
