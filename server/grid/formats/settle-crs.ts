import { Refusal } from '../../platform/errors.ts';
import { type CrsTransform, crsTransform } from '../crs.ts';
import { sameCrs } from '../same-crs.ts';
import { brokenFile } from './broken-file.ts';
import type { CrsOrigin } from './contract.ts';
import { namedOption } from './named-option.ts';

export interface SettledCrs {
  crs: CrsTransform;
  crsFrom: CrsOrigin;
}

/** From this accuracy on a datum shift is worth telling. */
const NOTEWORTHY_ACCURACY_M = 5;

/**
 * Decides in which system the coordinates of a file are. What the file states and what the caller passes must agree;
 * where neither speaks, `byFormat` is what the format's standard says; where it says nothing, the file is refused.
 */
export function settleCrs(
  format: string,
  sources: { stated?: string | undefined; option?: string | undefined; byFormat?: string | undefined },
  notes: string[],
): SettledCrs {
  const settled = decide(format, sources, notes);
  const { name, code, accuracyM } = settled.crs;
  if (accuracyM >= NOTEWORTHY_ACCURACY_M) {
    notes.push(
      `Positions in ${code} (${name}) come to WGS84 within about ${accuracyM} m only; for better, give the system ${namedOption('crs')} as a proj4 string with the +towgs84 of your survey office`,
    );
  }
  return settled;
}

function decide(
  format: string,
  {
    stated,
    option,
    byFormat,
  }: { stated?: string | undefined; option?: string | undefined; byFormat?: string | undefined },
  notes: string[],
): SettledCrs {
  const wanted = option === undefined ? undefined : crsTransform(option);
  if (stated !== undefined) {
    let crs: CrsTransform;
    try {
      crs = crsTransform(stated);
    } catch (error) {
      if (!wanted || !(error instanceof Refusal)) throw error;
      notes.push(`The coordinate system that the file states is not understood; ${wanted.code} was taken as told`);
      return { crs: wanted, crsFrom: 'option' };
    }
    if (wanted && !sameCrs(crs, wanted)) {
      throw brokenFile(
        `The ${format} states its coordinate system as ${crs.code} (${crs.name}), and you say ${wanted.code} ${namedOption('crs')}; leave that away, or mend what the file states`,
      );
    }
    return { crs, crsFrom: 'file' };
  }
  if (wanted) return { crs: wanted, crsFrom: 'option' };
  if (byFormat !== undefined) return { crs: crsTransform(byFormat), crsFrom: 'format' };
  throw brokenFile(
    `The ${format} does not state its coordinate system; say in which it is ${namedOption('crs')}: EPSG:4326 if its numbers are longitude and latitude, or the code of its system (such as EPSG:4547)`,
  );
}
