import { beforeEach, expect, test, vi } from 'vitest';

import { fake } from './fake-browser.ts';

const { ask, AskError } = await import('../../../lib/platform/messages.ts');

beforeEach(() => {
  fake.runtime.id = 'tabayun@contoh';
});

function answers(...replies: (() => unknown)[]) {
  const sent: unknown[] = [];
  fake.runtime.sendMessage = async (message) => {
    sent.push(message);
    return replies[Math.min(sent.length, replies.length) - 1]?.();
  };
  return sent;
}

function lost(): never {
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AskError);
  return (error as InstanceType<typeof AskError>).code;
}

test('a value comes back as the answer', async () => {
  const sent = answers(() => ({ ok: true, value: [] }));
  expect(await ask('lists', {})).toEqual([]);
  expect(sent).toEqual([{ tabayun: 1, name: 'lists', input: {} }]);
});

test('an error comes back as a typed error, and is not asked again', async () => {
  const sent = answers(() => ({ ok: false, error: { code: 'TOO_LONG', message: 'text' } }));
  expect(await codeOf(ask('checkText', { text: 'x' }))).toBe('TOO_LONG');
  expect(sent).toHaveLength(1);
});

test('a worker that went away is asked once more', async () => {
  answers(lost, () => ({ ok: true, value: [] }));
  expect(await ask('lists', {})).toEqual([]);
  answers(
    () => undefined,
    () => ({ ok: true, value: [] }),
  );
  expect(await ask('lists', {})).toEqual([]);
});

test('a worker that went away twice is NO_ANSWER', async () => {
  const sent = answers(lost);
  expect(await codeOf(ask('lists', {}))).toBe('NO_ANSWER');
  expect(sent).toHaveLength(2);
});

test('an import is never asked for twice', async () => {
  const sent = answers(lost);
  expect(await codeOf(ask('addListFromStaging', { key: 'k' }))).toBe('NO_ANSWER');
  expect(sent).toHaveLength(1);
});

test('an extension that was reloaded under the page is ORPHANED', async () => {
  fake.runtime.id = undefined;
  expect(await codeOf(ask('lists', {}))).toBe('ORPHANED');
  fake.runtime.id = 'tabayun@contoh';
  answers(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await codeOf(ask('lists', {}))).toBe('ORPHANED');
});

test('a silent background is NO_ANSWER after the deadline', async () => {
  vi.useFakeTimers();
  try {
    answers(() => new Promise(() => {}));
    const code = codeOf(ask('lists', {}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await code).toBe('NO_ANSWER');
  } finally {
    vi.useRealTimers();
  }
});

test('an asker may stop waiting', async () => {
  answers(() => new Promise(() => {}));
  const stop = new AbortController();
  const code = codeOf(ask('lists', {}, { signal: stop.signal }));
  stop.abort();
  expect(await code).toBe('ABORTED');
});
