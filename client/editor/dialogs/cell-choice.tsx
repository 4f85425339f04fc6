import type { CellKey, Coverage, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import type { Option } from '../../state/match-options.ts';
import { ComboBox } from '../../ui/combo-box.tsx';

/** Chooses one of some cells, in their order, by typing part of its code or name; each says its level. */
export function CellChoice(props: {
  label: string;
  coverage: Coverage;
  cells: readonly CoverageCell[];
  value: CellKey | null;
  none?: string;
  invalid?: boolean;
  autofocus?: boolean;
  onChange: (key: CellKey | null) => void;
}) {
  const options: Option[] = props.cells.map(({ key, code, name, level }) => ({
    code: key,
    text: [code, named(name) === code ? '' : named(name)].join(' ').trim(),
    note: t(`level.l${level}` as TextKey),
    words: [code, name.zh, name.en].join(' ').toLowerCase(),
  }));
  return (
    <ComboBox
      label={props.label}
      value={props.value}
      options={options}
      none={props.none}
      invalid={props.invalid}
      autofocus={props.autofocus ?? false}
      onChange={props.onChange}
    />
  );
}
