import { COVER_PATTERNS, type CoverPattern, coverPattern } from './cover-patterns.ts';
import { PIN_NAMES, type PinName, pinImage } from './late-pins.ts';
import type { Theme } from './palette.ts';
import { severityIcon } from './severity-icons.ts';
import { isSiteImage, siteImage } from './site-icons.ts';
import { WALKER_ICONS, type WalkerIcon, walkerIcon } from './walker-icons.ts';

/** Draws an image that the wall's layers name, for a map of this `scale`, at twice the scale; undefined for none of ours. */
export function mapImage(name: string, theme: Theme, scale: number): ImageData | undefined {
  if (name === 'severity-3' || name === 'severity-4') return severityIcon(name === 'severity-3' ? 3 : 4, theme, scale);
  if (PIN_NAMES.includes(name as PinName)) return pinImage(name as PinName, theme, scale);
  if (WALKER_ICONS.includes(name as WalkerIcon)) return walkerIcon(name as WalkerIcon, theme, scale);
  if (COVER_PATTERNS.includes(name as CoverPattern)) return coverPattern(name as CoverPattern, theme, scale);
  return isSiteImage(name) ? siteImage(name, theme, scale) : undefined;
}
