import { useSignalEffect } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import type { Impact, ImpactItem } from '../../wire/wire-types.ts';
import { AreaTable } from '../area-table.tsx';
import type { EditorModel } from '../editor-model.ts';
import { apiText, areaText, impactCount } from '../editor-words.ts';
import { TransferList } from '../transfer-list.tsx';
import { ImpactItems } from './impact-items.tsx';

/** What would change hands, or lose its cell: cases, posts, sites; the ground with it, drawn on the map. Reckoned when somebody looks. */
export function ImpactPanel({ editor }: { editor: EditorModel }) {
  const { impact, isReckoning, isImpactStale, impactProblem } = editor.checks;
  const isSaved = editor.open.link.value?.saveState.value === 'saved';
  useSignalEffect(() => {
    const isFirst = impact.value === null && !isReckoning.value && impactProblem.value === null;
    if (isFirst && editor.open.link.value?.saveState.value === 'saved') void editor.checks.reckon();
  });
  return (
    <section aria-label={t('editor.impact.title')}>
      {isReckoning.value ? (
        <div class="reckoning" role="status">
          <p>{t('editor.impact.reckoning')}</p>
          <progress />
          <button type="button" class="button" onClick={() => editor.checks.cancelReckoning()}>
            {t('editor.import.cancel')}
          </button>
        </div>
      ) : null}
      {impactProblem.value === null ? null : (
        <p class="problem" role="alert">
          {apiText(impactProblem.value)}
        </p>
      )}
      {!isSaved ? <p class="quiet">{t('editor.impact.waits')}</p> : null}
      {isImpactStale.value && !isReckoning.value ? <p class="watch">{t('editor.impact.stale')}</p> : null}
      {!isReckoning.value && (impact.value === null || isImpactStale.value || impactProblem.value !== null) ? (
        <button type="button" class="button" disabled={!isSaved} onClick={() => void editor.checks.reckon()}>
          {t(impact.value === null ? 'editor.impact.reckon' : 'editor.impact.again')}
        </button>
      ) : null}
      {impact.value === null ? null : <Found editor={editor} impact={impact.value} />}
    </section>
  );
}

const EFFECTS = ['changes-hands', 'loses-cell', 'moves', 'concerned'] as const satisfies ImpactItem['effect'][];

/** "Changing hands: 312 open cases, 2 sites. Left without a cell: 1 post." What changes hands is said, be it nothing. */
export function impactSummary({ cells, parts }: Pick<Impact, 'cells' | 'parts'>): string {
  if (cells.length === 0 && parts.length === 0) return t('editor.impact.empty');
  const sentences = EFFECTS.flatMap((effect) => {
    const counted = parts.filter(({ effects }) => effects[effect] > 0);
    if (counted.length === 0) return effect === 'changes-hands' ? [t('editor.impact.summaryNothing')] : [];
    const said = counted.map(({ kind, effects }) => impactCount(kind, effects[effect]));
    return [t(`editor.impact.effect.${effect}`, { parts: said.join(t('editor.said.comma')) })];
  });
  return sentences.reduce((said, next) => t('editor.impact.joined', { said, next }));
}

function Found({ editor, impact }: { editor: EditorModel; impact: Impact }) {
  return (
    <>
      <p class="impact-summary">{impactSummary(impact)}</p>
      {impact.parts
        .filter(({ count }) => count > 0)
        .map((part) => (
          <ImpactItems key={part.kind} editor={editor} part={part} />
        ))}
      {impact.cells.length === 0 ? null : (
        <details open>
          <summary>{t('editor.impact.cells')}</summary>
          <AreaTable cells={impact.cells} onPick={(code) => editor.pickCode(code)} />
        </details>
      )}
      {impact.transfers.length + impact.slivers.count === 0 ? null : (
        <details>
          <summary>{t('editor.impact.ground')}</summary>
          <TransferList transfers={impact.transfers} onShow={(shape) => editor.showShape(shape)} />
          {impact.slivers.count === 0 ? null : (
            <p class="quiet">
              {t('editor.impact.slivers', { count: impact.slivers.count, area: areaText(impact.slivers.areaM2) })}
            </p>
          )}
        </details>
      )}
    </>
  );
}
