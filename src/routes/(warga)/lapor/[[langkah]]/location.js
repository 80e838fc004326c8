// Offers the phone's own location where there is one; the page works without it, and nothing is asked before the tap.

const button = document.getElementById('lokasi');
const [lat, lon] = ['lintang', 'bujur'].map((id) => document.getElementById(id));
const said = document.getElementById('lokasi-kabar');
/** Digits of a degree that are kept: about ten metres. */
const DIGITS = 4;
/** What a phone may take to find itself. */
const WAIT_MS_MAX = 20_000;

if (
  'geolocation' in navigator &&
  button instanceof HTMLButtonElement &&
  lat instanceof HTMLInputElement &&
  lon instanceof HTMLInputElement &&
  said
) {
  const say = () => {
    const has = lat.value !== '';
    said.textContent = has ? (button.dataset['kept'] ?? '') : '';
    const word = button.querySelector('span');
    if (word) word.textContent = (has ? button.dataset['drop'] : button.dataset['use']) ?? '';
  };
  /** @param {GeolocationPosition} position */
  const keep = ({ coords }) => {
    lat.value = coords.latitude.toFixed(DIGITS);
    lon.value = coords.longitude.toFixed(DIGITS);
    say();
  };
  const refuse = () => (said.textContent = button.dataset['none'] ?? '');
  button.addEventListener('click', () => {
    if (lat.value === '') {
      navigator.geolocation.getCurrentPosition(keep, refuse, { timeout: WAIT_MS_MAX });
      return;
    }
    lat.value = '';
    lon.value = '';
    say();
  });
  button.hidden = false;
  say();
}
