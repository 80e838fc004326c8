// Asks the browser for an address at which it can be knocked at, and sends it by the form. Nothing is asked before the tap.

/** May open pages below it, and listens for nothing but a knock. */
const WORKER = { path: '/petugas-kabar.js', scope: '/petugas' };

const form = document.getElementById('nyalakan');
const field = form?.querySelector('input');
const said = form?.querySelector('[role="status"]');

/** @param {'cannot' | 'denied' | 'failed'} why */
const say = (why) => {
  if (said) said.textContent = form?.dataset[why] ?? '';
};

/** Resolves with a registration whose worker is at work. @param {ServiceWorkerRegistration} registration */
const atWork = (registration) =>
  new Promise((resolve) => {
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker || worker.state === 'activated') return resolve(registration);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(registration);
    });
  });

async function subscribe() {
  const { path, scope } = WORKER;
  const registration = await navigator.serviceWorker.register(path, { scope });
  await atWork(registration);
  const applicationServerKey = form?.dataset['kunci'] ?? '';
  return await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

/** @param {SubmitEvent} event */
async function switchOn(event) {
  event.preventDefault();
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return say('cannot');
  if ((await Notification.requestPermission()) !== 'granted') return say('denied');
  try {
    const subscription = await subscribe();
    if (field) field.value = JSON.stringify(subscription);
    if (form instanceof HTMLFormElement) form.submit();
  } catch {
    // The browser's own service is away, or the key is an older installation's.
    say('failed');
  }
}

if (form && field) {
  form.hidden = false;
  form.addEventListener('submit', (event) => void switchOn(event));
}
