import { type ReadonlySignal, signal } from '@preact/signals';
import type { StaffAnswer } from '../../../server/duty/people/people-contract.ts';
import type { DeskModel } from '../desk-model.ts';

export interface PhoneBook {
  /** By number of the person; empty until read, and for those who may not read it. */
  phones: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Reads it where the account may. A failure leaves rows without telephones. */
  load(): Promise<void>;
}

const PEOPLE_AT_MOST = 10_000;
/** A number seldom changes; it is not read anew by each look at a list. */
const FRESH_MS = 600_000;
const books = new WeakMap<DeskModel, PhoneBook>();

/** Telephones of people in service; one book to a desk. */
export function phoneBookOf(desk: DeskModel): PhoneBook {
  const found = books.get(desk) ?? createPhoneBook(desk);
  books.set(desk, found);
  return found;
}

function createPhoneBook(desk: DeskModel): PhoneBook {
  const phones = signal<ReadonlyMap<string, string>>(new Map());
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    phones,
    async load() {
      if (!desk.may('staff:read') || performance.now() - readAt < FRESH_MS) return;
      readAt = performance.now();
      try {
        const people = await desk.api.get<StaffAnswer[]>(`/api/staff?limit=${PEOPLE_AT_MOST}`);
        phones.value = new Map(people.map(({ code, phone }) => [code, phone]));
      } catch {
        readAt = Number.NEGATIVE_INFINITY;
      }
    },
  };
}
