import { z } from 'zod';

export const EMAIL_LENGTH_MAX = 254;
const EMAIL = z.email().max(EMAIL_LENGTH_MAX);
/** Digits with what people write between them; 7 to 15 digits (E.164). */
const PHONE = /^\+?[\d\s().-]+$/;
const DIGITS_MIN = 7;
const DIGITS_MAX = 15;

export const isEmail = (text: string): boolean => EMAIL.safeParse(text).success;

export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= DIGITS_MIN && digits <= DIGITS_MAX;
}
