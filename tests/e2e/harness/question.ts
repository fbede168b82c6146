import { expect } from 'vitest';
import type { ClosedRoot } from './closed-root.ts';
import { waitFor } from './wait.ts';

/** The chip of a text that repeats a claim. */
export const FOUND = /sangat mirip klaim/;
/** The question before a post is sent. */
export const ASKED = /Periksa dulu sebelum dikirim/;

/** Waits for the question, and gives all that is drawn. */
export const asked = (root: ClosedRoot): Promise<string> => root.waitForText(ASKED);

export const gone = (root: ClosedRoot): Promise<true> =>
  waitFor('the question to go', async () => !ASKED.test(await root.text()));

/** Answers the question as someone does who wants the post as it is. */
export async function sendAnyway(root: ClosedRoot, reason = 'Alasan lain'): Promise<void> {
  await asked(root);
  await root.click('Tetap kirim');
  await root.click(reason);
  await gone(root);
}

/** Nothing is asked, and nothing was. */
export async function notAsked(root: ClosedRoot): Promise<void> {
  expect(await root.text()).not.toMatch(ASKED);
}
