import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { Draft } from '../wire/wire-types.ts';
import type { EditorDialog } from './editor-dialog.ts';
import type { EditorModel } from './editor-model.ts';

/** What is open: its title and state, whether it is saved, and what leads to its publication. */
export function DraftTools({ editor }: { editor: EditorModel }) {
  const draft = editor.open.draft.value;
  if (draft === null) return <span class="spread" />;
  const ask = (dialog: EditorDialog) => () => {
    editor.dialog.value = dialog;
  };
  const canEdit = editor.canEdit.value;
  return (
    <div class="draft-tools">
      <button
        type="button"
        class="draft-title"
        title={t('editor.describe.title')}
        disabled={!canEdit}
        onClick={ask({ kind: 'describe' })}
      >
        <strong>{draft.title}</strong>
        <span class={`state state-${draft.state}`}>{t(`editor.state.${draft.state}`)}</span>
      </button>
      <SaveBadge editor={editor} />
      <span class="spread" />
      {canEdit ? <ReviewButtons draft={draft} name={editor.session.name} ask={ask} /> : null}
      <button type="button" class="button" onClick={ask({ kind: 'export' })}>
        {t('editor.drafts.export')}
      </button>
      {canEdit ? (
        <button type="button" class="button primary" onClick={ask({ kind: 'publish' })}>
          {t('editor.publish.action')}
        </button>
      ) : null}
    </div>
  );
}

/** Who asked for the review may take that back; a second person approves it or returns it. */
function ReviewButtons(props: { draft: Draft; name: string; ask: (dialog: EditorDialog) => () => void }) {
  const { draft, ask } = props;
  const review = (decision: 'ask' | 'approve' | 'return' | 'take-back') => (
    <button key={decision} type="button" class="button" onClick={ask({ kind: 'review', decision })}>
      {t(`editor.review.${decision}`)}
    </button>
  );
  const isOwn = draft.review?.by === props.name;
  if (draft.state === 'asked' && isOwn) return review('take-back');
  if (draft.state === 'asked')
    return (
      <>
        {review('approve')}
        {review('return')}
      </>
    );
  if (draft.state === 'approved') return review('return');
  return draft.reviewRequired ? review('ask') : null;
}

/** Whether what was drawn has reached the server. */
function SaveBadge({ editor }: { editor: EditorModel }) {
  const link = editor.open.link.value;
  if (link === null) return null;
  const state = link.saveState.value;
  const count = formatNumber(link.work.value.waiting.length);
  const isSafe = state === 'saved' || state === 'saving';
  return (
    <span class={`save-badge save-${state}`} role="status">
      <Icon name={state === 'saved' ? 'check' : state === 'saving' ? 'up' : 'offline'} />
      {t(`editor.save.${state}`, { count })}
      {isSafe ? null : (
        <button type="button" class="link-button" onClick={() => link.retryNow()}>
          {t('editor.save.retry')}
        </button>
      )}
    </span>
  );
}
