import type { App } from '#server/app.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import type { Db } from '#server/store/database.ts';
import { seedReference } from '#server/usecases/seed-reference.ts';

/** Creates the sample: the province, its people, and the story this product exists for (M-2, K-29). */
export async function createSample(app: App, owner: Db): Promise<void> {
  await seedReference(owner, {
    kind: 'sample',
    name: 'Provinsi Sulawesi Barat (contoh)',
    organisation: sampleOrganisation(),
    provisionalAccepted: true,
    at: app.clock(0),
  });
}
