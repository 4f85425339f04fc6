import type { CellKey, Coverage, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import { named } from '../../i18n/i18n.ts';
import type { Option } from '../../state/match-options.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { byCode } from '../cell-facts.ts';

/** Chooses one of some cells by typing part of its code or name. */
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
  const options: Option[] = [...props.cells].sort(byCode).map(({ key, code, name }) => ({
    code: key,
    text: [code, named(name) === code ? '' : named(name)].join(' ').trim(),
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
