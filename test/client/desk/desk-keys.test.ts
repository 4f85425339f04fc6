import { expect } from 'chai';
import { ACTION_KEYS, KEYS, keyOfAction } from '../../../client/desk/keys.ts';
import { matchingOrganisations } from '../../../client/desk/organisation-picker.tsx';
import { isSameFilter, QUEUE_TABS } from '../../../client/desk/queue-tabs.ts';
import { DESK_ACTIONS } from '../../../client/state/desk-actions.ts';
import { NO_FILTER } from '../../../client/state/desk-filter.ts';
import { pressOf } from '../../../client/ui/press.ts';

const press = (key: string, more: Partial<{ code: string; shiftKey: boolean; ctrlKey: boolean }> = {}): string =>
  pressOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, ...more });

describe('the keys of the desk', () => {
  it('mean one thing each', () => {
    const all = [...KEYS.flatMap(({ presses }) => presses), ...Object.values(ACTION_KEYS)];
    expect(all.filter((one, index) => all.indexOf(one) !== index)).to.deep.equal([]);
  });

  it('are there for every action', () => {
    expect(Object.keys(ACTION_KEYS)).to.have.members([...DESK_ACTIONS]);
    expect(keyOfAction('reject')).to.equal('⇧V');
  });

  it('are read the same on every keyboard', () => {
    expect(press('A', { shiftKey: true })).to.equal('Shift+a');
    expect(press('!', { shiftKey: true, code: 'Digit1' })).to.equal('Shift+Digit1');
    expect(press('1', { code: 'Digit1' })).to.equal('1');
    expect(press('?', { shiftKey: true, code: 'Slash' })).to.equal('?');
    expect(press('/', { shiftKey: true, code: 'Digit7' })).to.equal('Shift+Digit7');
    expect(press('/')).to.equal('/');
    expect(press('a', { ctrlKey: true })).to.equal('Ctrl+a');
    expect(press('ArrowDown', { shiftKey: true })).to.equal('Shift+ArrowDown');
    expect(press(' ')).to.equal(' ');
  });

  it('show a queue for each of nine digits, no two the same', () => {
    expect(QUEUE_TABS).to.have.length(9);
    for (const [index, one] of QUEUE_TABS.entries())
      for (const other of QUEUE_TABS.slice(index + 1)) expect(isSameFilter(one.filter, other.filter)).to.equal(false);
    expect(isSameFilter(NO_FILTER, { ...NO_FILTER, sort: 'newest' })).to.equal(true);
  });
});

describe('typing ahead', () => {
  const organisation = (code: string, zh: string, en: string, retiredAt: string | null = null) => ({
    code,
    name: { zh, en },
    kind: 'department' as const,
    parent: null,
    cell: null,
    phone: '',
    invented: true,
    position: 0,
    retiredAt,
  });
  const all = [
    organisation('city-water', '市水务局', 'City Water Bureau'),
    organisation('water', '水务公司', 'Water Company'),
    organisation('gas', '燃气公司', 'Gas Company'),
    organisation('old', '旧水务', 'Water of old', '2026-01-01T00:00:00Z'),
  ];
  const codes = (text: string, chosen: string[] = []): string[] =>
    matchingOrganisations(all, text, chosen).map(({ code }) => code);

  it('finds by words of either language and by code, those that begin so first', () => {
    expect(codes('water')).to.deep.equal(['water', 'city-water']);
    expect(codes('水务')).to.deep.equal(['water', 'city-water']);
    expect(codes('comp ga')).to.deep.equal(['gas']);
  });

  it('leaves out what is chosen already and what takes no cases', () => {
    expect(codes('', ['gas'])).to.deep.equal(['city-water', 'water']);
  });
});
