/** What every CSV file that spreadsheets open needs, and no reader of CSV elsewhere. */

/** Excel reads a file as UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** With the apostrophes that it had already, so that each can be told apart. A sign alone is no formula. */
const FORMULA = /^'*[=+\-@\t\r]./s;
const MADE_HARMLESS = /^'+[=+\-@\t\r]./s;

/** The text of a field: what a spreadsheet would run as a formula gets an apostrophe before it. Not for numbers. */
export const harmlessField = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `harmlessField` was given. */
export const meantByField = (field: string): string => (MADE_HARMLESS.test(field) ? field.slice(1) : field);
