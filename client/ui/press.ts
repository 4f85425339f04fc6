/** A press as tables of keys write it: `j`, `Shift+j`, `Ctrl+a`, `Shift+Digit1`. Digits by their place, for Shift changes what they write. */
export function pressOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[0];
  const isSign = event.key.length === 1 && !/[\p{L}\p{N} ]/u.test(event.key);
  const key =
    event.shiftKey && digit !== undefined ? digit : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // The sign itself says that Shift was held: `?` is Shift and something else on each keyboard.
  const shift = event.shiftKey && (!isSign || digit !== undefined) ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${shift}${key}`;
}
