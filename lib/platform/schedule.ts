/** When lists are looked at again: a steady alarm, and an earlier one after a failure. */
import { browser } from './browser.ts';

const STEADY = 'sync';
const RETRY = 'retry';
/** Minutes: the default rhythm of the list protocol. */
const PERIOD = 360;

/** Registers the alarm listener. Call it synchronously when the background starts. */
export function onSchedule(due: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === STEADY || alarm.name === RETRY) due();
  });
}

/**
 * Makes sure that the steady alarm exists. It may be lost with an update or a restart; making it anew at
 * every start would put it off for ever. True when it had to be made: looks may have been missed.
 */
export async function keepSchedule(): Promise<boolean> {
  if (await browser.alarms.get(STEADY)) return false;
  await browser.alarms.create(STEADY, { periodInMinutes: PERIOD });
  return true;
}

/** Asks for one earlier look, at `time` in milliseconds of the epoch. A look already set sooner stays. */
export async function scheduleRetry(time: number): Promise<void> {
  const held = await browser.alarms.get(RETRY);
  if (!held || held.scheduledTime > time) await browser.alarms.create(RETRY, { when: time });
}
