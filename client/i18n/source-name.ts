import { textIfKnown } from './i18n.ts';

/** Where a report comes from: what we make ourselves in words, what another system calls itself as it says. */
export const sourceName = (source: string): string => textIfKnown(`report.sources.${source}`) ?? source;
