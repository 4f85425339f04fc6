import { expect } from 'chai';
import fc from 'fast-check';
import {
  DEFAULT_ADDRESS,
  formatAddress,
  LAYERS,
  LISTS,
  parseAddress,
  RADII_M,
  toggledLayers,
  type WallAddress,
} from '../../../client/state/address.ts';
import { READINGS } from '../../../client/state/coverage-classes.ts';
import { WINDOWS } from '../../../client/state/filters.ts';
import type { Severity } from '../../../client/state/severity.ts';
import { SITE_STATUSES } from '../../../server/sites/contract.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rounded = (min: number, max: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) })
    .map((value) => Number((value / 10 ** digits).toFixed(digits)));

/** Heat or open reports by cell, or coverage, but not both. */
const isReadable = (layers: readonly string[]): boolean =>
  !(layers.includes('coverage') && (layers.includes('heat') || layers.includes('choropleth')));

const addresses: fc.Arbitrary<WallAddress> = fc
  .record({
    view: fc.option(
      fc.record({ center: fc.tuple(rounded(-180, 180, 5), rounded(-85, 85, 5)), zoom: rounded(0, 22, 2) }),
      { nil: undefined },
    ),
    layers: fc.subarray([...LAYERS]).filter(isReadable),
    reading: fc.constantFrom(...READINGS),
    radiusM: fc.constantFrom(...RADII_M),
    level: fc.integer({ min: 0, max: 4 }),
    categories: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,40}$/), { maxLength: 5 }).map((codes) => codes.sort()),
    window: fc.constantFrom(...WINDOWS),
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
    minSeverity: fc.constantFrom<Severity>(1, 2, 3, 4),
    state: fc.constantFrom('any' as const, 'open' as const, 'closed' as const),
    siteFilter: fc.record({
      kinds: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,40}$/), { maxLength: 3 }).map((codes) => codes.sort()),
      statuses: fc.subarray([...SITE_STATUSES]),
    }),
    list: fc.constantFrom(...LISTS),
    cell: fc.option(
      fc.string({ minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text)),
      { nil: undefined },
    ),
    report: fc.option(fc.stringMatching(/^\d{8}-\d{6}$/), { nil: undefined }),
    site: fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: undefined }),
  })
  .map(
    ({
      view,
      layers,
      level,
      reading,
      radiusM,
      siteFilter,
      list,
      cell,
      report,
      site,
      from,
      to,
      window,
      ...filters
    }) => ({
      ...(view === undefined ? {} : { view: { center: view.center as [number, number], zoom: view.zoom } }),
      layers,
      level,
      reading,
      radiusM,
      siteFilter,
      list,
      filters: {
        ...filters,
        window,
        ...(window === 'range' && from !== undefined ? { from } : {}),
        ...(window === 'range' && to !== undefined ? { to } : {}),
      },
      ...(cell === undefined ? {} : { cell }),
      ...(report === undefined ? {} : { report }),
      ...(site === undefined ? {} : { site }),
    }),
  );

describe('the address of the wall', () => {
  it('holds all that two people must share', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).to.deep.equal(address);
      }),
    );
  });

  it('is empty when everything is as usual', () => {
    expect(formatAddress(DEFAULT_ADDRESS)).to.equal('');
    expect(parseAddress('')).to.deep.equal(DEFAULT_ADDRESS);
  });

  it('turns layers on and off, and never two that cannot be read together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LAYERS)), (presses) => {
        const layers = presses.reduce<readonly (typeof LAYERS)[number][]>(toggledLayers, []);
        expect(isReadable(layers), layers.join()).to.equal(true);
        const last = presses.at(-1);
        if (last !== undefined) expect(toggledLayers(layers, last).includes(last)).to.equal(!layers.includes(last));
      }),
    );
    expect(toggledLayers(['heat', 'borders'], 'coverage')).to.deep.equal(['borders', 'coverage']);
    expect(toggledLayers(['coverage', 'walkers'], 'choropleth')).to.deep.equal(['walkers', 'choropleth']);
    expect(parseAddress('layers=coverage,heat,walkers').layers).to.deep.equal(['heat', 'walkers']);
  });

  it('never breaks the wall, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = parseAddress(text);
        expect(parseAddress(formatAddress(address))).to.deep.equal(address);
      }),
    );
    expect(
      parseAddress('view=NaN,1,2&level=9&window=century&severity=x&from=2026-02-31&layers=nonsense').filters.window,
    ).to.equal('24h');
  });
});
