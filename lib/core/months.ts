/** Names of the months, as people write them in Indonesian and English. */

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan januari january',
    'feb februari february peb pebruari',
    'mar maret march mrt',
    'apr april',
    'mei may',
    'jun juni june',
    'jul juli july',
    'agu agustus ags agt aug august',
    'sep sept september',
    'okt oktober oct october',
    'nov november nop nopember',
    'des desember dec december',
  ].flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month + 1])),
);

/** 1 to 12; undefined for a word that names no month. Upper and lower case are the same. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase());
}
