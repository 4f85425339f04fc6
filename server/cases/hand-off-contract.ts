/** Hand-offs to outside systems on the wire: what is sent, what comes back, and what the desk sees. */
import { z } from 'zod';
import { organisationCodeSchema, storableText } from '../duty/contract.ts';
import { CASE_STAGES, categorySchema, reportNumberSchema, reportSchema } from '../reports/contract.ts';

export const HAND_OFF_STATES = ['waiting', 'delivered', 'dead', 'withdrawn'] as const;
/** waiting until it is delivered; dead after the last attempt; withdrawn when the case was taken back. */
export type HandOffState = (typeof HAND_OFF_STATES)[number];
