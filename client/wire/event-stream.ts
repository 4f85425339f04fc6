/** One message of a text/event-stream. `id` is absent where the stream gave none. */
export interface StreamMessage {
  event: string;
  data: string;
  id?: string;
}

/**
 * Makes a parser of text/event-stream: feed it text as it comes, it returns the messages that are complete.
 * Written out because EventSource cannot send a token, and hides the status of a refusal.
 * Source: HTML Living Standard, 9.2.6.
 */
export function createEventStreamParser(): (text: string) => StreamMessage[] {
  let buffer = '';
  let event = '';
  let data: string[] = [];
  let id: string | undefined;

  return (text) => {
    buffer += text;
    const messages: StreamMessage[] = [];
    let from = 0;
    for (;;) {
      const end = lineEnd(buffer, from);
      if (end === undefined) break;
      takeLine(buffer.slice(from, end.at), messages);
      from = end.next;
    }
    buffer = buffer.slice(from);
    return messages;
  };

  function takeLine(line: string, messages: StreamMessage[]): void {
    if (line === '') {
      if (data.length > 0)
        messages.push({ event: event || 'message', data: data.join('\n'), ...(id === undefined ? {} : { id }) });
      event = '';
      data = [];
      id = undefined;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) id = value;
  }
}

/** A line ends at LF, CR or CRLF; a CR at the very end waits, for its LF may still come. */
function lineEnd(text: string, from: number): { at: number; next: number } | undefined {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') return { at, next: at + 1 };
    if (char !== '\r') continue;
    if (at + 1 === text.length) return undefined;
    return { at, next: text[at + 1] === '\n' ? at + 2 : at + 1 };
  }
  return undefined;
}
