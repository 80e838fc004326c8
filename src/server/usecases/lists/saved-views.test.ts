import { describe, expect, it } from 'vitest';
import { PEOPLE } from '#server/store/testing/countries.ts';
import {
  deleteView,
  listViews,
  saveView,
  VIEW_NAME_MAX,
  VIEWS_MAX,
} from '#server/usecases/lists/saved-views.ts';
import { testDatabase } from '#test/database.ts';

const app = await testDatabase();
const [me, other, third] = PEOPLE;
if (!me || !other || !third) throw new Error('three people');

describe('a saved view', () => {
  it('has a name of its own among its person’s, and is theirs alone', async () => {
    expect(await saveView(app, me, { name: ' Telat ', query: 'lihat=terlambat' })).toBeNull();
    expect(await saveView(app, me, { name: 'Telat', query: 'lihat=saya' })).toBe('nameTaken');
    expect(await saveView(app, other, { name: 'Telat', query: 'lihat=saya' })).toBeNull();
    expect(await listViews(app, me)).toEqual([{ name: 'Telat', query: 'lihat=terlambat' }]);
    await deleteView(app, other, 'Telat');
    expect(await listViews(app, other)).toEqual([]);
    expect(await listViews(app, me)).toHaveLength(1);
  });

  it('is refused without a name, with too long a one, or as one too many', async () => {
    const save = (name: string) => saveView(app, third, { name, query: '' });
    expect(await save('  ')).toBe('noName');
    expect(await save('a\0')).toBe('noName');
    expect(await save('😀'.repeat(VIEW_NAME_MAX))).toBeNull();
    expect(await save('a'.repeat(VIEW_NAME_MAX + 1))).toBe('nameTooLong');
    for (let n = 1; n < VIEWS_MAX; n += 1) expect(await save(`v${n}`)).toBeNull();
    expect(await save('last')).toBe('tooMany');
    await deleteView(app, third, 'a\0');
  });
});
