import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Coverage, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import { cellsReshaped } from '../../../server/grid/topology/structure/changed-between.ts';
import { formatNumber } from '../../i18n/format.ts';
import { language, named, type TextKey, t } from '../../i18n/i18n.ts';
import type { Option } from '../../state/match-options.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { areaOfCell, cellsInView, cellsOfLevel, levelsOf } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { areaText } from '../editor-words.ts';
import { CellCard } from './cell-card.tsx';

const LISTED = 60;

/** What the map shows, in words: the cell that is selected, or the cells in view; and what the last gesture changed. */
export function CellsPanel({ editor }: { editor: EditorModel }) {
  const selected = editor.selected.value;
  const [only] = selected;
  return (
    <>
      <FindCell editor={editor} />
      <section class="last-gesture" aria-label={t('editor.cells.lastChange')}>
        <h3>{t('editor.cells.lastChange')}</h3>
        <p>{editor.lastWords.value || t('editor.cells.lastNone')}</p>
      </section>
      {selected.length === 1 && only !== undefined ? (
        <CellCard key={only} editor={editor} cell={only} />
      ) : selected.length > 1 ? (
        <Selected editor={editor} />
      ) : (
        <InView editor={editor} />
      )}
    </>
  );
}

/** Any cell by code or name: selects it and goes there, and the keys are the map's again. */
export function FindCell({ editor }: { editor: EditorModel }) {
  const cleared = useSignal(0);
  const coverage = editor.coverage.value;
  const options = useMemo(() => (coverage === null ? [] : optionsOf(coverage)), [coverage, language.value]);
  return (
    <div class="find-cell" id="find-cell">
      <ComboBox
        key={cleared.value}
        label={t('editor.cells.search')}
        value={null}
        none=""
        options={options}
        onChange={(key) => {
          if (key === null) return;
          const cell = coverage?.cells.get(key);
          if (cell !== undefined) editor.setLevel(cell.level);
          editor.select(key);
          editor.show([key]);
          cleared.value++;
          editor.map.peek()?.focus();
        }}
      />
    </div>
  );
}

const optionsOf = (coverage: Coverage): Option[] =>
  levelsOf(coverage)
    .flatMap((level) => [...cellsOfLevel(coverage, level)])
    .map(({ key, code, name, level }) => ({
      code: key,
      text: named(name) === code ? code : [code, named(name)].join(' ').trim(),
      note: t(`level.l${level}` as TextKey),
      words: [code, name.zh, name.en].join(' ').toLowerCase(),
    }));

function Selected({ editor }: { editor: EditorModel }) {
  const keys = editor.selected.value;
  const coverage = editor.coverage.value;
  if (coverage === null) return null;
  const area = keys.reduce((sum, key) => sum + areaOfCell(coverage, key), 0);
  return (
    <section aria-label={t('editor.cells.selected', { count: keys.length })}>
      <h3>
        {t('editor.cells.selected', { count: keys.length })} · {areaText(area)}
      </h3>
      <div class="button-row">
        <button
          type="button"
          class="button"
          disabled={!editor.canEdit.value}
          onClick={() => editor.onSketch({ kind: 'merge', cells: [...keys] })}
        >
          {t('editor.merge.submit')}
        </button>
        <button type="button" class="button" onClick={() => editor.selectMany([])}>
          {t('editor.cells.clear')}
        </button>
      </div>
      <CellList editor={editor} cells={keys.flatMap((key) => coverage.cells.get(key) ?? [])} />
    </section>
  );
}

function InView({ editor }: { editor: EditorModel }) {
  const coverage = editor.coverage.value;
  const bounds = editor.bounds.value;
  if (coverage === null) return null;
  const level = editor.shownLevel.value;
  const cells = bounds === undefined ? cellsOfLevel(coverage, level) : cellsInView(coverage, level, bounds);
  return (
    <section aria-label={t('editor.cells.inView', { count: cells.length })}>
      <h3>{t('editor.cells.inView', { count: cells.length })}</h3>
      {cells.length === 0 ? (
        <div class="empty">
          <strong>{t('editor.cells.none')}</strong>
          <p>{t('editor.cells.noneHint')}</p>
        </div>
      ) : null}
      <CellList editor={editor} cells={cells.slice(0, LISTED)} />
      {cells.length > LISTED ? (
        <p class="quiet">{t('editor.cells.more', { count: formatNumber(cells.length - LISTED) })}</p>
      ) : null}
    </section>
  );
}

function CellList({ editor, cells }: { editor: EditorModel; cells: readonly CoverageCell[] }) {
  const coverage = editor.coverage.value;
  const base = editor.base.value;
  const reshaped = useMemo(
    () => (coverage === null || base === null || editor.isHistory.value ? new Set() : cellsReshaped(base, coverage)),
    [coverage, base],
  );
  const state = (cell: CoverageCell): 'new' | 'changed' | null => {
    const before = base?.cells.get(cell.key);
    if (before === undefined) return 'new';
    const isSame = before.code === cell.code && before.name === cell.name && before.parent === cell.parent;
    return isSame && !reshaped.has(cell.key) ? null : 'changed';
  };
  return (
    <ul class="cell-list">
      {cells.map((cell) => {
        const mark = state(cell);
        return (
          <li key={cell.key}>
            <button
              type="button"
              aria-pressed={editor.selected.value.includes(cell.key)}
              onClick={(event) => editor.select(cell.key, { add: event.shiftKey })}
              onPointerEnter={() => {
                editor.pointedAt.value = [cell.key];
              }}
              onPointerLeave={() => {
                editor.pointedAt.value = [];
              }}
            >
              <code>{cell.code}</code>
              <span>{named(cell.name) === cell.code ? '' : named(cell.name)}</span>
              {mark === null ? null : <small class={`mark mark-${mark}`}>{t(`editor.cells.${mark}`)}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
