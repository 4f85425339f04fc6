import { batch, effect, signal } from '@preact/signals';

export interface Notice {
  id: number;
  text: string;
  /** Of no use any more on another page; else something was lost or refused. */
  isNews: boolean;
}

const HINT_MS = 5_000;
const MOST_NOTICES = 4;

/** What the page says: to the ear, to the eye for a while, and what stays until somebody closes it. */
export function createVoice() {
  /** Read out by a screen reader. */
  const said = signal('');
  /** The same for eyes, for a while. */
  const hint = signal('');
  const notices = signal<readonly Notice[]>([]);
  let count = 0;
  return {
    said,
    hint,
    notices,
    say(text: string): void {
      batch(() => {
        said.value = text;
        hint.value = text;
      });
    },
    notice(text: string, { isNews = false }: { isNews?: boolean } = {}): void {
      notices.value = [...notices.peek(), { id: ++count, text, isNews }].slice(-MOST_NOTICES);
    },
    closeNotice(id: number): void {
      notices.value = notices.peek().filter((one) => one.id !== id);
    },
    /** Another page: news is old. */
    dropNews(): void {
      notices.value = notices.peek().filter(({ isNews }) => !isNews);
    },
    /** Returns what ends it. */
    start: (): (() => void) =>
      effect(() => {
        if (hint.value === '') return;
        const hide = setTimeout(() => {
          hint.value = '';
        }, HINT_MS);
        return () => clearTimeout(hide);
      }),
  };
}
