import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file of real data beside the project, or undefined where the data is absent. */
export function sharedData(path: string): string | undefined {
  const found = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  return existsSync(found) ? found : undefined;
}

/** The same, for a test that cannot go on without it: skips the test, and says so, where the data is absent. */
export function sharedDataOrSkip(test: Mocha.Context, path: string): string {
  const found = sharedData(path);
  if (found === undefined) {
    process.stderr.write(`      needs ../shared/data/${path}, which is not here\n`);
    test.skip();
  }
  return found as string;
}
