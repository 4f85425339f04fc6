import type { ShiftSpan } from '../../duty/people/duty-hours.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { SLOT_MINUTES } from '../slot.ts';
import { pastDutyHours } from '../tracks/past-duty-hours.ts';
import type { SlotPeriod } from './coverage-store.ts';

const MINUTE_MS = 60_000;

/** The minutes in which each person was on duty in a period: where somebody was at other times is not told. */
export class DutyMinutes {
  readonly #spansOf: (staff: string) => readonly ShiftSpan[];

  private constructor(spansOf: (staff: string) => readonly ShiftSpan[]) {
    this.#spansOf = spansOf;
  }

  static async read(place: PatrolPlace, { fromMs, toMs }: SlotPeriod): Promise<DutyMinutes> {
    const hoursOf = await pastDutyHours(place, { from: new Date(fromMs), to: new Date(toMs) });
    const known = new Map<string, readonly ShiftSpan[]>();
    return new DutyMinutes((staff) => {
      let spans = known.get(staff);
      if (spans === undefined) {
        const member = place.duties.staffMember(staff);
        spans = member === undefined ? [] : hoursOf(member);
        known.set(staff, spans);
      }
      return spans;
    });
  }

  /** Shifts that touch the period, not clipped to it; none of one without a shift. */
  spansOf(staff: string): readonly ShiftSpan[] {
    return this.#spansOf(staff);
  }

  /** The minutes on duty of a half hour, as SlotRoll has them; 0 where it does not touch the duty hours. */
  maskOf(staff: string, slotAt: number): number {
    let mask = 0;
    for (const { from, to } of this.#spansOf(staff)) {
      const low = Math.max(0, Math.floor((from.getTime() - slotAt) / MINUTE_MS));
      const high = Math.min(SLOT_MINUTES, Math.ceil((to.getTime() - slotAt) / MINUTE_MS));
      if (low < high) mask |= (2 ** high - 1) & ~(2 ** low - 1);
    }
    return mask;
  }
}
