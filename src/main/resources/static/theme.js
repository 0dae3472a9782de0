// Light or dark as the system says, until somebody chooses. Not deferred: it has to be known before anything is drawn.

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
follow();
dark.addEventListener('change', follow);
