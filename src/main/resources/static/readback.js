// What every page needs from script. Without it everything still works as plain HTML.

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});

for (const field of document.querySelectorAll("input[name=zone]")) {
  field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

// On a narrow screen the page that one is on is in sight in the bar, however far to the right it stands.
const here = document.querySelector(".rb-nav [aria-current]");
if (here) {
  const bar = here.parentElement;
  bar.scrollLeft += Math.max(0, here.getBoundingClientRect().right - bar.getBoundingClientRect().right);
}

// The server does not know where a stranger is; their browser does.
const clock = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});
for (const time of document.querySelectorAll("time[data-here]")) {
  time.textContent = clock.format(new Date(time.dateTime));
}

// A form that comes back begins where something is wrong with it.
const wrong = document.querySelector(".rb-field-bad");
if (wrong) {
  (wrong.querySelector(":checked") ?? wrong.querySelector("input:not([type=hidden]), select, textarea"))?.focus({ preventScroll: true });
  wrong.scrollIntoView({ block: "center", behavior: "instant" });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Says so where a part of the page could not be fetched, until one can again.
for (const note of document.querySelectorAll("[data-lost]")) {
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => (note.hidden = false));
  }
  document.addEventListener("htmx:beforeSwap", (event) => (note.hidden = event.detail.xhr.status < 400));
}

// Answers that were not sent are kept on this device until their writer leaves it.
document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", () => {
  Object.keys(localStorage)
    .filter((key) => key.startsWith("/practice/"))
    .forEach((key) => localStorage.removeItem(key));
});

// Without the server this device shows live pages to who is signed in, as far as it knows, and to nobody else.
navigator.serviceWorker?.getRegistration("/interviews/").then(async (worker) => {
  if (worker) {
    const { setHere } = await import("/live/vault.js");
    await setHere(document.querySelector("meta[name=csrf]")?.dataset.person ?? null);
  }
}, () => {});
