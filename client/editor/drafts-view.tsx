import { formatAgo } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { Draft } from '../wire/wire-types.ts';
import type { EditorDialog } from './editor-dialog.ts';
import type { EditorModel } from './editor-model.ts';

/** The drafts: who began them, what became of them, and how to begin one. */
export function DraftsView({ editor }: { editor: EditorModel }) {
  const ask = (dialog: EditorDialog) => () => {
    editor.dialog.value = dialog;
  };
  const { value: drafts } = editor.drafts;
  const isEmptyCity = editor.state.value.city !== null && editor.state.value.generation === 0;
  return (
    <main class="drafts" id="list" tabIndex={-1}>
      <header class="drafts-head">
        <div>
          <h2>{t('editor.drafts.title')}</h2>
          <p class="quiet">{t('editor.drafts.what')}</p>
        </div>
        <button type="button" class="button" onClick={ask({ kind: 'export' })}>
          {t('editor.drafts.export')}
        </button>
        <button type="button" class="button" onClick={ask({ kind: 'import' })}>
          {t('editor.drafts.import')}
        </button>
        <button type="button" class="button primary" onClick={ask({ kind: 'begin' })}>
          <Icon name="plus" />
          {t('editor.drafts.begin')}
        </button>
      </header>
      {isEmptyCity ? <EmptyCity onImport={ask({ kind: 'import' })} /> : null}
      <Choice
        label={t('editor.drafts.shown')}
        name="drafts-shown"
        options={[
          { value: 'unfinished', text: t('editor.drafts.unfinished') },
          { value: 'all', text: t('editor.drafts.all') },
        ]}
        value={editor.draftsShown.value}
        onChoose={(shown) => {
          editor.draftsShown.value = shown;
        }}
      />
      {editor.draftsProblem.value === null ? null : <Problem code={codeOf(editor.draftsProblem.value)} />}
      {drafts === null ? (
        <p class="empty" role="status">
          {t('editor.loading')}
        </p>
      ) : drafts.length === 0 ? (
        <div class="empty">
          <strong>{t('editor.drafts.none')}</strong>
          <p>{t('editor.drafts.noneHint')}</p>
        </div>
      ) : (
        <ul class="drafts-list">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} editor={editor} draft={draft} onDiscard={ask({ kind: 'discard', draft })} />
          ))}
        </ul>
      )}
    </main>
  );
}

function EmptyCity({ onImport }: { onImport: () => void }) {
  return (
    <div class="empty">
      <strong>{t('editor.empty.title')}</strong>
      <p>{t('editor.empty.what')}</p>
      <button type="button" class="button primary" onClick={onImport}>
        {t('editor.empty.act')}
      </button>
    </div>
  );
}

/** A file is named as it is; a version that was taken up again in the words of the page. */
function originText(origin: string): string {
  const version = /^generation (\d+)$/.exec(origin)?.[1];
  return version === undefined ? origin : t('editor.drafts.version', { number: version });
}

function DraftRow({ editor, draft, onDiscard }: { editor: EditorModel; draft: Draft; onDiscard: () => void }) {
  const isFinished = draft.state === 'published' || draft.state === 'discarded';
  const isBehind = !isFinished && draft.newestGeneration > draft.baseGeneration;
  return (
    <li class="draft-row">
      <div class="draft-what">
        <h3>
          <a
            href={`/editor?draft=${draft.id}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              editor.openDraft(draft.id);
            }}
          >
            {draft.title}
          </a>
          <span class={`state state-${draft.state}`}>{t(`editor.state.${draft.state}`)}</span>
        </h3>
        {draft.reason === '' ? null : <p>{draft.reason}</p>}
        <p class="quiet">
          {draft.author} · {t('editor.drafts.gestures', { count: draft.operations })} · {t('editor.drafts.base')}{' '}
          {t('editor.drafts.version', { number: draft.baseGeneration })}
          {draft.origin === null ? '' : ` · ${t('editor.drafts.origin', { origin: originText(draft.origin) })}`}
          {draft.publishedGeneration === null
            ? ''
            : ` · ${t('editor.drafts.toVersion', { number: draft.publishedGeneration })}`}
        </p>
        {isBehind ? <p class="watch">{t('editor.drafts.behind')}</p> : null}
      </div>
      <time class="quiet" dateTime={draft.updatedAt} title={editor.moment(draft.updatedAt)}>
        {t('editor.drafts.changed')} {formatAgo(Date.parse(draft.updatedAt), editor.dataNow.value)}
      </time>
      <button type="button" class="button" onClick={() => editor.openDraft(draft.id)}>
        {t(isFinished ? 'editor.drafts.look' : 'editor.drafts.open')}
      </button>
      {isFinished ? null : (
        <button
          type="button"
          class="icon-button"
          aria-label={`${t('editor.drafts.discard')}: ${draft.title}`}
          title={t('editor.drafts.discard')}
          onClick={onDiscard}
        >
          <Icon name="trash" />
        </button>
      )}
    </li>
  );
}
