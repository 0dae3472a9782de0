// Copies what a page shows only once. Without script, or where the browser refuses, one selects it in its field.

async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Over plain http there is no clipboard but this one.
    return document.execCommand('copy');
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const { copy: id, copied, refused } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(document.getElementById(id));
    button.nextElementSibling.textContent = done ? copied : refused;
  });
}
