import type { StaffAnswer } from '../../../server/duty/people/people-contract.ts';
import type { Option } from '../../state/match-options.ts';
import type { Api } from '../../wire/api.ts';

/** People in service by name, number or telephone, for a field that finds them. */
export async function findStaff(api: Api, typed: string): Promise<Option[]> {
  const found = await api.get<StaffAnswer[]>(`/api/staff?${new URLSearchParams({ q: typed.trim(), limit: '10' })}`);
  return found.map(({ code, name }) => ({ code, text: name.zh, note: code, words: '' }));
}
