import { refuse } from '../../platform/errors.ts';
import { listed } from '../../platform/listed.ts';

/** Reads one text of a feature from one field, or from several joined: "DISTRICT+SECTOR". */
export interface FieldText {
  expression: string;
  /** Undefined when a field is empty or absent. Numbers in their shortest decimal form; nothing stripped or padded. */
  read(properties: Record<string, unknown>): string | undefined;
  /** Refuses, with the fields there are, when the file turned out to have no such field at all. */
  check(fields: Iterable<string>): void;
}

/** Understands a field expression. A field whose own name has a plus wins over a join, if the file declares it. */
export function fieldText(expression: string, declared: readonly string[]): FieldText {
  const names = declared.includes(expression) ? [expression] : expression.split('+').map((name) => name.trim());
  return {
    expression,
    read: (properties) => {
      let text = '';
      for (const name of names) {
        const value = properties[name];
        if (value === null || value === undefined || value === '') return undefined;
        text += textOf(value);
      }
      return text.trim() === '' ? undefined : text;
    },
    check: (fields) => {
      const there = [...new Set(fields)];
      const missing = names.filter((name) => !there.includes(name));
      if (missing.length === 0) return;
      const list = there.length === 0 ? 'It has none' : `It has ${listed(there)}`;
      throw refuse('import-refused', `The file has no field ${missing.map((name) => `"${name}"`).join(', ')}. ${list}`);
    },
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'object') return JSON.stringify(value);
  // 1e21 and beyond: in digits, as the file has it.
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
