import { t } from '../../i18n/i18n.ts';
import { KeysDialog } from '../../ui/keys-dialog.tsx';
import type { EditorModel } from '../editor-model.ts';
import { keyGroups } from '../keys.ts';
import { AddDialog } from './add-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { BeginDialog, DescribeDialog, DiscardDialog } from './draft-dialogs.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RebaseDialog } from './rebase-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The box over the page, if there is one. */
export function EditorDialogs({ editor }: { editor: EditorModel }) {
  const dialog = editor.dialog.value;
  const draft = editor.open.draft.value;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'keys':
      return <KeysDialog title={t('editor.keys.title')} groups={keyGroups()} onClose={() => editor.closeDialog()} />;
    case 'begin':
      return <BeginDialog editor={editor} />;
    case 'discard':
      return <DiscardDialog editor={editor} draft={dialog.draft} />;
    case 'split':
      return <SplitDialog editor={editor} sketch={dialog.sketch} parts={dialog.parts} />;
    case 'merge':
      return <MergeDialog editor={editor} cells={dialog.cells} />;
    case 'add':
      return <AddDialog editor={editor} sketch={dialog.sketch} />;
    case 'change':
      return <ChangeDialog editor={editor} what={dialog.what} cell={dialog.cell} />;
    case 'import':
      return <ImportDialog editor={editor} />;
    case 'export':
      return <ExportDialog editor={editor} generation={dialog.generation} />;
    case 'withdraw':
      return <WithdrawDialog editor={editor} generation={dialog.generation} holdsFrom={dialog.holdsFrom} />;
    case 'review':
      return <ReviewDialog editor={editor} decision={dialog.decision} />;
    case 'describe':
      return draft === null ? null : <DescribeDialog editor={editor} draft={draft} />;
    case 'publish':
      return draft === null ? null : <PublishDialog editor={editor} draft={draft} />;
    case 'rebase':
      return draft === null ? null : <RebaseDialog editor={editor} draft={draft} conflicts={dialog.conflicts} />;
  }
}
