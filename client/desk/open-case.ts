import { batch, signal } from '@preact/signals';
import { spaced } from '../state/spaced.ts';
import { codeOf } from '../ui/problem.tsx';
import type { Api } from '../wire/api.ts';
import { readCase } from '../wire/cases.ts';
import type { CaseDetail, WireCase } from '../wire/wire-types.ts';

/** The case in the right column: `detail` is null while it is read. */
export interface OpenCase {
  number: string;
  detail: CaseDetail | null;
  problem: string | null;
}

/** So long a case must be looked at before it is read: who holds J down reads none of those that pass. */
const READ_MS = 150;

/** Holds the case that is open and reads it whenever it may have changed. `onRow` hears how it stands. */
export function createOpenCase(api: Api, first: string | undefined, onRow: (row: WireCase) => void) {
  const open = signal<OpenCase | null>(first === undefined ? null : emptyCase(first));
  let reading = new AbortController();

  async function read(): Promise<void> {
    const number = open.peek()?.number;
    if (number === undefined) return;
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    try {
      const detail = await readCase(api, number, mine.signal);
      if (!mine.signal.aborted && open.peek()?.number === number) show(detail);
    } catch (error) {
      const now = open.peek();
      if (!mine.signal.aborted && now?.number === number) open.value = { ...now, problem: codeOf(error) };
    }
  }

  function show(detail: CaseDetail): void {
    batch(() => {
      open.value = { number: detail.case.number, detail, problem: null };
      onRow(detail.case);
    });
  }

  return {
    open,
    read,
    readSoon: spaced(READ_MS, () => void read()),
    /** Opens `number`; what is open already stays as it is. */
    turnTo(number: string): void {
      if (open.peek()?.number !== number) open.value = emptyCase(number);
    },
    close(): void {
      reading.abort();
      open.value = null;
    },
    /** Reads a case anew, whether it is open or not; null where it cannot be read. */
    async readAgain(number: string): Promise<CaseDetail | null> {
      const detail = await readCase(api, number).catch(() => null);
      if (detail === null) return null;
      if (open.peek()?.number === number) show(detail);
      else onRow(detail.case);
      return detail;
    },
  };
}

const emptyCase = (number: string): OpenCase => ({ number, detail: null, problem: null });
