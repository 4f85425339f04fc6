/** Where whoever brings a file says what it does not: on the command line, or in the dialog of the editor. */
export const namedOption = (option: 'crs' | 'encoding' | 'layer' | 'parent'): string =>
  `(--${option}, or the field of the form)`;
