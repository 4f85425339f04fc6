import { createHash } from 'node:crypto';
import { refuse } from '../platform/errors.ts';
import type { Category, NewCategory } from './contract.ts';

/** A field with more different values than this is no category; it was probably the wrong one. */
const MOST_NEW = 500;

/** For rows without a category. */
const UNCATEGORISED: Pick<NewCategory, 'code' | 'name'> = {
  code: 'uncategorised',
  name: { zh: '未分类', en: 'Uncategorised' },
};

/**
 * Finds the category of each value of a foreign file: by code, by name in either language, or else by making a new entry.
 * A city's own list must be importable as it is, so an unknown value becomes an ordinary category that carries the
 * value as its name in both languages; the staff edits it afterwards.
 */
export class ImportCategories {
  readonly #byValue = new Map<string, Category | NewCategory>();
  readonly #byCode = new Map<string, Category | NewCategory>();
  readonly #added: NewCategory[] = [];
  #handedOver = 0;

  constructor(known: readonly Category[]) {
    for (const category of known) {
      this.#byCode.set(category.code, category);
      for (const value of [category.name.en, category.name.zh, category.code])
        this.#byValue.set(keyOf(value), category);
    }
  }

  find(value: string): Category | NewCategory {
    const key = keyOf(value);
    const known = this.#byValue.get(key);
    if (known !== undefined) return known;
    const named = key === '' ? UNCATEGORISED : { code: codeOf(value), name: { zh: value.trim(), en: value.trim() } };
    const category = this.#byCode.get(named.code) ?? this.#add(named);
    this.#byValue.set(key, category);
    return category;
  }

  /** Those made since the last call; they must be stored before the reports that use them. */
  takeAdded(): NewCategory[] {
    const added = this.#added.slice(this.#handedOver);
    this.#handedOver = this.#added.length;
    return added;
  }

  /** All that were made. */
  get added(): readonly NewCategory[] {
    return this.#added;
  }

  #add({ code, name }: Pick<NewCategory, 'code' | 'name'>): NewCategory {
    if (this.#added.length === MOST_NEW)
      throw refuse(
        'import-refused',
        `The category field has more than ${MOST_NEW} values that are on no list; is it the right field?`,
      );
    const category: NewCategory = {
      code,
      name: { zh: name.zh.slice(0, 100), en: name.en.slice(0, 100) },
      severity: 2,
      utility: false,
      limits: { resolve: { amount: 7, unit: 'working-days' }, onSite: null },
      duplicates: { radiusM: 100, days: 7 },
      sealed: false,
      dispute: false,
      leadUnit: null,
      position: 1000 + this.#added.length,
      invented: false,
    };
    this.#added.push(category);
    this.#byCode.set(code, category);
    return category;
  }
}

const keyOf = (value: string): string => value.trim().toLowerCase();

/** `CRIM SEXUAL ASSAULT` → `crim-sexual-assault`; what has no Latin letters, or too many, gets a code from its hash. */
function codeOf(value: string): string {
  const slug = keyOf(value)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const whole = slug !== '' && slug.length <= 40 && !/[^\0-\x7f]/.test(value);
  return whole ? slug : `c-${createHash('sha256').update(keyOf(value)).digest('hex').slice(0, 10)}`;
}
