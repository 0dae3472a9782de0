// The time on this question: what was spent on earlier visits in this tab, or in another that is open, and what has passed
// since. And the time in all, since the interview was started. Both are told from moments, not counted, so a tab may sleep.

const live = document.getElementById('live');
const said = document.getElementById('clock-said');
const place = `${live.dataset.interview} ${live.dataset.question}`;
const opened = Date.now();
let before = Number(sessionStorage.getItem(`clock ${place}`) ?? 0);
const ahead = Number(live.dataset.now) - opened; // the server's clock against this one's
const two = (number) => String(number).padStart(2, '0');

const clocks = [
  {
    face: document.getElementById('clock'), minutes: live.dataset.minutes, over: said.dataset.over, key: `over ${place}`,
    passed: () => before + Date.now() - opened,
  },
  {
    face: document.getElementById('clock-all'), minutes: live.dataset.slot, over: said.dataset.overAll,
    key: `over ${live.dataset.interview}`, passed: () => Date.now() + ahead - Number(live.dataset.started),
  },
];

function tick() {
  for (const { face, minutes, over, key, passed } of clocks) {
    const seconds = Math.max(0, Math.floor(passed() / 1000));
    const time = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    if (face.textContent !== time) {
      face.textContent = time;
    }
    const late = minutes !== undefined && seconds > 60 * Number(minutes);
    face.classList.toggle('rb-late', late);
    if (late && !sessionStorage.getItem(key)) {
      sessionStorage.setItem(key, 'said');
      said.textContent = over;
    }
  }
}

/** Tabs on the same question tell the same time, the longest that any of them knows. */
const tabs = new BroadcastChannel('readback clocks');
tabs.addEventListener('message', ({ data }) => {
  if (data.place === place) {
    const longer = data.passed - clocks[0].passed();
    before += Math.max(0, longer);
    if (data.asks && longer < 0) {
      tabs.postMessage({ place, passed: clocks[0].passed() });
    }
    tick();
  }
});
tabs.postMessage({ place, passed: clocks[0].passed(), asks: true });

const keep = () => sessionStorage.setItem(`clock ${place}`, String(clocks[0].passed()));

tick();
setInterval(tick, 500);
setInterval(keep, 5000); // a tab that dies says no farewell
document.addEventListener('visibilitychange', () => (document.hidden ? keep() : tick()));
addEventListener('pageshow', tick);
addEventListener('pagehide', keep);
