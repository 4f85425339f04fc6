import { expect } from 'chai';
import {
  apiText,
  gestureKind,
  impactCount,
  problemName,
  refusalText,
  repairName,
} from '../../../client/editor/editor-words.ts';
import { editorEn } from '../../../client/i18n/editor-en.ts';
import { editorZh } from '../../../client/i18n/editor-zh.ts';
import { language } from '../../../client/i18n/i18n.ts';
import { EDITOR_MODES } from '../../../client/state/editor-mode.ts';
import { ApiProblem } from '../../../client/wire/api.ts';
import {
  CASE_RULES,
  DRAFT_PROBLEM_KINDS,
  DRAFT_STATES,
  impactCellSchema,
  repairSchema,
  reviewSchema,
} from '../../../server/grid/drafts/draft-contract.ts';
import { draftImportSchema } from '../../../server/grid/drafts/import/draft-import-contract.ts';
import { OPERATION_KINDS } from '../../../server/grid/topology/operation.ts';
import { REFUSAL_REASONS } from '../../../server/grid/topology/outcome.ts';

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

  it('name problems and repairs', () => {
    expect(problemName({ kind: 'gap' })).to.equal('Gap');
    expect(repairName({ name: 'fill-gap', into: '101' })).to.equal('Give the gap to 101');
  });
});
