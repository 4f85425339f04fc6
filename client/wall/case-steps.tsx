import { formatMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { actionName, holderName, word } from '../ui/case-words.ts';
import type { CaseStep, WireHolder } from '../wire/wire-types.ts';
import type { WallModel } from './wall-model.ts';

const SHOWN = 4;

/** What was last done, newest first; the desk has the whole history. */
export function CaseSteps({ wall, steps }: { wall: WallModel; steps: readonly CaseStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section class="case-steps" aria-label={t('report.steps')}>
      <h3>{t('report.steps')}</h3>
      <ol reversed>
        {steps
          .slice(-SHOWN)
          .toReversed()
          .map((step) => (
            <li key={step.version}>
              <time dateTime={step.at}>
                {formatMoment(Date.parse(step.at), wall.timeZone.value, wall.dataNow.value)}
              </time>
              <span>{stepWords(step)}</span>
              {step.note === '' ? null : <small>{step.note}</small>}
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Who did what, and to whom it went. */
export function stepWords({ action, actor, detail }: CaseStep): string {
  const { holder } = detail as { holder?: WireHolder };
  const isGiven = holder !== undefined && (holder.kind !== 'post' || holder.cell !== undefined);
  const to = isGiven && action !== 'refuse' ? t('desk.detail.holder', { holder: holderName(holder) }) : '';
  return [actionName(action), word('actor', actor), to].filter(Boolean).join(' · ');
}
