import { readFileSync } from 'node:fs';

const FILE = new URL('../../public/lists/biasa.json', import.meta.url);

/** The ordinary texts of the package: captions as the ministry writes them, which state no claim. */
export function packagedOrdinary(): string[] {
  const { texts } = JSON.parse(readFileSync(FILE, 'utf8')) as { texts: string[] };
  return texts;
}
