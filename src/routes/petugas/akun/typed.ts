/** Characters of a field that are looked at; more is neither password nor code. */
const TYPED_MAX = 1000;

/** What a form of an account sends under a name. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, TYPED_MAX) : '';
}
