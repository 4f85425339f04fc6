/** One of many things to choose from by typing part of its name. */
export interface Option {
  code: string;
  text: string;
  /** Said behind the text: a code, a place. */
  note?: string;
  /** What is searched, in lower case: names in both languages, and the code. */
  words: string;
}

/** Those that have every word typed in them, at most `most`; those that begin with the text come first. */
export function matchOptions(options: readonly Option[], typed: string, most: number): Option[] {
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter(Boolean);
  const begins: Option[] = [];
  const others: Option[] = [];
  for (const option of options) {
    if (!words.every((word) => option.words.includes(word))) continue;
    if (option.words.startsWith(text) || option.text.toLowerCase().startsWith(text)) begins.push(option);
    else if (others.length < most) others.push(option);
    if (begins.length === most) break;
  }
  return [...begins, ...others].slice(0, most);
}
