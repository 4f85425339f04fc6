import { expect } from 'chai';
import {
  apiText,
  areaText,
  gestureKind,
  impactCount,
  operationText,
  problemName,
  refusalText,
  repairName,
  signedArea,
} from '../../../client/editor/editor-words.ts';
import { toldWords } from '../../../client/editor/told-words.ts';
import { editorEn } from '../../../client/i18n/editor-en.ts';
import { editorZh } from '../../../client/i18n/editor-zh.ts';
import { LANGUAGES, language, type TextKey, t, textIfKnown } from '../../../client/i18n/i18n.ts';
import { EDITOR_MODES } from '../../../client/state/editor-mode.ts';
import { ApiProblem } from '../../../client/wire/api.ts';
import {
  CASE_RULES,
  DRAFT_PROBLEM_KINDS,
  DRAFT_STATES,
  IMPACT_EFFECTS,
  impactCellSchema,
  repairSchema,
  reviewSchema,
} from '../../../server/grid/drafts/draft-contract.ts';
import { draftImportSchema } from '../../../server/grid/drafts/import/draft-import-contract.ts';
import { OPERATION_KINDS } from '../../../server/grid/topology/operation.ts';
import { REFUSAL_REASONS } from '../../../server/grid/topology/outcome.ts';
import { town } from '../editor-town.ts';

/** Each list of the contracts, and where its texts stand. */
const LISTS: Record<string, { codes: readonly string[]; texts: (all: typeof editorEn) => object }> = {
  'refusal reasons': { codes: REFUSAL_REASONS, texts: ({ refusal }) => refusal },
  'reasons of conflicts': { codes: ['border-changed', 'attribute-changed'], texts: ({ refusal }) => refusal },
  'problem kinds': { codes: DRAFT_PROBLEM_KINDS, texts: ({ problem }) => problem.kind },
  repairs: { codes: repairSchema.shape.name.options, texts: ({ repair }) => repair },
  'kinds of operations': { codes: OPERATION_KINDS, texts: ({ operation }) => operation },
  'kinds of gestures': { codes: OPERATION_KINDS, texts: ({ gestureKind: kinds }) => kinds },
  'states of a draft': { codes: DRAFT_STATES, texts: ({ state }) => state },
  'decisions of a review': { codes: reviewSchema.shape.decision.options, texts: ({ review }) => review.what },
  'past decisions of a review': { codes: reviewSchema.shape.decision.options, texts: ({ review }) => review.last },
  'rules for cases': { codes: CASE_RULES, texts: ({ publish }) => publish },
  'what becomes of what hangs on cells': { codes: IMPACT_EFFECTS, texts: ({ impact }) => impact.effect },
  'changes of a cell': { codes: impactCellSchema.shape.change.options, texts: ({ impact }) => impact.change },
  'sources of a coordinate system': {
    codes: draftImportSchema.shape.crsFrom.options,
    texts: (all) => all.import.crsFrom,
  },
  tools: { codes: EDITOR_MODES, texts: ({ tool }) => tool.how },
};

describe('texts of the editor', () => {
  afterEach(() => {
    language.value = 'en';
  });

  for (const [name, { codes, texts }] of Object.entries(LISTS))
    it(`say all ${name} in both languages`, () => {
      for (const all of [editorEn, editorZh]) expect(texts(all)).to.include.keys(...codes);
    });

  it('name what they do not know, and never show it raw alone', () => {
    expect(refusalText('no-such-reason')).to.equal('It was refused (no-such-reason).');
    expect(impactCount('lamp-posts', 3)).to.equal('3 × lamp-posts');
    expect(gestureKind('no-such-kind')).to.equal('no-such-kind');
  });

  it('count what changes hands', () => {
    expect(impactCount('cases', 1)).to.equal('1 open case');
    expect(impactCount('cases', 312)).to.equal('312 open cases');
    language.value = 'zh';
    expect(impactCount('cases', 312)).to.equal('312件在办案件');
  });

  it('say the reason of a refused operation rather than that it was refused', () => {
    const problem = new ApiProblem('operation-refused', 422, '', [{ path: 'operation', message: 'crosses-border' }]);
    expect(apiText(problem)).to.equal(editorEn.refusal['crosses-border']);
    expect(apiText(new ApiProblem('draft-closed', 409))).to.contain('published or discarded');
  });

  it('are never their keys, whether a count is a number or written out', () => {
    const keysOf = (texts: object, path: string): string[] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${path}.${key.replace(/_(one|other)$/, '')}`] : keysOf(value, `${path}.${key}`),
      );
    for (const page of LANGUAGES) {
      language.value = page;
      for (const key of new Set(keysOf(editorEn, 'editor')))
        for (const count of [1, '1', 1234, '1,234']) expect(t(key as TextKey, { count })).not.to.contain('editor.');
    }
    language.value = 'en';
    expect(t('editor.cell.children', { count: '1' })).to.equal('1 cell inside');
    expect(t('editor.cell.children', { count: '1,234' })).to.equal('1,234 cells inside');
  });

  it('take nothing for a key that is a sentence', () => {
    expect(textIfKnown('editor.refusal.Scheduled for 00:00. Publish from then on')).to.equal(undefined);
    expect(textIfKnown('editor.refusal')).to.equal(undefined);
    expect(textIfKnown('editor.refusal.too-close')).to.equal(editorEn.refusal['too-close']);
  });

  it('tell areas in the unit that fits, and differences in that of what differs', () => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect([3.2, 640, 12_345, 2.5e6, 2_157e6].map((area) => plain(areaText(area)))).to.deep.equal([
      '3.20 m²',
      '640 m²',
      '1.23 ha',
      '2.50 km²',
      '2,157 km²',
    ]);
    expect(plain(signedArea(-400, 21_000))).to.equal('−0.04 ha');
    expect(plain(signedArea(300, 2_157e6))).to.equal('+0.0003 km²');
    expect(areaText(640)).not.to.contain(' ');
  });

  it('tell the name that is new, in whichever language it was given', () => {
    const coverage = town();
    const rename = (name: { zh: string; en: string }) => operationText({ kind: 'rename', cell: '10', name }, coverage);
    expect(rename({ zh: '', en: 'North' })).to.equal('10 renamed North');
    expect(rename({ zh: '北', en: 'Cell 10' })).to.equal('10 renamed 北');
    expect(rename({ zh: '北', en: 'North' })).to.equal('10 renamed North');
  });

  it('say as a loss that the version was withdrawn on which a draft stood, and as news that it stands on a newer one', () => {
    expect(toldWords({ kind: 'rebased', from: 3, generation: 2 }, 'anna')).to.deep.equal({
      text: 'Version 3, which this draft stood on, was withdrawn. It stands on version 2 again: look through it once more.',
      isLoss: true,
    });
    expect(toldWords({ kind: 'rebased', from: 2, generation: 3 }, 'anna').isLoss).to.equal(false);
  });

  it('name problems and repairs', () => {
    expect(problemName({ kind: 'gap' })).to.equal('Gap');
    expect(repairName({ name: 'fill-gap', into: '101' })).to.equal('Give the gap to 101');
  });
});
