import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { en } from '../../../client/i18n/en.ts';
import { language, problemText, t } from '../../../client/i18n/i18n.ts';
import { zh } from '../../../client/i18n/zh.ts';
import { ERRORS } from '../../../server/platform/errors.ts';

interface Texts {
  [key: string]: string | Texts;
}

/** Dotted keys; plural endings are one key, for languages differ in them. */
function keysOf(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key.replace(/_(one|other)$/, '')}`] : keysOf(value, `${path}${key}.`),
  );
}
const unique = (keys: string[]): string[] => [...new Set(keys)].sort();

function placeholdersOf(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          [`${path}${key.replace(/_(one|other)$/, '')}`, (value.match(/\{\{\w+\}\}/g) ?? []).sort().join()] as [
            string,
            string,
          ],
        ]
      : placeholdersOf(value, `${path}${key}.`),
  );
}

describe('texts of the interface', () => {
  afterEach(() => {
    language.value = 'en';
  });

  it('have the same keys in both languages', () => {
    expect(unique(keysOf(zh))).to.deep.equal(unique(keysOf(en)));
  });

  it('take the same values in both languages', () => {
    expect(Object.fromEntries(placeholdersOf(zh))).to.deep.equal(Object.fromEntries(placeholdersOf(en)));
  });

  it('are never empty', () => {
    const empty = (texts: Texts): boolean =>
      Object.values(texts).some((value) => (typeof value === 'string' ? value.trim() === '' : empty(value)));
    expect(empty(en) || empty(zh)).to.equal(false);
  });

  it('say every error of the catalogue in both languages', () => {
    for (const code of Object.keys(ERRORS)) {
      expect(en.problem, code).to.have.property(code);
      expect(zh.problem, code).to.have.property(code);
    }
  });

  it('switch at once', () => {
    language.value = 'zh';
    expect(t('kpi.overdue')).to.equal('已超期');
    language.value = 'en';
    expect(t('kpi.overdue')).to.equal('Overdue');
    expect(t('feed.count', { count: 1 })).to.equal('1 report');
    expect(t('feed.count', { count: 2 })).to.equal('2 reports');
  });

  it('name an error code that they do not know', () => {
    language.value = 'en';
    expect(problemText('no-such-code')).to.contain('no-such-code');
  });

  it('stand nowhere else: no Chinese in the code of a page', () => {
    const root = new URL('../../../client/', import.meta.url).pathname;
    const files = (readdirSync(root, { recursive: true }) as string[]).filter(
      (file) => /\.tsx?$/.test(file) && !/^i18n\/([\w-]+-)?(zh|en)\.ts$/.test(file),
    );
    for (const file of files) {
      const code = readFileSync(`${root}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, file).not.to.match(/\p{Script=Han}/u);
    }
  });
});
