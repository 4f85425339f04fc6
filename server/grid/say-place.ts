import type { Position } from './contract.ts';

/** A place in degrees for people who read a message: six digits are a decimetre. */
export const sayPlace = ([lon, lat]: Position): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
