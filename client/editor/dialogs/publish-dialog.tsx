import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CaseRule } from '../../../server/grid/drafts/draft-contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { ApiProblem } from '../../wire/api.ts';
import { publishDraft, readConflicts } from '../../wire/drafts.ts';
import type { Draft } from '../../wire/wire-types.ts';
import type { EditorModel } from '../editor-model.ts';
import { faultText } from '../fault-text.ts';
import { isScheduled } from '../history/generation-list.tsx';
import { impactSummary } from '../panels/impact-panel.tsx';
import { dateFieldOf, instantOfField, midnightAfter } from '../zoned-field.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

/** When the boundaries hold, why, and what becomes of open cases; and what keeps them from being published. */
export function PublishDialog({ editor, draft }: { editor: EditorModel; draft: Draft }) {
  const zone = editor.timeZone.value;
  const when = useSignal<'now' | 'later'>('now');
  const at = useSignal(dateFieldOf(midnightAfter(editor.dataNow.peek(), zone), zone));
  const reason = useSignal(draft.reason);
  const cases = useSignal<CaseRule>('move');
  const fault = useSignal<'at' | 'reason' | null>(null);
  const instant = when.value === 'later' ? instantOfField(at.value, zone) : null;
  const blocks = blocksOf(editor, draft, instant, (from) => {
    when.value = 'later';
    at.value = dateFieldOf(from, zone);
  });
  const { impact, isReckoning } = editor.checks;
  const isBroken = (editor.open.link.value?.work.value.broken ?? null) !== null;
  // Whether it can be brought up to date by itself is known before somebody presses the button.
  useEffect(() => {
    if (draft.baseGeneration === draft.newestGeneration && !isBroken) return;
    readConflicts(editor.api, draft.id).then(
      ({ conflicts }) => {
        editor.conflicts.value = conflicts;
      },
      () => {},
    );
  }, [editor, draft.id, draft.baseGeneration, draft.newestGeneration, isBroken]);
  useSignalEffect(() => {
    const isKnown = impact.value !== null && !editor.checks.isImpactStale.value;
    const canAsk = editor.open.link.value?.saveState.value === 'saved';
    if (canAsk && !isKnown && !isReckoning.peek() && editor.checks.impactProblem.value === null)
      void editor.checks.reckon();
  });

  const submit = async (): Promise<string | undefined> => {
    const head = editor.head.value;
    const isLater = when.value === 'later';
    fault.value = null;
    if (isLater && (instant === null || instant.getTime() <= editor.dataNow.value)) fault.value = 'at';
    else if (reason.value.trim() === '') fault.value = 'reason';
    if (fault.value !== null) return t(`editor.publish.${fault.value}Missing`);
    if (head === null) return undefined;
    try {
      const { generation, holdsFrom } = await publishDraft(editor.api, draft.id, {
        ...{ head, cases: cases.value, reason: reason.value.trim() },
        ...(instant === null ? {} : { effectiveAt: instant.toISOString() }),
      });
      editor.wasPublished(generation, instant === null ? null : holdsFrom);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'draft-conflict') {
        const { conflicts } = await readConflicts(editor.api, draft.id);
        editor.conflicts.value = conflicts;
        editor.dialog.value = { kind: 'rebase', conflicts };
        return undefined;
      }
      if (error.code === 'publication-refused') void editor.checks.check();
      // A version that somebody scheduled meanwhile is told by a block.
      await editor.history.load();
      return faultText(error);
    }
  };
  return (
    <FormDialog
      title={t('editor.publish.title')}
      class="wide-dialog"
      submit={t(when.value === 'now' ? 'editor.publish.submit' : 'editor.publish.schedule')}
      canSubmit={blocks.every(({ isHard }) => !isHard)}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      {blocks.map(({ text, act, run }) => (
        <p key={text} class="notice notice-loss">
          <span>{text}</span>
          {act === undefined ? null : (
            <button type="button" class="button" onClick={run}>
              {act}
            </button>
          )}
        </p>
      ))}
      <Impact editor={editor} />
      <Choice
        label={t('editor.publish.when')}
        name="when"
        options={[
          { value: 'now', text: t('editor.publish.now') },
          { value: 'later', text: t('editor.publish.later') },
        ]}
        value={when.value}
        onChoose={(chosen) => {
          when.value = chosen;
        }}
      />
      {when.value === 'later' ? (
        <TextField
          label={t('editor.publish.at', { zone })}
          type="datetime-local"
          value={at}
          invalid={fault.value === 'at' ? t('editor.publish.atMissing') : undefined}
        />
      ) : null}
      <TextField
        label={t('editor.publish.reason')}
        value={reason}
        rows={2}
        autofocus
        maxLength={2_000}
        invalid={fault.value === 'reason' ? t('editor.publish.reasonMissing') : undefined}
      />
      <fieldset class="parts">
        <legend>{t('editor.publish.cases')}</legend>
        {(['move', 'keep'] as const).map((rule) => (
          <label key={rule} class="check">
            <input
              type="radio"
              name="cases"
              checked={cases.value === rule}
              onChange={() => {
                cases.value = rule;
              }}
            />
            <span>
              {t(`editor.publish.${rule}`)} <small class="quiet">{t(`editor.publish.${rule}What`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}

interface Block {
  text: string;
  /** It cannot be published while this stands. */
  isHard: boolean;
  act?: string;
  run?: () => void;
}

/** What keeps a draft from being published, or must be known before. */
function blocksOf(
  editor: EditorModel,
  draft: Draft,
  /** From when it shall hold; null for at once. */
  instant: Date | null,
  onPutOff: (from: number) => void,
): Block[] {
  const blocks: Block[] = [];
  const errors = (editor.checks.problems.value?.list ?? []).filter(({ severity }) => severity === 'error').length;
  if (editor.open.link.value?.saveState.value !== 'saved')
    blocks.push({ text: t('editor.publish.unsaved'), isHard: true });
  if (draft.reviewRequired && draft.state !== 'approved')
    blocks.push({
      text: t('editor.publish.review'),
      isHard: true,
      ...(draft.state === 'open' ? { act: t('editor.publish.toReview'), run: () => ask(editor) } : {}),
    });
  if (errors > 0)
    blocks.push({
      text: t('editor.publish.problems', { count: errors }),
      isHard: true,
      act: t('editor.publish.toProblems'),
      run: () => {
        editor.closeDialog();
        editor.showsOld.value = true;
        editor.showPanel('problems');
      },
    });
  const [newest] = editor.history.standing.value;
  if (newest !== undefined && isScheduled(editor, newest)) {
    const from = Date.parse(newest.holdsFrom);
    if ((instant?.getTime() ?? editor.dataNow.value) < from)
      blocks.push({
        text: t('editor.publish.another', { number: newest.number, when: editor.moment(newest.holdsFrom) }),
        isHard: true,
        act: t('editor.publish.putOff'),
        run: () => onPutOff(Math.ceil(from / MINUTE_MS) * MINUTE_MS),
      });
  }
  const conflicts = editor.conflicts.value;
  if (conflicts.length > 0)
    blocks.push({
      text: t('editor.publish.conflicts', { count: conflicts.length }),
      isHard: true,
      act: t('editor.rebase.submit'),
      run: () => {
        editor.dialog.value = { kind: 'rebase', conflicts };
      },
    });
  else if (draft.newestGeneration > draft.baseGeneration)
    blocks.push({
      text: t('editor.publish.behind', { number: draft.newestGeneration }),
      isHard: false,
      act: t('editor.rebase.submit'),
      run: () => {
        editor.dialog.value = { kind: 'rebase', conflicts: null };
      },
    });
  return blocks;
}

const MINUTE_MS = 60_000;

function ask(editor: EditorModel): void {
  editor.dialog.value = { kind: 'review', decision: 'ask' };
}

function Impact({ editor }: { editor: EditorModel }) {
  const { impact, isReckoning, isImpactStale } = editor.checks;
  return (
    <div class="publish-impact">
      <p role="status">
        {isReckoning.value
          ? t('editor.impact.reckoning')
          : impact.value === null || isImpactStale.value
            ? ''
            : t('editor.publish.summary', {
                cells: t('editor.publish.cells', { count: impact.value.cells.length }),
                impact: impactSummary(impact.value),
              })}
      </p>
      <button
        type="button"
        class="link-button"
        onClick={() => {
          editor.closeDialog();
          editor.showPanel('impact');
        }}
      >
        {t('editor.publish.impact')}
      </button>
    </div>
  );
}
