import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { OpenOptions, PolygonFeature, SourceFeature, SourceFile } from '../../../server/grid/formats/contract.ts';
import { openFeatures } from '../../../server/grid/formats/open-features.ts';
import { Refusal } from '../../../server/platform/errors.ts';

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/formats/${name}`, import.meta.url));

export interface ReadFile extends Omit<SourceFile, 'features'> {
  all: SourceFeature[];
  /** Those with a shape. */
  good: PolygonFeature[];
  /** "index: why" of the others. */
  mistakes: string[];
}

/** Opens a file and reads it to its end. */
export async function readAll(path: string, options: OpenOptions = {}): Promise<ReadFile> {
  const file = await openFeatures(path, options);
  const all: SourceFeature[] = [];
  for await (const feature of file.features()) all.push(feature);
  expect(file.bytesRead(), 'bytes read').to.equal(file.bytesTotal);
  return {
    ...file,
    all,
    good: all.filter((feature): feature is PolygonFeature => feature.shape !== null),
    mistakes: all.flatMap((feature) => (feature.shape === null ? [`${feature.index}: ${feature.why}`] : [])),
  };
}

/** The refusal that reading a file ends in. */
export async function refusalOf(path: string, options: OpenOptions = {}): Promise<Refusal> {
  try {
    await readAll(path, options);
  } catch (error) {
    expect(error, String((error as Error).stack)).to.be.instanceOf(Refusal);
    return error as Refusal;
  }
  throw new Error(`${path} was read`);
}

/** A folder that is removed after the suite, and a function that puts files into it. */
export function scratchFolder(): { write(name: string, content: string | Uint8Array): string } {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'formats-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
