import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  DEFAULT_PATROL_RULES,
  type PatrolRules,
  type StandingPatrolRules,
} from '../../../server/patrol/patrol-rules.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { PartHead } from '../people/list-frame.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { type Entry, valueAt } from '../sheets/sheet-form.ts';
import type { TabProps } from './tab-props.ts';

/** In the order in which they are told; paths of the rules. */
const RULES = [
  'reachM',
  'gapS',
  'visitGapS',
  'dosage.windowMinutes',
  'dosage.leastMinutes',
  'dosage.mostMinutes',
  'tellingShare',
  'accuracyM',
  'speedMps',
  'futureS',
  'movingMps',
  'staleS',
  'absentAfterMinutes',
  'unwalkedHours',
] as const;
type RuleName = (typeof RULES)[number];
type RuleKey = Exclude<RuleName, `dosage.${string}`> | keyof PatrolRules['dosage'];

const keyOf = (name: RuleName): RuleKey => name.replace('dosage.', '') as RuleKey;
const labelOf = (name: RuleName): string => t(`deskPatrol.rules.names.${keyOf(name)}`);
/** Digits that its value may have. */
const DIGITS: Partial<Record<RuleName, number>> = { tellingShare: 2, movingMps: 2 };

/** By what patrol is reckoned, each rule in words and with its unit; the administrator changes them. */
export function RulesTab({ desk, model }: TabProps) {
  const isEditing = useSignal(false);
  useEffect(() => void model.readRules(), [model]);
  const rules = model.rules.value.value;
  // They hold for the whole city, and so must those who set them.
  const mayEdit = desk.may('patrol:rules') && desk.session.area === null;
  const say = (from: PatrolRules, name: RuleName): string => {
    const value = valueAt(from, name) as number | null;
    if (value === null) return t('deskPatrol.rules.never');
    return t(`deskPatrol.rules.values.${keyOf(name)}`, { value: formatNumber(value, DIGITS[name] ?? 0) });
  };
  return (
    <>
      <PartHead title={t('deskPatrol.rules.title')} what={t('deskPatrol.rules.what')}>
        {mayEdit && rules !== null ? (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              isEditing.value = true;
            }}
          >
            {t('deskPatrol.edit')}
          </button>
        ) : null}
      </PartHead>
      <ReadingFrame
        error={model.rules.error.value}
        isReading={model.rules.isReading.value}
        isThere={rules !== null}
        onRetry={() => void model.readRules()}
      >
        {rules === null ? null : (
          <table class="sheet-rows rules-table">
            <thead>
              <tr>
                {(['rule', 'value', 'preset', 'means'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`deskPatrol.rules.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {RULES.map((name) => (
                <tr key={name}>
                  <th scope="row">{labelOf(name)}</th>
                  <td class="nowrap">{say(rules, name)}</td>
                  <td class="nowrap quiet">{say(DEFAULT_PATROL_RULES, name)}</td>
                  <td>{t(`deskPatrol.rules.means.${keyOf(name)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ReadingFrame>
      {mayEdit ? null : <p class="quiet">{t('deskPatrol.rules.readOnly')}</p>}
      {isEditing.value && rules !== null ? (
        <RecordDialog
          title={t('deskPatrol.rules.edit')}
          what={t('deskPatrol.rules.editWhat')}
          fields={[
            ...RULES.map((name) => ({
              ...{ key: `rules.${name}`, kind: 'number' as const, required: name !== 'unwalkedHours' },
              label: t('deskPatrol.rules.field', {
                name: labelOf(name),
                unit: t(`deskPatrol.rules.units.${keyOf(name)}`),
              }),
            })),
            { key: 'reason', label: t('deskPatrol.reason'), kind: 'text', required: true },
          ]}
          initial={{ rules, reason: '' }}
          submit={t('deskPatrol.save')}
          onSubmit={async (entry) => {
            await model.changeRules(rulesOf(entry), String(entry.reason));
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={() => {
            isEditing.value = false;
          }}
        />
      ) : null}
    </>
  );
}

/** An emptied field is no number: the one that may be empty is null then. */
function rulesOf({ rules }: Entry): StandingPatrolRules {
  const { unwalkedHours, ...rest } = rules as StandingPatrolRules;
  const isEmpty = unwalkedHours === null || Number.isNaN(unwalkedHours);
  return { ...rest, unwalkedHours: isEmpty ? null : unwalkedHours };
}
