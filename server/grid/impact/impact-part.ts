import { IMPACT_EFFECTS, type ImpactEffect, type ImpactItem, type ImpactPart } from '../drafts/draft-contract.ts';

/** Items of one kind that are told one by one; all are counted. */
export const MOST_ITEMS = 500;

/** Things of one kind with what becomes of them: those that change hands first, else in their order. No part without any. */
export function impactPart(kind: string, items: readonly ImpactItem[]): ImpactPart[] {
  if (items.length === 0) return [];
  const withEffect = (effect: ImpactEffect) => items.filter((item) => item.effect === effect);
  const sorted = IMPACT_EFFECTS.flatMap(withEffect);
  const effects = Object.fromEntries(
    IMPACT_EFFECTS.map((effect) => [effect, withEffect(effect).length]),
  ) as ImpactPart['effects'];
  return [{ kind, count: items.length, effects, items: sorted.slice(0, MOST_ITEMS) }];
}
