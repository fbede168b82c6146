/** Quiet notifications, where the officer gave leave. The permission is optional: without it there is no such API. */
import { browser } from './browser.ts';

const ID = 'kabar';

/** Shows one notification, in place of the one before. Silent, and nothing without the permission. */
export async function notify(title: string, message: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const iconUrl = (browser.runtime.getURL as (path: string) => string)('/icon/128.png');
  await browser.notifications.create(ID, { type: 'basic', iconUrl, title, message });
}

/** Calls back when it is pressed. Call it synchronously when the background starts, and when leave was given. */
export function onNotified(callback: () => void): void {
  const events = browser.notifications?.onClicked;
  if (!events || events.hasListener(pressed)) return;
  press = callback;
  events.addListener(pressed);
}

let press: () => void = () => undefined;
function pressed(id: string): void {
  if (id === ID) press();
}

/** Asks for leave. Call it directly in the handler of a click. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
