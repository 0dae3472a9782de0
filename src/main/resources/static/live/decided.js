// Shows what the person has decided on a question, also before the server has it.

const live = document.getElementById('live');
const states = document.getElementById('states').content;

export function showDecision(question, rating) {
  if (question === Number(live.dataset.question)) {
    document.querySelectorAll('#decide input[name=rating]').forEach((radio) => { radio.checked = radio.value === rating; });
    document.querySelectorAll('#decide button[name=rating]').forEach((button) =>
      button.setAttribute('aria-pressed', button.value === rating));
  }
  const state = states.querySelector(`[data-rating="${rating}"]`);
  const old = document.querySelector(`#stops li:nth-child(${question}) .rb-state`);
  if (state && old && old.dataset.rating !== rating) {
    old.replaceWith(state.cloneNode(true));
    const decided = document.getElementById('decided');
    decided.textContent = decided.textContent.replace(/\d+/, document.querySelectorAll('#stops [data-rating]').length);
  }
}
