import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { PALETTES } from '../../../client/map/palette.ts';

const CSS = readFileSync(new URL('../../../client/ui/theme.css', import.meta.url), 'utf8');

/** The colours among the variables of a rule. */
function colours(selector: string): Record<string, string> {
  const start = CSS.indexOf(`${selector} {`);
  const rule = CSS.slice(start, CSS.indexOf('}', start));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}
const light = colours(':root');
const THEMES = { light, dark: { ...light, ...colours(':root[data-theme="dark"]') } };

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text at 4.5 (WCAG 1.4.3); what must be seen and is no text at 3 (1.4.11). */
const TEXT: readonly [ink: string, paper: string][] = [
  ...['surface', 'surface-2', 'ground', 'alarm-ground', 'watch-ground'].map((paper) => ['text', paper] as const),
  ...['surface', 'surface-2', 'ground', 'alarm-ground', 'watch-ground'].map((paper) => ['text-2', paper] as const),
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['on-accent', 'accent'],
  ['calm', 'surface'],
  ['watch', 'surface'],
  ['watch', 'alarm-ground'],
  ['alarm', 'surface'],
  ['alarm', 'alarm-ground'],
  ['on-alarm', 'alarm'],
].map(([ink, paper]) => [ink as string, paper as string]);
const SIGNS: readonly [sign: string, paper: string][] = [
  ['focus', 'surface'],
  ['focus', 'ground'],
  ['focus', 'alarm-ground'],
  ['line-strong', 'surface'],
  ['point', 'surface'],
  ['watch', 'surface'],
  ['alarm', 'alarm-ground'],
  ['walker', 'surface'],
  ['on-walker', 'walker'],
  ['walked', 'surface-2'],
];

for (const [theme, variables] of Object.entries(THEMES))
  describe(`the ${theme} theme`, () => {
    const reach = (pairs: typeof TEXT, least: number): void => {
      const low = pairs
        .map(([ink, paper]) => ({ pair: `${ink} on ${paper}`, is: contrast(variables[ink]!, variables[paper]!) }))
        .filter(({ is }) => !(is >= least));
      expect(low).to.deep.equal([]);
    };
    it('has text that can be read on every ground it stands on', () => reach(TEXT, 4.5));
    it('has edges, signs and focus rings that stand out', () => reach(SIGNS, 3));

    it('has names and reports on the map that stand out, on the plain ground and where heat begins', () => {
      const { label, labelQuiet, halo, city, point, serious, critical, onSevere, selected } =
        PALETTES[theme as 'light' | 'dark'];
      for (const ink of [label, labelQuiet]) expect(contrast(ink, halo), ink).to.be.at.least(4.5);
      for (const sign of [point, serious, critical, selected]) expect(contrast(sign, city), sign).to.be.at.least(3);
      for (const sign of [serious, critical]) expect(contrast(onSevere, sign), sign).to.be.at.least(3);
    });
  });
