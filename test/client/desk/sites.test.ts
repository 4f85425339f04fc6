import { expect } from 'chai';
import { failsBy, givenAnswers, missingOf } from '../../../client/desk/sites/answer-form.ts';
import { blankAnswer, movedItem, withNewItem } from '../../../client/desk/sites/kind-draft.ts';
import { rebased, siteEntry, siteInput } from '../../../client/desk/sites/site-form.ts';
import { placeWords, whoInspected } from '../../../client/desk/sites/site-words.ts';
import {
  NO_SITES_ASKED,
  readSitesAsked,
  type SitesAsked,
  siteFilter,
  writeSitesAsked,
} from '../../../client/desk/sites/sites-address.ts';
import { language } from '../../../client/i18n/i18n.ts';
import { sourceName } from '../../../client/i18n/source-name.ts';
import type { CheckItem, SiteKind, WireSite } from '../../../server/sites/contract.ts';

const item = (code: string, answer: CheckItem['answer'], more: Partial<CheckItem> = {}): CheckItem => ({
  ...{ code, name: { zh: code, en: code }, answer, required: true, photo: false, category: null },
  ...more,
});
const exits = item('exits', { type: 'yes-no', failsWhen: 'no' });
const fridge = item('fridge', { type: 'number', unit: '°C', least: 0, most: 8 }, { photo: true });
const note = item('note', { type: 'text' }, { required: false });

describe('key sites at the desk', () => {
  it('keep in the address what is looked at, and take what is malformed as usual', () => {
    const asked: SitesAsked = {
      ...{
        tab: 'kinds',
        kind: 'school',
        status: 'failed',
        cell: '2:101',
        q: 'gate',
        due: '2026-05-08',
        near: '113.5000,27.6500',
        site: 7,
      },
    };
    expect(readSitesAsked(writeSitesAsked(asked))).to.deep.equal(asked);
    expect(writeSitesAsked(NO_SITES_ASKED)).to.equal('view=sites');
    for (const near of ['', ',', '1', '200,10', '10,100', '1,2,3', 'a,b'])
      expect(readSitesAsked(`near=${near}`).near, near).to.equal('');
    expect(readSitesAsked('tab=x&status=fine&due=soon&site=-1')).to.deep.equal(NO_SITES_ASKED);
  });

  it('ask at first for those that somebody must go and see', () => {
    expect(siteFilter(NO_SITES_ASKED).get('status')).to.equal('failed,overdue,due');
    expect(siteFilter(NO_SITES_ASKED, false).has('status')).to.equal(false);
    expect(siteFilter({ ...NO_SITES_ASKED, status: 'all', q: ' a ' }).toString()).to.equal('q=a');
    expect(siteFilter({ ...NO_SITES_ASKED, near: '113.5000,27.6500' }).get('near')).to.equal('113.5000,27.6500');
  });

  it('judge an answer as the server will', () => {
    expect([true, false, undefined].map((answer) => failsBy(exits, answer))).to.deep.equal([false, true, null]);
    expect([-1, 0, 8, 9].map((answer) => failsBy(fridge, answer))).to.deep.equal([true, false, false, true]);
    expect(failsBy(note, 'anything')).to.equal(false);
    const choice = blankAnswer('choice');
    expect(['well', 'wrong'].map((answer) => failsBy(item('kitchen', choice), answer))).to.deep.equal([false, true]);
  });

  it('say what an inspection still lacks', () => {
    const list = [exits, fridge, note];
    const missing = (answers: Record<string, boolean | number | string>, photos: string[] = []) =>
      Object.fromEntries(missingOf(list, answers, new Set(photos)));
    expect(missing({})).to.deep.equal({ exits: 'answer', fridge: 'answer' });
    expect(missing({ exits: false, fridge: 0 })).to.deep.equal({ fridge: 'photo' });
    expect(missing({ exits: false, fridge: 0 }, ['fridge'])).to.deep.equal({});
    expect(givenAnswers({ exits: false, fridge: 0, note: ' ' })).to.deep.equal({ exits: false, fridge: 0 });
  });

  it('send a name for both languages, and a cycle only where it is its own', () => {
    const kinds = new Map([['school', { cycleDays: 30 } as SiteKind]]);
    const site = {
      ...{ id: 1, code: 'S1', kind: 'school', name: { zh: '学校', en: 'School' }, lon: 113.4, lat: 27.6, address: '' },
      ...{ dueOn: '2026-05-08', cycleDays: 30, closed: null },
    } as WireSite;
    const kept = siteInput(siteEntry(site, kinds));
    expect(kept).to.deep.equal({
      ...{ kind: 'school', name: { zh: '学校', en: 'School' }, lon: 113.4, lat: 27.6, address: '', closed: null },
      ...{ contactName: '', contactPhone: '', note: '', cycleDays: null },
    });
    expect(siteInput(siteEntry({ ...site, cycleDays: 7 }, kinds)).cycleDays).to.equal(7);
    const typed = siteInput({ ...siteEntry(site, kinds), name: { zh: '', en: ' Gate ' }, cycleDays: Number.NaN });
    expect([typed.name, typed.cycleDays]).to.deep.equal([{ zh: 'Gate', en: 'Gate' }, null]);
  });

  it('give a new item a code that none has, and move items', () => {
    const one = withNewItem([]);
    const two = withNewItem([{ ...one[0]!, code: 'item-2' }]);
    expect(two.map(({ code }) => code)).to.deep.equal(['item-2', 'item-3']);
    expect(movedItem(two, 1, -1).map(({ code }) => code)).to.deep.equal(['item-3', 'item-2']);
    expect(movedItem(two, 0, -1)).to.deep.equal(two);
  });

  it('word the sources of reports that we make, and leave those of others as they say', () => {
    language.value = 'en';
    expect(['site-inspection', 'patrol', 'hotline 12345', ''].map(sourceName)).to.deep.equal([
      ...['Inspection of a key site', 'Found on patrol', 'hotline 12345', ''],
    ]);
  });

  it('say before an inspection is sent how far away it is made, as the server will mark it', () => {
    language.value = 'en';
    const site = { lon: 113.5, lat: 27.65 };
    expect(placeWords(site, { lon: 113.9, lat: 27.65, accuracyM: 20 })).to.match(/^39\.4 km .*marked/);
    const near = { lon: 113.5015, lat: 27.65 };
    expect(placeWords(site, { ...near, accuracyM: 20 })).to.match(/^148 m .*marked/);
    expect(placeWords(site, { ...near, accuracyM: 60 })).to.equal('148 m from the site.');
  });

  it('name who inspected by the account where it has no staff number', () => {
    const who = [
      { name: { zh: '甲', en: 'Jia' }, author: 'a' },
      { name: null, author: 'a' },
      { name: null, author: '' },
    ];
    expect(who.map(whoInspected)).to.deep.equal(['Jia', 'a', '']);
  });

  it('keep what was typed over a site that others changed, and nothing of what was not', () => {
    const before = { note: '', address: 'old', closed: null, name: { zh: '一', en: 'One' } };
    const now = { ...before, address: 'theirs', name: { zh: '二', en: 'Two' } };
    expect(rebased({ ...before, name: { ...before.name }, note: 'mine' }, before, now)).to.deep.equal({
      ...now,
      note: 'mine',
    });
  });
});
