import { formatNumber } from '../i18n/format.ts';
import { t, textIfKnown } from '../i18n/i18n.ts';
import { ApiProblem } from '../wire/api.ts';
import { apiText } from './editor-words.ts';

const LISTED = 5;

/**
 * What the server refused, a line each: in our words what it is, and in its own each mistake once. Beside a list of
 * mistakes its summary of them says nothing.
 */
export function faultText(error: unknown): string {
  const said = apiText(error);
  if (!(error instanceof ApiProblem)) return said;
  const own = error.mistakes.filter(({ message }) => textIfKnown(`editor.refusal.${message}`) === undefined);
  const faults = [...new Set(own.map(({ path, message }) => readable(path, message)))];
  if (faults.length === 0 && error.mistakes.length === 0 && error.message !== error.code)
    faults.push(shortened(error.message));
  const more = faults.length - LISTED;
  return [
    said,
    ...faults.slice(0, LISTED),
    ...(more > 0 ? [t('editor.said.andMore', { count: formatNumber(more) })] : []),
  ].join('\n');
}

/** The place before the message, but where the message names it itself. */
function readable(path: string, message: string): string {
  const isNamed = path === '' || message.toLowerCase().includes(path.toLowerCase());
  return shortened(isNamed ? message : `${path}: ${message}`);
}

/** Six places of a degree are a decimetre. */
const shortened = (text: string): string => text.replace(/(\d\.\d{6})\d+/g, '$1');
