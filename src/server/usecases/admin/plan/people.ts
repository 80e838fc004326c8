import type { PersonId } from '#domain/office/organisation.ts';
import type { OrganisationLine } from '#server/contract/admin/organisation-file.ts';
import type { PersonData } from '#server/usecases/admin/organisation-change.ts';
import { add, keyOf, same, type Known, type Plan } from '#server/usecases/admin/plan/plan.ts';

/** The person of each line that names one. */
export type People = ReadonlyMap<number, PersonId>;

interface Meant {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly lines: readonly OrganisationLine[];
}

/**
 * Whom the lines mean: an e-mail address is one person; without it a name is, and the telephone tells namesakes
 * apart. An empty cell takes nothing away from what is known.
 */
export function planPeople(plan: Plan, lines: readonly OrganisationLine[]): People {
  const named = lines.filter((line) => line.name !== null);
  tellSharedAddresses(plan, named);
  const found = new Map<number, PersonId>();
  for (const meant of meantBy(named)) {
    const id = planPerson(plan, meant);
    if (id) for (const { line } of meant.lines) found.set(line, id);
  }
  return found;
}

function tellSharedAddresses(plan: Plan, lines: readonly OrganisationLine[]): void {
  const first = new Map<string, OrganisationLine>();
  for (const line of lines) {
    if (line.email === null) continue;
    const other = first.get(line.email);
    if (!other) first.set(line.email, line);
    else if (!same(other.name ?? '', line.name ?? '')) {
      plan.faults.push({ line: line.line, fault: 'emailTwice', what: String(other.line) });
    }
  }
}

/** Lines of one name are one person, unless they name two addresses or, without any, two telephones. */
function meantBy(lines: readonly OrganisationLine[]): readonly Meant[] {
  const byName = Map.groupBy(lines, ({ name }) => keyOf(name ?? ''));
  return [...byName.values()].flatMap((its) => {
    const by = its.some(({ email }) => email !== null) ? 'email' : 'phone';
    const marks = [...new Set(its.flatMap((line) => line[by] ?? []))];
    if (marks.length < 2) return [oneOf(its)];
    return [
      ...marks.map((mark) => oneOf(its.filter((line) => line[by] === mark))),
      ...its.filter((line) => line[by] === null).map((line) => oneOf([line])),
    ];
  });
}

const oneOf = (lines: readonly OrganisationLine[]): Meant => ({
  name: lines[0]?.name ?? '',
  email: lines.find(({ email }) => email !== null)?.email ?? null,
  phone: lines.find(({ phone }) => phone !== null)?.phone ?? null,
  lines,
});

function planPerson(plan: Plan, meant: Meant): PersonId | undefined {
  const line = meant.lines[0]?.line ?? 0;
  const { name, phone, email } = meant;
  const other = meant.lines.find((it) => it.phone !== null && it.phone !== phone);
  if (other) {
    plan.faults.push({ line: other.line, fault: 'personDiffers', what: String(line) });
    return undefined;
  }
  const known = candidates(plan.given.people, meant);
  if (known.length > 1) {
    plan.faults.push({ line, fault: 'personAmbiguous', what: name });
    return undefined;
  }
  const [person] = known;
  if (!person) {
    const id = plan.given.newId() as PersonId;
    const change = { kind: 'addPerson', id, name, phone, email } as const;
    add(plan, change, { line, does: 'added', of: 'person', name });
    return id;
  }
  if (email !== null && person.email === email && !same(person.name, name)) {
    plan.faults.push({ line, fault: 'emailTaken', what: person.name });
    return undefined;
  }
  changeKnown(plan, person, {
    line,
    name,
    phone: phone ?? person.phone,
    email: email ?? person.email,
  });
  return person.id;
}

function candidates(people: readonly Known[], { name, email, phone }: Meant): readonly Known[] {
  const byEmail = email === null ? [] : people.filter((it) => it.email === email);
  if (byEmail.length > 0) return byEmail;
  const namesakes = people.filter(
    (it) => same(it.name, name) && (email === null || it.email === null),
  );
  if (namesakes.length < 2) return namesakes;
  const byPhone = namesakes.filter((it) => phone !== null && digits(it.phone) === digits(phone));
  return byPhone.length > 0 ? byPhone : namesakes;
}

const digits = (phone: string | null): string => (phone ?? '').replace(/\D/g, '');

function changeKnown(
  plan: Plan,
  person: Known,
  { line, ...data }: PersonData & { readonly line: number },
): void {
  const isSame =
    person.name === data.name && person.phone === data.phone && person.email === data.email;
  if (isSame) return;
  const entry = { line, does: 'changed', of: 'person', name: data.name } as const;
  add(plan, { kind: 'changePerson', id: person.id, ...data }, entry);
}
