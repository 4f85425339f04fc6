import { t } from '../../i18n/i18n.ts';
import { codeOf, Problem } from '../../ui/problem.tsx';
import { ApiProblem } from '../../wire/api.ts';

/** Why something was refused, as the server says it. */
export interface Fault {
  code: string;
  detail: string;
  mistakes: readonly { path: string; message: string }[];
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof ApiProblem)) return { code: codeOf(error), detail: '', mistakes: [] };
  const { code, message, mistakes } = error;
  // With mistakes the detail only says to look at them.
  return { code, detail: mistakes.length > 0 || message === code ? '' : message, mistakes };
}

/** What was refused and how to mend it. */
export function FaultText({ fault, onRetry }: { fault: Fault; onRetry?: () => void }) {
  return (
    <div class="fault">
      <Problem code={fault.code} />
      {fault.detail === '' ? null : <p class="problem-detail">{fault.detail}</p>}
      {fault.mistakes.length === 0 ? null : (
        <ul class="mistakes">
          {fault.mistakes.map(({ path, message }) => (
            <li key={`${path}${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && fault.code === 'offline' ? (
        <button type="button" class="button" onClick={onRetry}>
          {t('action.retry')}
        </button>
      ) : null}
    </div>
  );
}
