import { expect } from 'chai';
import { type DraftLink, openDraftLink, type Told } from '../../../client/editor/draft-link.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { at, town } from '../../grid/topology/small-town.ts';
import { DraftServer } from './draft-server.ts';

const rename = (cell: string, en: string): Operation => ({ kind: 'rename', cell, name: { zh: '', en } });
const move = (x: number, y: number, dx: number, dy: number): Operation => ({
  kind: 'move-vertex',
  from: at(x, y),
  to: at(x + dx, y + dy),
});
const merge = (...cells: string[]): Operation => ({ kind: 'merge', cells, into: cells[0] as string });

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).to.equal(true);
}

describe('the link of a draft', () => {
  let base: Coverage;
  let server: DraftServer;
  let told: Told[];
  let kept: readonly Operation[];
  const links: DraftLink[] = [];

  const open = async (author = 'anna'): Promise<DraftLink> => {
    let keys = 0;
    const link = await openDraftLink({
      api: server.api(author),
      draft: 7,
      author,
      apply: applyOperation,
      baseOf: async () => base,
      keeper: {
        write: (operations) => {
          kept = operations;
        },
        release: (operations) => {
          kept = operations;
        },
      },
      onTold: (one) => told.push(one),
      now: () => 0,
      newKey: () => `${author}-${++keys}`,
    });
    links.push(link);
    return link;
  };
  const nameOf = (link: DraftLink, key: string) => link.coverage.value.cells.get(key)?.name.en;
  const saved = (link: DraftLink) => until(() => link.saveState.value === 'saved');
  const kinds = () => told.map((one) => (one.kind === 'changed' ? `${one.how} by ${one.gesture.author}` : one.kind));

  beforeEach(() => {
    base = town();
    server = new DraftServer(base);
    told = [];
    kept = [];
  });
  afterEach(() => {
    for (const link of links.splice(0)) link.close();
  });

  it('shows a gesture before the server has it, and says when it has', async () => {
    const link = await open();
    link.gesture(rename('11', 'Market'));
    expect(nameOf(link, '11')).to.equal('Market');
    expect(link.saveState.value).to.equal('saving');
    expect(kept).to.have.length(1);
    await saved(link);
    expect(server.counting).to.deep.equal([rename('11', 'Market')]);
    expect(kept).to.have.length(0);
    expect(link.log.value.map(({ seq }) => seq)).to.deep.equal([1]);
  });

  it('sends gestures in the order in which they were made', async () => {
    const link = await open();
    for (const name of ['a', 'b', 'c', 'd']) link.gesture(rename('12', name));
    await saved(link);
    expect(server.counting.map((one) => one.kind === 'rename' && one.name.en)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('changes nothing by a gesture that is refused, and sends nothing', async () => {
    const link = await open();
    expect(link.gesture(merge('11', '13'))).to.deep.include({ refused: 'not-adjacent' });
    expect(link.coverage.value).to.equal(base);
    expect(server.requests.filter((one) => one.startsWith('POST'))).to.deep.equal([]);
  });

  it('keeps what it draws while the server is away, and sends it when it is back', async () => {
    const link = await open();
    server.network = 'away';
    link.gesture(rename('11', 'x'));
    link.gesture(move(1, 1, 0.2, 0.1));
    await until(() => link.saveState.value === 'offline');
    expect(kept).to.have.length(2);
    expect(nameOf(link, '11')).to.equal('x');
    server.network = 'up';
    link.retryNow();
    await saved(link);
    expect(server.counting).to.have.length(2);
  });

  it('keeps a gesture once where the answer was lost on its way', async () => {
    const link = await open();
    server.network = 'deaf';
    link.gesture(rename('11', 'once'));
    await until(() => link.saveState.value === 'offline');
    expect(server.counting).to.have.length(1);
    server.network = 'up';
    link.retryNow();
    await saved(link);
    expect(server.counting).to.have.length(1);
    expect(kinds()).to.deep.equal(['done by anna']);
  });

  it('finds a lost gesture again where others went on after it', async () => {
    const link = await open();
    server.network = 'deaf';
    server.forgetsKeys = true;
    link.gesture(rename('11', 'once'));
    await until(() => link.saveState.value === 'offline');
    server.append('bo', rename('12', 'theirs'));
    server.network = 'up';
    link.retryNow();
    await saved(link);
    await until(() => nameOf(link, '12') === 'theirs');
    expect(server.counting).to.have.length(2);
    expect(kinds()).to.deep.equal(['done by anna', 'done by bo']);
  });

  it('takes in what somebody drew meanwhile, and puts its own gesture on top', async () => {
    const link = await open();
    server.append('bo', move(1, 1, 0.2, 0));
    link.gesture(rename('16', 'mine'));
    await saved(link);
    expect(server.counting.map(({ kind }) => kind)).to.deep.equal(['move-vertex', 'rename']);
    expect(nameOf(link, '16')).to.equal('mine');
    expect(kinds()).to.deep.equal(['done by anna', 'done by bo']);
    expect(told[1]).to.deep.include({ own: false });
  });

  it('says which gesture no longer applies, and why; and goes on with the next', async () => {
    const link = await open();
    server.append('bo', merge('11', '14'));
    link.gesture(rename('14', 'gone'));
    link.gesture(rename('16', 'mine'));
    await saved(link);
    expect(told).to.deep.include({
      kind: 'lost',
      operation: rename('14', 'gone'),
      refusal: { refused: 'cell-not-found', cells: ['14'] },
    });
    expect(nameOf(link, '16')).to.equal('mine');
    expect(server.counting.map(({ kind }) => kind)).to.deep.equal(['merge', 'rename']);
  });

  it('drops what the server refuses for good, with its reason', async () => {
    const link = await open();
    server.refuses = 'too-small';
    link.gesture(rename('13', 'x'));
    link.gesture(rename('13', 'y'));
    await until(() => told.some(({ kind }) => kind === 'refused'));
    server.refuses = null;
    await saved(link);
    expect(told.find(({ kind }) => kind === 'refused')).to.have.nested.property('problem.code', 'operation-refused');
    expect(kept).to.have.length(0);
  });

  it('hears of the gestures of others', async () => {
    const link = await open();
    server.append('bo', rename('11', 'theirs'));
    await link.heard(server.head);
    expect(nameOf(link, '11')).to.equal('theirs');
    expect(link.head.value).to.equal(1);
    const before = server.requests.length;
    await link.heard(1);
    expect(server.requests).to.have.length(before);
  });

  it('undoes and redoes, here and there', async () => {
    const link = await open();
    link.gesture(rename('11', 'x'));
    link.gesture(rename('12', 'y'));
    expect(link.turn('undo')).to.equal(true);
    expect(nameOf(link, '12')).to.equal('Cell 12');
    await saved(link);
    expect(server.counting).to.have.length(1);
    expect(link.turn('redo')).to.equal(true);
    expect(nameOf(link, '12')).to.equal('y');
    await saved(link);
    expect(server.counting).to.have.length(2);
    expect(link.turn('redo')).to.equal(false);
    expect(kinds()).to.deep.equal(['done by anna', 'done by anna', 'undone by anna', 'redone by anna']);
  });

  it('drops what was undone once something new is drawn', async () => {
    const link = await open();
    link.gesture(rename('11', 'x'));
    link.turn('undo');
    link.gesture(rename('12', 'y'));
    await saved(link);
    expect(link.turn('redo')).to.equal(false);
    expect(server.counting).to.deep.equal([rename('12', 'y')]);
  });

  it('takes back the last gesture, whoever made it', async () => {
    server.append('bo', rename('11', 'theirs'));
    const link = await open();
    link.turn('undo');
    await saved(link);
    expect(server.counting).to.deep.equal([]);
    expect(kinds()).to.deep.equal(['undone by bo']);
  });

  it('never takes back another gesture than was meant', async () => {
    const link = await open();
    link.gesture(rename('11', 'mine'));
    await saved(link);
    server.append('bo', rename('12', 'theirs'));
    link.turn('undo');
    await saved(link);
    expect(server.counting).to.have.length(2);
    expect(kinds()).to.include('turn-lost');
    expect(nameOf(link, '11')).to.equal('mine');
    expect(nameOf(link, '12')).to.equal('theirs');
  });

  it('undoes once where the answer was lost', async () => {
    const link = await open();
    link.gesture(rename('11', 'a'));
    link.gesture(rename('11', 'b'));
    await saved(link);
    server.network = 'deaf';
    link.turn('undo');
    await until(() => link.saveState.value === 'offline');
    server.network = 'up';
    link.retryNow();
    await saved(link);
    expect(server.counting).to.deep.equal([rename('11', 'a')]);
    expect(kinds()).not.to.include('turn-lost');
  });

  it('says that a draft was closed, and what was not taken', async () => {
    const link = await open();
    server.isClosed = true;
    link.gesture(rename('11', 'late'));
    await until(() => link.isClosed.value);
    expect(told.at(-1)).to.deep.include({ kind: 'closed', dropped: 1 });
    expect(nameOf(link, '11')).to.equal('Cell 11');
    expect(link.gesture(rename('12', 'later'))).to.equal(null);
  });

  it('works two pages at once to the same boundaries, and loses nothing', async () => {
    const [anna, bo] = [await open('anna'), await open('bo')];
    for (let round = 0; round < 6; round++) {
      anna.gesture(rename('11', `a${round}`));
      bo.gesture(rename('16', `b${round}`));
      bo.gesture(move(2, 1, round % 2 === 0 ? 0.1 : 0, 0));
      anna.gesture(move(0, 1, round % 2 === 0 ? 0.1 : 0, 0));
    }
    await saved(anna);
    await saved(bo);
    await Promise.all([anna.heard(server.head), bo.heard(server.head)]);
    const shape = (link: DraftLink) => link.log.value.map(({ operation }) => operation);
    expect(shape(anna)).to.deep.equal(server.counting);
    expect(shape(bo)).to.deep.equal(server.counting);
    expect(server.counting.filter(({ kind }) => kind === 'rename')).to.have.length(12);
    expect(nameOf(bo, '11')).to.equal('a5');
    expect(nameOf(anna, '16')).to.equal('b5');
  });

  it('stands on another base when the draft was brought up to date elsewhere', async () => {
    const link = await open();
    link.gesture(rename('11', 'x'));
    await saved(link);
    base = { ...town(), generation: 2 };
    server.baseGeneration = 2;
    server.head++;
    await link.heard(server.head);
    expect(told.at(-1)).to.deep.equal({ kind: 'rebased', from: 1, generation: 2 });
    expect(link.generation.value).to.equal(2);
    expect(link.base.value).to.equal(base);
    expect(nameOf(link, '11')).to.equal('x');
  });
});
