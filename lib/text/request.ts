import type { RequestFields } from '../core/request.ts';
import { formatDate } from './format.ts';

const ROWS = [
  ['claim', 'Klaim'],
  ['link', 'Tautan'],
  ['place', 'Terlihat di'],
  ['seen', 'Tanggal terlihat'],
] as const;

/** The ready request to the PPID (information officer of a public body). In Bahasa Indonesia, whoever asks. */
export function requestText(fields: RequestFields): string {
  const rows = ROWS.flatMap(([name, label]) => {
    const value = name === 'seen' ? formatDate(fields.seen, 'id') : fields[name].trim();
    return value === '' ? [] : [`${label}: ${value}`];
  });
  return [
    'Yth. PPID Kementerian Pertanian,',
    '',
    'Bersama ini kami mohon klarifikasi atas informasi berikut. Informasi ini beredar di masyarakat dan belum kami temukan klarifikasinya.',
    '',
    ...rows,
    '',
    'Mohon keterangan resmi beserta sumbernya agar dapat kami sampaikan kepada masyarakat.',
    '',
    'Terima kasih.',
  ].join('\n');
}
