import { error } from '@sveltejs/kit';
import { dev } from '$app/env';

/** The pages of style serve those who build pages; a running installation does not have them. */
export function load(): void {
  if (!dev) error(404);
}
