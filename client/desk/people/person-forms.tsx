import type { Post } from '../../../server/duty/contract.ts';
import type { PostAnswer, StaffAnswer } from '../../../server/duty/people/people-contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { postName } from '../case-words.ts';
import type { Directory } from '../sheets/directory.ts';
import { type PeopleModel, staffEntry } from './people-model.ts';
import { EMPLOYMENTS, employmentName, postChoices } from './people-words.tsx';
import { RecordDialog, type RecordField } from './record-dialog.tsx';

/** What is asked about people: one form at a time. */
export type Asking =
  | { what: 'staff'; person: StaffAnswer | null; organisation?: string }
  | { what: 'leave'; person: StaffAnswer }
  | { what: 'give'; cell?: string; cellName?: string; post?: Post; staff?: StaffAnswer }
  | { what: 'end'; holding: PostAnswer }
  | { what: 'absence'; staff?: { code: string; name: string }; fromDay?: string; toDay?: string; note?: string }
  | null;

export function PersonForms(props: {
  asking: Asking;
  model: PeopleModel;
  directory: Directory;
  onDone: (said: string) => void;
  onClose: () => void;
}) {
  const { asking, model, directory, onClose } = props;
  if (asking === null) return null;
  const today = model.today();
  const reason: RecordField = { key: 'reason', label: t('people.fields.reason'), kind: 'text' };
  const done = async (work: Promise<void>): Promise<void> => {
    await work;
    props.onDone(t('people.done'));
  };
  switch (asking.what) {
    case 'staff': {
      const { person } = asking;
      const code: RecordField = { key: 'code', label: t('people.fields.code'), kind: 'text', required: true };
      return (
        <RecordDialog
          title={person === null ? t('people.addStaff') : t('people.editStaff', { name: named(person.name) })}
          fields={[
            ...(person === null ? [code] : []),
            { key: 'name', label: t('people.fields.name'), kind: 'text', required: true },
            { key: 'phone', label: t('people.fields.phone'), kind: 'tel' },
            {
              key: 'employment',
              label: t('people.fields.employment'),
              kind: 'choice',
              choices: EMPLOYMENTS.map((value) => ({ value, text: employmentName(value) })),
            },
            {
              key: 'organisation',
              label: t('people.fields.organisation'),
              kind: 'find',
              options: directory.organisationOptions.value,
              required: true,
            },
            {
              key: 'shift',
              label: t('people.fields.shift'),
              kind: 'choice',
              none: t('people.noShift'),
              choices: model.shifts.value.map((shift) => ({ value: shift.code, text: named(shift.name) })),
            },
            { key: 'joinedOn', label: t('people.fields.joinedOn'), kind: 'day', required: true },
            reason,
          ]}
          initial={
            person === null
              ? {
                  code: '',
                  name: '',
                  phone: '',
                  employment: 'full-time',
                  organisation: asking.organisation || null,
                  shift: model.shifts.value[0]?.code ?? null,
                  joinedOn: today,
                  reason: '',
                }
              : { ...staffEntry(person), reason: '' }
          }
          submit={t('people.save')}
          onSubmit={(entry) => done(person === null ? model.addStaff(entry) : model.editStaff(person.code, entry))}
          onClose={onClose}
        />
      );
    }
    case 'leave': {
      const { person } = asking;
      return (
        <RecordDialog
          title={t('people.leaveTitle', { name: named(person.name) })}
          what={t('people.leaveWhat')}
          fields={[{ key: 'leftOn', label: t('people.fields.leftOn'), kind: 'day', optional: true }, reason]}
          initial={{ ...staffEntry(person), leftOn: person.leftOn ?? today, reason: '' }}
          submit={t('people.save')}
          onSubmit={(entry) => done(model.editStaff(person.code, entry))}
          onClose={onClose}
        />
      );
    }
    case 'give': {
      const { staff } = asking;
      return (
        <RecordDialog
          title={
            asking.post === undefined || asking.cellName === undefined
              ? t('people.giveTitle')
              : t('people.giveTitleOf', { post: postName(asking.post), cell: asking.cellName })
          }
          fields={[
            {
              key: 'staff',
              label: t('people.fields.staff'),
              kind: 'find',
              options: model.findStaff,
              required: true,
              ...(staff === undefined ? {} : { valueText: named(staff.name) }),
            },
            {
              key: 'cell',
              label: t('people.fields.cell'),
              kind: 'find',
              options: directory.cellOptions.value,
              required: true,
              ...(asking.cellName === undefined ? {} : { valueText: asking.cellName }),
            },
            { key: 'post', label: t('people.fields.post'), kind: 'choice', choices: postChoices(), required: true },
            { key: 'fromDay', label: t('people.fields.fromDay'), kind: 'day', required: true },
            { key: 'toDay', label: t('people.fields.toDay'), kind: 'day', optional: true },
            reason,
          ]}
          initial={{
            staff: staff?.code ?? null,
            cell: asking.cell ?? null,
            post: asking.post ?? null,
            fromDay: today,
            toDay: null,
            reason: '',
          }}
          submit={t('people.give')}
          onSubmit={(entry) => done(model.givePost(entry))}
          onClose={onClose}
        />
      );
    }
    case 'end': {
      const { holding } = asking;
      return (
        <RecordDialog
          title={t('people.endTitle', {
            name: named(holding.name),
            post: postName(holding.post),
            cell: holding.cell === null ? t('people.cellGone') : named(holding.cell.name),
          })}
          what={t('people.endWhat')}
          fields={[{ key: 'day', label: t('people.fields.lastDay'), kind: 'day', required: true }, reason]}
          initial={{ day: holding.toDay ?? (today < holding.fromDay ? holding.fromDay : today), reason: '' }}
          submit={t('people.end')}
          onSubmit={(entry) => done(model.endPost(holding.id, entry))}
          onClose={onClose}
        />
      );
    }
    case 'absence': {
      const { staff } = asking;
      return (
        <RecordDialog
          title={staff === undefined ? t('people.addAbsence') : t('people.absenceOf', { name: staff.name })}
          what={t('people.absenceWhat')}
          fields={[
            {
              key: 'staff',
              label: t('people.fields.staff'),
              kind: 'find',
              options: model.findStaff,
              required: true,
              ...(staff === undefined ? {} : { valueText: staff.name }),
            },
            { key: 'fromDay', label: t('people.fields.fromDay'), kind: 'day', required: true },
            { key: 'toDay', label: t('people.fields.lastDay'), kind: 'day', required: true },
            { key: 'note', label: t('people.fields.note'), kind: 'text' },
          ]}
          initial={{
            staff: staff?.code ?? null,
            fromDay: asking.fromDay ?? today,
            toDay: asking.toDay ?? today,
            note: asking.note ?? '',
          }}
          submit={t('people.save')}
          onSubmit={(entry) => done(model.enterAbsence(entry))}
          onClose={onClose}
        />
      );
    }
  }
}
