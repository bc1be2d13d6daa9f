/** The labs of a page as its address sees them. What reads and writes the address (address.ts) comes when there is something to say. */
import type { Diagnostic } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';

/** Names the part of an address that the engine refuses, and says that it is ignored; undefined if it knows none. */
export type Ignored = (
  error: Diagnostic,
  stated: PartialSettings,
) => { setting: keyof PartialSettings; problem: string } | undefined;

/** A lab as the address sees it. */
export interface Addressed {
  id: string;
  /** What differs from the lesson's figure. */
  stated(): PartialSettings;
  restore(settings: PartialSettings, problems: string[], ignored: Ignored): void;
  /** Brings the lab into sight, after a link has set it. */
  reveal(): void;
}

/** Whether the address states something of a lab; another fragment is a heading's. */
export const statesLabs = (): boolean => location.hash.startsWith('#v=');
