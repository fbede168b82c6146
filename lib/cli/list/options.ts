/** Reading the options of a command, each with the message that a wrong one gets. */
import { parseArgs } from 'node:util';
import { BadInput } from './words.ts';

export type Options = Readonly<Record<string, readonly string[]>>;

/** All options of a command line; every one may come several times. @throws {BadInput} for one that is not known */
export function readOptions(
  args: readonly string[],
  valued: readonly string[],
  switches: readonly string[],
): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(valued.map((name) => [name, { type: 'string', multiple: true } as const])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const])),
      },
    });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : []]),
    );
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that has to be there. */
export function need(options: Options, name: string): string {
  const value = options[name]?.at(-1);
  if (value === undefined) throw new BadInput(`Perlu --${name}.`);
  return value;
}

export const optional = (options: Options, name: string): string | undefined => options[name]?.at(-1);
export const many = (options: Options, name: string): readonly string[] => options[name] ?? [];
export const given = (options: Options, name: string): boolean => options[name] !== undefined;

/** A whole number between bounds. */
export function whole(
  options: Options,
  name: string,
  fallback: number,
  [least, most]: [number, number],
): number {
  const text = optional(options, name);
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new BadInput(`--${name}: bilangan bulat dari ${least} sampai ${most}.`);
  return value;
}

/** The moment of issue: now, or as told, so that a build can be repeated to the byte. Milliseconds of the epoch. */
export function moment(options: Options): number {
  const text = optional(options, 'issued');
  const time = text === undefined ? Math.floor(Date.now() / 1000) * 1000 : Date.parse(text);
  if (Number.isNaN(time)) throw new BadInput('--issued: waktu seperti 2026-11-23T08:00:00Z.');
  return time;
}
