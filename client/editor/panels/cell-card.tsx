import type { CellKey, Coverage, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import { formatNumber } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { areaOfCell, neighboursOf } from '../cell-facts.ts';
import type { CellChangeKind } from '../editor-dialog.ts';
import type { EditorModel } from '../editor-model.ts';
import { areaText, cellName, codeList, shortDistance, signedArea } from '../editor-words.ts';
import { CellPast } from './cell-past.tsx';

const CHANGES: readonly CellChangeKind[] = ['rename', 'renumber', 'reparent', 'retire'];

/** One cell: what it is and was, what it borders on, what hangs on it, and what can be done with it. */
export function CellCard({ editor, cell: key }: { editor: EditorModel; cell: CellKey }) {
  const coverage = editor.coverage.value;
  const cell = coverage?.cells.get(key);
  if (coverage === null || cell === undefined) return null;
  const title = named(cell.name) || cell.code;
  return (
    <article class="cell-card" aria-label={`${t('editor.cell.title')} ${title}`}>
      <header>
        <h3>{title}</h3>
        <button
          type="button"
          class="icon-button"
          aria-label={t('editor.cell.zoom')}
          title={t('editor.cell.zoom')}
          onClick={() => editor.show([key])}
        >
          <Icon name="target" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('editor.cell.close')}
          title={t('editor.cell.close')}
          onClick={() => editor.selectMany([])}
        >
          <Icon name="close" />
        </button>
      </header>
      <Facts editor={editor} coverage={coverage} cell={cell} />
      {editor.canEdit.value ? <Actions editor={editor} coverage={coverage} cell={cell} /> : null}
      <Neighbours editor={editor} coverage={coverage} cell={cell} />
      <CellPast key={`${cell.id}`} editor={editor} cell={cell} />
    </article>
  );
}

interface Part {
  editor: EditorModel;
  coverage: Coverage;
  cell: CoverageCell;
}

function Facts({ editor, coverage, cell }: Part) {
  const base = editor.base.value;
  const before = base?.cells.get(cell.key);
  const area = areaOfCell(coverage, cell.key);
  const areaBefore = before === undefined || base === null ? null : areaOfCell(base, cell.key);
  const largest = Math.max(area, areaBefore ?? 0);
  const children = coverage.children.get(cell.key) ?? [];
  return (
    <dl class="facts">
      <dt>{t('editor.cell.code')}</dt>
      <dd>
        <code>{cell.code}</code>
        {before !== undefined && before.code !== cell.code ? (
          <small class="quiet"> {t('editor.cell.formerCode', { code: before.code })}</small>
        ) : null}
      </dd>
      <dt>{t('editor.split.nameZh')}</dt>
      <dd lang="zh">{cell.name.zh || t('editor.cells.unnamed')}</dd>
      <dt>{t('editor.split.nameEn')}</dt>
      <dd lang="en">{cell.name.en || t('editor.cells.unnamed')}</dd>
      <dt>{t('editor.cell.level')}</dt>
      <dd>
        {cell.level} · {t(`level.l${cell.level}` as TextKey)}
      </dd>
      <dt>{t('editor.cell.parent')}</dt>
      <dd>
        {cell.parent === null ? (
          t('editor.cell.noParent')
        ) : (
          <CellLink editor={editor} coverage={coverage} cell={cell.parent} />
        )}
      </dd>
      <dt>{t('editor.cell.area')}</dt>
      <dd>
        {areaText(area, largest)}
        <small class="quiet">
          {' · '}
          {areaBefore === null ? t('editor.cells.new') : areaChange(area, areaBefore)}
        </small>
      </dd>
      {cell.urban === null ? null : (
        <>
          <dt>{t('editor.cell.kind')}</dt>
          <dd>{t(cell.urban ? 'cell.urban' : 'cell.rural')}</dd>
        </>
      )}
      {children.length === 0 ? null : (
        <>
          <dt>{t('editor.cell.children', { count: formatNumber(children.length) })}</dt>
          <dd>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                const [child] = children;
                const level = child === undefined ? undefined : coverage.cells.get(child)?.level;
                if (level !== undefined) editor.setLevel(level);
                editor.selectMany(children);
              }}
            >
              {codeList(children.map((child) => coverage.cells.get(child)?.code ?? child))}
            </button>
          </dd>
        </>
      )}
      {cell.synthetic ? <dd class="quiet wide">{t('editor.cell.synthetic')}</dd> : null}
    </dl>
  );
}

const SAME_M2 = 0.5;
/** How an area came to differ: what it was, and by how much. */
function areaChange(area: number, before: number): string {
  const difference = area - before;
  if (Math.abs(difference) < SAME_M2) return t('editor.cell.areaSame');
  const largest = Math.max(area, before);
  return `${t('editor.cell.areaBefore')} ${areaText(before, largest)} (${signedArea(difference, largest)})`;
}

function Actions({ editor, coverage, cell }: Part) {
  const split = splitOf(editor, coverage, cell.key);
  return (
    <section class="cell-actions" aria-label={t('editor.cell.actions')}>
      <div class="button-row">
        {CHANGES.map((what) => (
          <button
            key={what}
            type="button"
            class="button"
            onClick={() => {
              editor.dialog.value = { kind: 'change', what, cell: cell.key };
            }}
          >
            {t(`editor.cell.${what}`)}
          </button>
        ))}
        {split === null ? null : (
          <button
            type="button"
            class="button"
            title={t('editor.cell.undoSplitWhat', {
              codes: codeList(split.parts.map((part) => coverage.cells.get(part)?.code ?? part)),
              into: coverage.cells.get(split.into)?.code ?? split.into,
            })}
            onClick={() => {
              editor.onOperation({ kind: 'merge', cells: [split.into, ...split.parts], into: split.into });
              editor.select(split.into);
            }}
          >
            {t('editor.cell.undoSplit')}
          </button>
        )}
      </div>
    </section>
  );
}

/** The split in this draft that a cell came from, or was the remainder of, with its parts that are still there. */
function splitOf(editor: EditorModel, coverage: Coverage, key: CellKey): { into: CellKey; parts: CellKey[] } | null {
  const log = editor.open.link.value?.log.value ?? [];
  for (const { operation, undone } of log.toReversed()) {
    if (undone || operation.kind !== 'split') continue;
    const parts = operation.parts.map((part) => part.key).filter((part) => coverage.cells.has(part));
    if (parts.length === 0 || !coverage.cells.has(operation.cell)) continue;
    if (operation.cell === key || parts.includes(key)) return { into: operation.cell, parts };
  }
  return null;
}

function Neighbours({ editor, coverage, cell }: Part) {
  const neighbours = neighboursOf(coverage, cell.key);
  return (
    <section>
      <h4>{t('editor.cell.neighbours')}</h4>
      {neighbours.length === 0 ? <p class="quiet">{t('editor.cell.noNeighbours')}</p> : null}
      <ul class="neighbours">
        {neighbours.map(({ cell: other, borderM }) => (
          <li key={other ?? ''}>
            {other === null ? (
              <span>{t('editor.cell.outside')}</span>
            ) : (
              <CellLink editor={editor} coverage={coverage} cell={other} />
            )}
            <small class="quiet">{t('editor.cell.border', { length: shortDistance(borderM) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CellLink({ editor, coverage, cell: key }: { editor: EditorModel; coverage: Coverage; cell: CellKey }) {
  const cell = coverage.cells.get(key);
  return (
    <button
      type="button"
      class="link-button"
      onClick={() => {
        if (cell !== undefined) editor.setLevel(cell.level);
        editor.select(key);
      }}
      onPointerEnter={() => {
        editor.pointedAt.value = [key];
      }}
      onPointerLeave={() => {
        editor.pointedAt.value = [];
      }}
    >
      {cellName(coverage, key)}
    </button>
  );
}
