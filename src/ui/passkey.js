// Passkeys: hands the page's options to the browser and its answer to the form. Without it the form stays hidden.

/** @param {string} text */
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0));

/** @param {ArrayBuffer} buffer */
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** @param {{ id: string }} key */
const known = (key) => ({ type: /** @type {const} */ ('public-key'), id: bytes(key.id) });

/** @param {any} options */
const creation = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  user: { ...options.user, id: bytes(options.user.id) },
  excludeCredentials: (options.excludeCredentials ?? []).map(known),
});

/** @param {any} options */
const request = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  allowCredentials: (options.allowCredentials ?? []).map(known),
});

/** What the server reads, and nothing beside it. @param {PublicKeyCredential} it */
function answerOf(it) {
  const { response } = it;
  /** @type {Record<string, string>} */
  const said = { clientDataJSON: text(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    said['attestationObject'] = text(response.attestationObject);
  } else if (response instanceof AuthenticatorAssertionResponse) {
    said['authenticatorData'] = text(response.authenticatorData);
    said['signature'] = text(response.signature);
    if (response.userHandle) said['userHandle'] = text(response.userHandle);
  }
  return JSON.stringify({ id: it.id, rawId: text(it.rawId), type: it.type, response: said });
}

/** @param {HTMLFormElement} form */
async function prompt(form) {
  const options = JSON.parse(form.dataset['passkey'] ?? '{}');
  const made = options.user
    ? await navigator.credentials.create({ publicKey: creation(options) })
    : await navigator.credentials.get({ publicKey: request(options) });
  const field = form.elements.namedItem('jawaban');
  if (!(made instanceof PublicKeyCredential) || !(field instanceof HTMLInputElement)) return;
  field.value = answerOf(made);
  form.submit();
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!(form instanceof HTMLFormElement) || !window.PublicKeyCredential) continue;
  form.hidden = false;
  for (const without of document.querySelectorAll('[data-passkey-without]')) without.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = form.querySelector('[data-passkey-said]');
    if (said instanceof HTMLElement) said.hidden = true;
    prompt(form).catch(() => {
      if (said instanceof HTMLElement) said.hidden = false;
    });
  });
}
