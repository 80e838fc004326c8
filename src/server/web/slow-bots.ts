/**
 * Slows programs that fill in forms, without a foreign service and without JavaScript. Nobody is
 * refused: who looks like a program is shown the form once more, filled in, and asked to press send
 * again. A person does that; most programs do not come back.
 */

/**
 * Name of a field that people do not see: its row is moved out of view by the style sheet and has
 * `aria-hidden="true"`, its input `tabindex="-1"` and `autocomplete="off"`.
 */
export const HONEYPOT_FIELD = 'situs_web';
/** A person needs longer than this from seeing the form to sending it. */
export const FORM_MS_MIN = 4000;
/** And longer than this to press send again. */
export const AGAIN_MS_MIN = 1000;

/** What the sealed token of a form says; it is minted anew when send must be pressed again. */
export type FormTiming = { readonly mintedMs: number; readonly askedAgain: boolean };

/**
 * Whether send must be pressed once more. `honeypot` is the content of the field (empty when it is
 * missing); after the question it no longer counts, since a browser's autofill may have filled it.
 */
export function mustPressAgain(form: FormTiming, honeypot: string, nowMs: number): boolean {
  const tookMs = nowMs - form.mintedMs;
  return form.askedAgain ? tookMs < AGAIN_MS_MIN : tookMs < FORM_MS_MIN || honeypot !== '';
}
