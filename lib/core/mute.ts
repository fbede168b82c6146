/** Reasons for muting a clarification. */
export const MUTE_REASONS = ['not_ours', 'false_alarms', 'outdated', 'other'] as const;
export type MuteReason = (typeof MUTE_REASONS)[number];

/** A clarification that never matches on this device, although its list holds it. */
export interface Mute {
  /** Id of the list, and of the clarification in it. */
  readonly list: string;
  readonly id: string;
  /** The claim as it was when it was muted, so that the officer knows it again. */
  readonly claim: string;
  readonly reason: MuteReason;
  /** RFC 3339. */
  readonly at: string;
}
