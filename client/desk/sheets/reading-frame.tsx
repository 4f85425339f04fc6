import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { FaultText, faultOf } from './fault.tsx';

/** What was read, or why it could not be, or that it is being read. What stood there before stays until then. */
export function ReadingFrame(props: {
  error: unknown;
  isReading: boolean;
  isThere: boolean;
  onRetry: () => void;
  children: ComponentChildren;
}) {
  const { error, isReading, isThere } = props;
  return (
    <>
      {error === undefined ? null : <FaultText fault={faultOf(error)} onRetry={props.onRetry} />}
      {isThere ? (
        <div class="reading" aria-busy={isReading}>
          {isReading ? <progress class="reading-bar" aria-label={t('sheets.loading')} /> : null}
          {props.children}
        </div>
      ) : isReading ? (
        <p class="empty" role="status">
          <progress class="reading-wait" aria-label={t('sheets.loading')} />
          {t('sheets.loading')}
        </p>
      ) : null}
    </>
  );
}
