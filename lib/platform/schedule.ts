/** When lists are looked at again: when the next one is due, and a steady alarm should that be lost. */
import { browser } from './browser.ts';

const STEADY = 'sync';
const NEXT = 'next';
/** Minutes: the default rhythm of the list protocol. */
const PERIOD = 360;
const MINUTE = 60_000;

/** Registers the alarm listener. Call it synchronously when the background starts. */
export function onSchedule(due: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === STEADY || alarm.name === NEXT) due();
  });
}

/**
 * Makes sure that the steady alarm exists, and that it rings within its period: it may be lost with an update or a
 * restart, and one that was made while the clock was ahead would ring years from now. Making it anew at every start
 * would put it off for ever. True when it had to be made: looks may have been missed.
 * @param now milliseconds of the epoch
 */
export async function keepSchedule(now: number = Date.now()): Promise<boolean> {
  const held = await browser.alarms.get(STEADY);
  if (held && held.scheduledTime - now <= PERIOD * MINUTE) return false;
  await browser.alarms.create(STEADY, { periodInMinutes: PERIOD });
  return true;
}

/** Asks for a look at `time`, in milliseconds of the epoch, instead of the one that was asked for before. */
export async function wakeAt(time: number): Promise<void> {
  await browser.alarms.create(NEXT, { when: time });
}
