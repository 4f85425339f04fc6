import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CellKey, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import { formatNumber } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import { postName } from '../../ui/case-words.ts';
import { type CellHistory, readCellHistory, readCellNow } from '../../wire/boundaries.ts';
import type { CellDetail } from '../../wire/wire-types.ts';
import { cellByCode } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { areaText, codeList } from '../editor-words.ts';

type CellLife = CellHistory['cells'][number];

/** What hangs on a published cell, and how it came to be. */
export function CellPast({ editor, cell }: { editor: EditorModel; cell: CoverageCell }) {
  const published = editor.base.value?.cells.get(cell.key) ?? cell;
  const now = useSignal<CellDetail | null>(null);
  const life = useSignal<CellLife | null | 'reading'>('reading');
  const { code, level } = published;
  useEffect(() => {
    if (cell.id === null) return;
    let isGone = false;
    const { api } = editor;
    readCellNow(api, code, level).then(
      (found) => {
        if (!isGone) now.value = found;
      },
      () => undefined,
    );
    readCellHistory(api, code, level).then(
      ({ cells }) => {
        if (!isGone) life.value = cells.find(({ id }) => id === cell.id) ?? null;
      },
      () => {
        if (!isGone) life.value = null;
      },
    );
    return () => {
      isGone = true;
    };
  }, [editor, code, level, cell.id, now, life]);
  if (cell.id === null) return <p class="quiet">{t('editor.cell.notPublished')}</p>;
  return (
    <>
      {now.value === null ? null : <Now detail={now.value} />}
      <section>
        <h4>{t('editor.cell.history')}</h4>
        {life.value === 'reading' ? <p class="quiet">{t('editor.cell.historyLoading')}</p> : null}
        {life.value === null ? <p class="quiet">{t('editor.cell.historyFailed')}</p> : null}
        {life.value !== null && life.value !== 'reading' ? <Life editor={editor} life={life.value} /> : null}
      </section>
    </>
  );
}

function Now({ detail }: { detail: CellDetail }) {
  const { openReports, posts } = detail.properties;
  return (
    <dl class="facts">
      {openReports === null ? null : (
        <>
          <dt>{t('editor.cell.open')}</dt>
          <dd>{formatNumber(openReports)}</dd>
        </>
      )}
      <dt>{t('editor.cell.posts')}</dt>
      <dd>
        {posts === null || posts.length === 0
          ? t('editor.cell.noPosts')
          : posts.map(({ post, name }) => `${postName(post)} ${named(name)}`).join(', ')}
      </dd>
    </dl>
  );
}

function Life({ editor, life }: { editor: EditorModel; life: CellLife }) {
  const { versions, lineage } = life;
  const origins = [...new Set(lineage.filter(({ kind }) => kind === 'split').map(({ from }) => from))];
  if (versions.length < 2 && lineage.length === 0) return <p class="quiet">{t('editor.cell.historyNone')}</p>;
  return (
    <ol class="cell-life">
      {lineage.map(({ generation, kind, from, to }) => (
        <li key={`${generation} ${from} ${to}`}>
          {t(`editor.history.${kind}`, { from, to })}{' '}
          <small class="quiet">{t('editor.history.version', { number: generation })}</small>
        </li>
      ))}
      {editor.canEdit.value
        ? origins.map((from) => <UndoSplit key={from} editor={editor} from={from} lineage={lineage} />)
        : null}
      {versions.map(({ generation, holdsFrom, change, code, areaM2, author, reason }) => (
        <li key={generation}>
          <button type="button" class="link-button" onClick={() => editor.showGeneration(generation)}>
            {t('editor.history.version', { number: generation })}
          </button>{' '}
          <span class="mark">{t(`editor.cell.change.${change}` as TextKey)}</span> {code} · {areaText(areaM2)}
          <small class="quiet">
            {editor.moment(holdsFrom)} · {author}
            {reason === '' ? '' : ` · ${reason}`}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** Merges the parts of a published split, as far as they stand, back into the cell that they came from. */
function UndoSplit(props: { editor: EditorModel; from: string; lineage: CellLife['lineage'] }) {
  const { editor, from, lineage } = props;
  const coverage = editor.coverage.value;
  const keyOf = (code: string): CellKey[] => {
    const cell = coverage === null ? undefined : cellByCode(coverage, code);
    return cell === undefined ? [] : [cell.key];
  };
  const [into] = keyOf(from);
  const codes = lineage.filter((one) => one.kind === 'split' && one.from === from).map(({ to }) => to);
  const parts = codes.flatMap(keyOf).filter((key) => key !== into);
  if (into === undefined || parts.length === 0) return null;
  return (
    <li>
      <button
        type="button"
        class="button"
        title={t('editor.cell.undoSplitWhat', { codes: codeList(codes), into: from })}
        onClick={() => {
          editor.onOperation({ kind: 'merge', cells: [into, ...parts], into });
          editor.select(into);
        }}
      >
        {t('editor.cell.undoSplit')}
      </button>
    </li>
  );
}
