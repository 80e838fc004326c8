import { PURPOSES, type Unit } from '#domain/office/organisation.ts';
import { purposeWords } from '#words/admin/tree.ts';
import type { Lang } from '#words/lang.ts';
import type { Values } from './form.ts';

export const purposeIn = (values: Values): Unit['purpose'] | undefined =>
  PURPOSES.find((it) => it === values['guna']);

export const purposeOptions = (lang: Lang) =>
  PURPOSES.map((value) => ({
    value,
    label: purposeWords[value][lang],
    why: purposeWords[value].why[lang],
  }));
