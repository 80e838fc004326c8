import { officerFrame } from '#server/web/officer.ts';
import type { LayoutServerLoad } from './$types';

/** Recaps stand in the officers' frame; it asks for what its own pages give. */
export const load: LayoutServerLoad = async (event) => await officerFrame(event, 'recap');
