import { config, type z } from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCn from 'zod/v4/locales/zh-CN.js';
import { fieldErrors } from '../api/field-errors.js';

/** What a contract says of a body, in the page's language: the parsed body, or a complaint for each field by its path. */
export function check(
  schema: z.ZodType,
  body: unknown,
): { body: unknown; errors: null } | { body: null; errors: Readonly<Record<string, string>> } {
  config(document.documentElement.lang === 'zh-CN' ? zhCn() : en());
  const parsed = schema.safeParse(body);
  if (parsed.success) return { body: parsed.data, errors: null };
  return { body: null, errors: fieldErrors(parsed.error.issues) };
}
