import { formatAgo } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { EditorModel } from './editor-model.ts';
import { refusalText } from './editor-words.ts';

/** What stays until somebody has seen it: losses, what was left unsent, why nothing can be changed. */
export function NoticeBars({ editor }: { editor: EditorModel }) {
  const bars: Bar[] = [
    ...(editor.canWrite ? [] : [{ key: 'read-only', text: t('editor.readOnly') }]),
    ...(editor.page.value === 'edit' ? draftBars(editor) : []),
  ];
  return (
    <>
      {bars.map(({ key, text, act }) => (
        <p key={key} class="notice">
          <Icon name="info" />
          <span>{text}</span>
          {act === undefined ? null : (
            <button type="button" class="button" onClick={act.run}>
              {act.text}
            </button>
          )}
        </p>
      ))}
      {editor.page.value === 'edit' ? <LeftBar editor={editor} /> : null}
      <div role="alert">
        {editor.notices.value.map(({ id, text, isNews }) => (
          <p key={id} class={isNews ? 'notice' : 'notice notice-loss'}>
            <Icon name="info" />
            <span>{text}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('action.close')}
              title={t('action.close')}
              onClick={() => editor.closeNotice(id)}
            >
              <Icon name="close" />
            </button>
          </p>
        ))}
      </div>
    </>
  );
}

interface Bar {
  key: string;
  text: string;
  act?: { text: string; run: () => void };
}

function draftBars(editor: EditorModel): Bar[] {
  const { draft, link } = editor.open;
  const bars: Bar[] = [];
  const broken = link.value?.work.value.broken ?? null;
  if (broken !== null)
    bars.push({
      key: 'broken',
      text: t('editor.said.broken', { why: refusalText(broken.refused) }),
      ...upToDate(editor),
    });
  const state = link.value?.saveState.value;
  if (state === 'offline') bars.push({ key: 'offline', text: t('editor.save.offlineWhat') });
  if (state === 'signed-out') bars.push({ key: 'signed-out', text: t('editor.save.signedOutWhat') });
  const found = draft.value;
  if (found === null) return bars;
  if (found.state === 'published' || found.state === 'discarded')
    bars.push({ key: 'closed', text: `${t(`editor.state.${found.state}`)}. ${t('editor.tool.closed')}` });
  else if (found.newestGeneration > found.baseGeneration)
    bars.push({
      key: 'behind',
      text: t('editor.drafts.newerThan', { number: found.newestGeneration }),
      ...upToDate(editor),
    });
  if (found.state === 'asked') bars.push({ key: 'asked', text: t('editor.review.edits') });
  const { review } = found;
  if (review !== null && found.state === 'open' && review.decision === 'return') {
    const when = review.at === null ? '' : editor.moment(review.at);
    bars.push({
      key: 'returned',
      text: `${t('editor.review.last.return', { name: review.by ?? '', when })}: ${review.note}`,
    });
  }
  return bars;
}

/** What leads to the newest boundaries, for who may go there. */
function upToDate(editor: EditorModel): Pick<Bar, 'act'> {
  if (!editor.canEdit.value) return {};
  const run = (): void => {
    editor.dialog.value = { kind: 'rebase', conflicts: null };
  };
  return { act: { text: t('editor.rebase.submit'), run } };
}

function LeftBar({ editor }: { editor: EditorModel }) {
  const { left, link } = editor.open;
  const count = left.value.reduce((sum, { operations }) => sum + operations.length, 0);
  if (count === 0 || link.value === null) return null;
  const newest = Math.max(...left.value.map(({ at }) => at));
  const when = formatAgo(newest, editor.now.value);
  return (
    <p class="notice notice-loss" role="alert">
      <Icon name="info" />
      <span>{t('editor.save.left', { count, when })}</span>
      <button
        type="button"
        class="button primary"
        onClick={() => editor.say(t('editor.save.leftDone', editor.open.takeLeft()))}
      >
        {t('editor.save.leftDo')}
      </button>
      <button type="button" class="button" onClick={() => editor.open.forgetLeft()}>
        {t('editor.save.leftForget')}
      </button>
    </p>
  );
}
