import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { PANELS, type PanelName } from '../editor-address.ts';
import type { EditorModel } from '../editor-model.ts';
import { CellsPanel } from './cells-panel.tsx';
import { GesturesPanel } from './gestures-panel.tsx';
import { ImpactPanel } from './impact-panel.tsx';
import { ProblemsPanel } from './problems-panel.tsx';

/** Beside the map: cells, problems, impact, gestures, one at a time. */
export function SidePanel({ editor }: { editor: EditorModel }) {
  const shown = editor.panel.value;
  return (
    <section class="side" id="side" tabIndex={-1} aria-label={t('editor.panel.label')}>
      <div class="side-tabs" role="tablist" aria-label={t('editor.panel.label')}>
        {PANELS.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls="side-panel"
            tabIndex={name === shown ? 0 : -1}
            onClick={() => editor.showPanel(name)}
            onKeyDown={(event) => moveTab(editor, name, event)}
          >
            {t(`editor.panel.${name}`)}
            <Count editor={editor} name={name} />
          </button>
        ))}
      </div>
      <div class="side-body" id="side-panel" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {shown === 'cells' ? <CellsPanel editor={editor} /> : null}
        {shown === 'problems' ? <ProblemsPanel editor={editor} /> : null}
        {shown === 'impact' ? <ImpactPanel editor={editor} /> : null}
        {shown === 'gestures' ? <GesturesPanel editor={editor} /> : null}
      </div>
    </section>
  );
}

function Count({ editor, name }: { editor: EditorModel; name: PanelName }) {
  if (name === 'problems') {
    const fresh = (editor.checks.problems.value?.list ?? []).filter(({ old }) => !old);
    if (fresh.length === 0) return null;
    const hasErrors = fresh.some(({ severity }) => severity === 'error');
    return <b class={`count ${hasErrors ? 'count-alarm' : 'count-watch'}`}>{formatNumber(fresh.length)}</b>;
  }
  if (name !== 'gestures') return null;
  const count = (editor.open.link.value?.log.value ?? []).filter(({ undone }) => !undone).length;
  return count === 0 ? null : <b class="count">{formatNumber(count)}</b>;
}

/** Arrow keys move along the tabs, as WAI-ARIA has it. */
function moveTab(editor: EditorModel, from: PanelName, event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = PANELS[(PANELS.indexOf(from) + step + PANELS.length) % PANELS.length] as PanelName;
  editor.showPanel(next);
  document.getElementById(`tab-${next}`)?.focus();
}
