/** The log of events, put together: what was checked, which claims were met, and what was done about each. */
import { graver } from './gravity.ts';
import { claimKey, isLikeOfficial, isUse, placeOf } from './history.ts';
import type { EventKind, HistoryEvent, Surface } from './history.ts';
import type { CheckVerdict } from './model.ts';
import type { GateReason } from './view.ts';

/** A draft, text, page, link or picture that was checked. */
export interface Check {
  /** Of its first event; milliseconds of the epoch. */
  readonly time: number;
  readonly site: string;
  readonly surface: Surface;
  /** Of the claims met in it the strongest: strong, possible, refuting, none. */
  readonly verdict: CheckVerdict;
  /** Keys of the claims that it resembles, strongly or possibly. */
  readonly claims: readonly string[];
  /** It met no claim, but its address is like an official one. */
  readonly lookalike: boolean;
}

export type Deed = 'edited' | 'copied' | 'inserted' | 'refuting' | 'ignored' | 'posted';

/** One claim met in one draft. */
export interface Meeting {
  readonly key: string;
  readonly time: number;
  readonly site: string;
  readonly verdict: CheckVerdict;
  /** What stands at the end: an ignoring that was taken back is none, nor an edit after which the claim came back. */
  readonly deeds: ReadonlySet<Deed>;
  /** The last reason given. */
  readonly ignored: GateReason | null;
  readonly posted: GateReason | null;
}

/** A correction that was copied or inserted. */
export interface Use {
  readonly time: number;
  readonly kind: 'copied' | 'inserted';
  /** Where it went, as `placeOf` tells. */
  readonly place: string;
}

export interface Meetings {
  readonly checks: readonly Check[];
  readonly meetings: readonly Meeting[];
  /** Every use of a correction. */
  readonly used: readonly Use[];
  /** Times at which the information desk was asked. */
  readonly asked: readonly number[];
}

interface OpenMeeting {
  readonly key: string;
  readonly time: number;
  readonly site: string;
  verdict: CheckVerdict;
  readonly deeds: Set<Deed>;
  ignored: GateReason | null;
  posted: GateReason | null;
  /** What can be taken back, in order. */
  readonly said: ('refuting' | 'ignored')[];
}

interface OpenCheck extends Pick<Check, 'time' | 'site' | 'surface'> {
  /** As the first check said. */
  readonly said: CheckVerdict;
  readonly met: OpenMeeting[];
}

const DEEDS: ReadonlySet<EventKind> = new Set(['edited', 'copied', 'inserted', 'posted']);

/** Puts events together. They go by time, each once. */
export function meetingsOf(events: readonly HistoryEvent[]): Meetings {
  const checks = new Map<string, OpenCheck>();
  const meetings = new Map<string, OpenMeeting>();
  const used: Use[] = [];
  const asked: number[] = [];
  for (const event of events) {
    const { kind, time } = event;
    if (kind === 'asked') asked.push(time);
    if (isUse(event)) used.push({ time, kind: event.kind, place: placeOf(event) });
    if (kind === 'checked' || kind === 'matched') takeCheck(checks, event);
    if (event.claim) takeMeeting(meetings, event, claimKey(event.claim), checks);
  }
  return {
    checks: Array.from(checks.values(), checkOf),
    meetings: Array.from(meetings.values(), (meeting) => {
      if (meeting.verdict === 'refuting' || meeting.said.includes('refuting')) meeting.deeds.add('refuting');
      if (meeting.said.includes('ignored')) meeting.deeds.add('ignored');
      return meeting;
    }),
    used,
    asked,
  };
}

const NO_CLAIMS: readonly string[] = [];

function checkOf({ time, site, surface, said, met }: OpenCheck): Check {
  if (met.length === 0) {
    return {
      time,
      site,
      surface,
      verdict: said === 'refuting' ? said : 'none',
      claims: NO_CLAIMS,
      lookalike: isLikeOfficial({ surface, verdict: said }),
    };
  }
  const verdict = met.reduce<CheckVerdict>((most, meeting) => graver(most, meeting.verdict), 'none');
  const claims = met.filter((one) => one.verdict === 'strong' || one.verdict === 'possible');
  return { time, site, surface, verdict, claims: claims.map(({ key }) => key), lookalike: false };
}

function takeCheck(checks: Map<string, OpenCheck>, event: HistoryEvent): void {
  const { draft, time, site, surface, verdict = 'none' } = event;
  if (!checks.has(draft)) checks.set(draft, { time, site, surface, said: verdict, met: [] });
}

function takeMeeting(
  meetings: Map<string, OpenMeeting>,
  event: HistoryEvent,
  key: string,
  checks: ReadonlyMap<string, OpenCheck>,
): void {
  const { draft, time, site, kind, verdict = 'none', reason = null } = event;
  const name = `${draft} ${key}`;
  let meeting = meetings.get(name);
  if (!meeting) {
    // A correction taken from a list meets no claim in any draft.
    if (kind !== 'matched') return;
    meeting = { key, time, site, verdict, deeds: new Set(), ignored: null, posted: null, said: [] };
    meetings.set(name, meeting);
    checks.get(draft)?.met.push(meeting);
  }
  if (kind === 'matched') {
    meeting.verdict = verdictAfter(meeting.verdict, verdict);
    // The claim came back.
    meeting.deeds.delete('edited');
  } else if (kind === 'undone') {
    if (meeting.said.pop() === 'ignored') meeting.ignored = null;
  } else if (kind === 'ignored' || kind === 'refuting') {
    meeting.said.push(kind);
    if (kind === 'ignored') meeting.ignored = reason;
  } else if (DEEDS.has(kind)) {
    meeting.deeds.add(kind as Deed);
    if (kind === 'posted') meeting.posted = reason;
  }
}

/** Half-written, a refutation repeats the claim: what it became counts. Short of that, the strongest counts. */
function verdictAfter(before: CheckVerdict, now: CheckVerdict): CheckVerdict {
  if (now === 'refuting' || before === 'refuting') return now;
  return graver(before, now);
}
