import { problemText } from '../i18n/i18n.ts';
import { ApiProblem } from '../wire/api.ts';

/** The code of whatever was thrown. */
export function codeOf(error: unknown): string {
  return error instanceof ApiProblem ? error.code : 'unknown';
}

/** Says what was refused, in the language of the page, and reads it out. */
export function Problem({ code }: { code: string }) {
  return (
    <p class="problem" role="alert">
      {problemText(code)}
    </p>
  );
}
