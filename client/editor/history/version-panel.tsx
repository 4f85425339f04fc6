import { useSignal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Generation, restoreGeneration } from '../../wire/boundaries.ts';
import { AreaTable } from '../area-table.tsx';
import type { EditorModel } from '../editor-model.ts';
import { apiText } from '../editor-words.ts';
import { CellCard } from '../panels/cell-card.tsx';
import { FindCell } from '../panels/cells-panel.tsx';
import { TransferList } from '../transfer-list.tsx';
import { FiguresTable } from './figures-table.tsx';
import { GenerationMark, isScheduled } from './generation-list.tsx';

/** The version that is looked at: whose it is, what changed with it, and what can be done with it. */
export function VersionPanel({ editor }: { editor: EditorModel }) {
  const version = editor.history.shown.value;
  const [selected] = editor.selected.value;
  if (version === null) return null;
  return (
    <section
      class="side version"
      id="side"
      tabIndex={-1}
      aria-label={t('editor.history.version', { number: version.number })}
    >
      <div class="side-body">
        <FindCell editor={editor} />
        {selected === undefined ? (
          <>
            <VersionHead editor={editor} version={version} />
            <Difference editor={editor} />
            {version.current ? null : <FiguresTable key={version.number} editor={editor} version={version} />}
          </>
        ) : (
          <CellCard key={selected} editor={editor} cell={selected} />
        )}
      </div>
    </section>
  );
}

function VersionHead({ editor, version }: { editor: EditorModel; version: Generation }) {
  const { number, holdsFrom, author, reason, draft } = version;
  const problem = useSignal<string | null>(null);
  const restore = async (): Promise<void> => {
    try {
      const restored = await restoreGeneration(editor.api, number, t('editor.history.restoreTitle', { number }));
      if (restored.draft === null) editor.notice(t('editor.history.restoreSame'));
      else editor.openDraft(restored.draft.id);
    } catch (error) {
      problem.value = apiText(error);
    }
  };
  const canWithdraw = editor.canWrite && isScheduled(editor, version) && version === editor.history.standing.value[0];
  return (
    <header class="version-head">
      <h2>
        {t('editor.history.version', { number })} <GenerationMark editor={editor} generation={version} />
      </h2>
      <p>{t('editor.history.from', { when: editor.moment(holdsFrom) })}</p>
      <p>{reason === '' ? t('editor.history.noReason') : reason}</p>
      <p class="quiet">{author}</p>
      {problem.value === null ? null : (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      <div class="button-row">
        {canWithdraw ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              editor.dialog.value = { kind: 'withdraw', generation: number, holdsFrom };
            }}
          >
            {t('editor.history.withdraw')}
          </button>
        ) : null}
        {editor.canWrite && !version.current && !canWithdraw ? (
          <button
            type="button"
            class="button"
            title={t('editor.history.restoreWhat', { number })}
            onClick={() => void restore()}
          >
            {t('editor.history.restore')}
          </button>
        ) : null}
        {editor.canWrite && draft !== null ? (
          <button type="button" class="button" onClick={() => editor.openDraft(draft)}>
            {t('editor.history.openDraft')}
          </button>
        ) : null}
        <button
          type="button"
          class="button"
          onClick={() => {
            editor.dialog.value = { kind: 'export', generation: number };
          }}
        >
          <Icon name="copy" />
          {t('editor.drafts.export')}
        </button>
      </div>
    </header>
  );
}

function Difference({ editor }: { editor: EditorModel }) {
  const { difference, other, shown, isLoading } = editor.history;
  const found = difference.value;
  if (isLoading.value) return <p role="status">{t('editor.loading')}</p>;
  if (other.value === null || other.value.number === shown.value?.number) return null;
  if (found === null || found.cells.length === 0) return <p>{t('editor.history.same')}</p>;
  return (
    <section aria-label={t('editor.history.difference')}>
      <h3>
        {t('editor.history.difference')}: {t('editor.history.version', { number: found.from })} →{' '}
        {t('editor.history.version', { number: found.to })}
      </h3>
      <p>{t('editor.history.cells', { count: found.cells.length })}</p>
      <AreaTable cells={found.cells} onPick={(code) => editor.pickCode(code)} />
      {found.lineage.length === 0 ? null : (
        <details open>
          <summary>{t('editor.history.lineage')}</summary>
          <ul class="lineage">
            {found.lineage.map(({ from, to, kind, generation }) => (
              <li key={`${generation} ${from} ${to}`}>
                {t(kind === 'split' ? 'editor.history.split' : 'editor.history.merge', { from, to })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {found.transfers.length === 0 ? null : (
        <details>
          <summary>{t('editor.impact.ground')}</summary>
          <TransferList transfers={found.transfers} onShow={(shape) => editor.showShape(shape)} />
        </details>
      )}
    </section>
  );
}
