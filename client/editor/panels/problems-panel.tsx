import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { DraftProblem } from '../../wire/wire-types.ts';
import type { EditorModel } from '../editor-model.ts';
import { apiText, areaText, codeList, problemName, repairName, shortDistance } from '../editor-words.ts';

const LISTED = 200;
const SEVERITY_ORDER = { error: 0, warning: 1 };

/** What is wrong with the draft, worst first; each with its place and the repairs that are proposed, never applied unasked. */
export function ProblemsPanel({ editor }: { editor: EditorModel }) {
  const { problems, isChecking, checkProblem } = editor.checks;
  const isSaved = editor.open.link.value?.saveState.value === 'saved';
  const all = problems.value?.list ?? [];
  const fresh = all.filter(({ old }) => !old);
  const old = all.length - fresh.length;
  const shown = (editor.showsOld.value ? all : fresh).toSorted(
    (one, other) =>
      Number(one.old) - Number(other.old) || SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity],
  );
  return (
    <section aria-label={t('editor.problem.title')}>
      <p class="quiet" role="status">
        {!isSaved ? t('editor.problem.waits') : isChecking.value ? t('editor.problem.checking') : ''}
      </p>
      {checkProblem.value === null ? null : (
        <p class="problem" role="alert">
          {apiText(checkProblem.value)}{' '}
          <button type="button" class="link-button" onClick={() => void editor.checks.check()}>
            {t('action.retry')}
          </button>
        </p>
      )}
      {problems.value === null ? null : <Sums all={fresh} old={old} />}
      {old === 0 ? null : (
        <label class="check">
          <input
            type="checkbox"
            checked={editor.showsOld.value}
            onChange={(event) => {
              editor.showsOld.value = event.currentTarget.checked;
            }}
          />
          {t('editor.problem.showOld', { count: formatNumber(old) })}
        </label>
      )}
      <ul class="problem-list">
        {shown.slice(0, LISTED).map((problem) => (
          <ProblemRow key={problem.id} editor={editor} problem={problem} />
        ))}
      </ul>
      {shown.length > LISTED ? (
        <p class="quiet">{t('editor.impact.shown', { shown: LISTED, count: formatNumber(shown.length) })}</p>
      ) : null}
    </section>
  );
}

function Sums({ all, old }: { all: readonly DraftProblem[]; old: number }) {
  if (all.length === 0)
    return <p class="all-well">{t(old === 0 ? 'editor.problem.none' : 'editor.problem.noneNew')}</p>;
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.length - errors;
  return (
    <p>
      {errors === 0 ? null : <strong class="alarm">{t('editor.problem.errors', { count: errors })}</strong>}
      {errors === 0 || warnings === 0 ? null : ' · '}
      {warnings === 0 ? null : <strong class="watch">{t('editor.problem.warnings', { count: warnings })}</strong>}
      {old === 0 ? null : <span class="quiet"> · {t('editor.problem.old', { count: old })}</span>}
    </p>
  );
}

function ProblemRow({ editor, problem }: { editor: EditorModel; problem: DraftProblem }) {
  const { id, severity, old, cells, areaM2, widthM } = problem;
  const isChosen = editor.checks.chosen.value === id;
  const size = [
    ...(areaM2 === null ? [] : [areaText(areaM2)]),
    ...(widthM === null ? [] : [t('editor.problem.width', { width: shortDistance(widthM) })]),
  ].join(' · ');
  return (
    <li class={`problem-row problem-${severity}`}>
      <button
        type="button"
        aria-expanded={isChosen}
        aria-label={t('editor.problem.show', { what: `${problemName(problem)}, ${codeList(cells)}` })}
        onClick={() => editor.chooseProblem(isChosen ? null : id)}
      >
        <strong>{problemName(problem)}</strong>
        <span class={`mark mark-${severity}`}>{t(`editor.problem.${severity}`)}</span>
        {old ? <span class="mark">{t('editor.problem.isOld')}</span> : null}
        <small class="quiet">
          {codeList(cells)}
          {size === '' ? '' : ` · ${size}`}
        </small>
      </button>
      {isChosen ? <Repairs editor={editor} problem={problem} /> : null}
    </li>
  );
}

function Repairs({ editor, problem }: { editor: EditorModel; problem: DraftProblem }) {
  const { repair: shown } = editor.checks;
  if (problem.repairs.length === 0) return <p class="quiet">{t('editor.problem.noRepair')}</p>;
  return (
    <div class="repairs">
      <h4>{t('editor.problem.repairs')}</h4>
      <ul>
        {problem.repairs.map((repair, index) => {
          const isShown = shown.value === index;
          const name = repairName(repair);
          return (
            <li key={`${repair.name} ${repair.into}`}>
              <span>{name}</span>
              <button
                type="button"
                class="button"
                aria-pressed={isShown}
                onClick={() => {
                  shown.value = isShown ? null : index;
                  if (!isShown && repair.preview.length > 0) editor.showShape(repair.preview);
                }}
              >
                {t(isShown ? 'editor.problem.endPreview' : 'editor.problem.preview')}
              </button>
              <button
                type="button"
                class={`button ${isShown ? 'primary' : ''}`}
                disabled={!editor.canEdit.value}
                onClick={() => editor.applyRepair(repair)}
              >
                {t('editor.problem.apply')}
              </button>
              {isShown ? (
                <small class="quiet">{t('editor.problem.previewWhat', { area: areaText(repair.areaM2) })}</small>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
