// Requests of the live page: with the session's token, and never taken for saved because a sign-in page came back.

const PATIENCE = 15000;
const meta = document.querySelector('meta[name=csrf]');

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Longer after each failure, four seconds at most, and never quite the same. */
export const backOff = (failures) => wait(Math.min(250 * 2 ** failures, 4000) * (0.75 + Math.random() / 2));

export async function request(path, options = {}) {
  const headers = { 'X-Requested-With': 'fetch', [meta.dataset.header]: meta.content, ...options.headers };
  return fetch(path, { redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...options, headers });
}

export const expired = (answer) => answer?.status === 401 || answer?.status === 403;

/** Whether the server can be reached. */
export async function answers() {
  try {
    return (await fetch('/session', { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

/** All notes of the person as the store has them, or null if it cannot be asked. */
export async function storedNotes(interview) {
  try {
    const answer = await request(`/interviews/${interview}/notes`, { headers: { Accept: 'application/json' } });
    return answer.ok ? (await answer.json()).notes : null;
  } catch {
    return null;
  }
}
