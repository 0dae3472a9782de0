// The time on this question: what was spent on earlier visits in this tab, and what has passed since.

const live = document.getElementById('live');
const face = document.getElementById('clock');
const key = `clock ${live.dataset.interview} ${live.dataset.question}`;
const before = Number(sessionStorage.getItem(key) ?? 0);
const opened = Date.now();
const spent = () => before + Date.now() - opened;
const two = (number) => String(number).padStart(2, '0');

function tick() {
  const seconds = Math.floor(spent() / 1000);
  face.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  face.classList.toggle('rb-late', seconds > 60 * Number(live.dataset.minutes));
}

tick();
setInterval(tick, 500);
addEventListener('pagehide', () => sessionStorage.setItem(key, String(spent())));
