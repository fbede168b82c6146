/** State of the page *Periksa naskah*: the draft, the pictures, the calendar, and what could not be taken. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Coverage } from '../../lib/core/answers.ts';
import type { CalendarProblem } from '../../lib/core/drafttable.ts';
import type { FileTextProblem } from '../../lib/core/filetext.ts';
import type { LongAnswer } from '../../lib/core/longanswer.ts';
import { createPictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';
import type { Handed, NaskahPorts } from './ports.ts';
import { createReview } from './review.ts';
import type { Review } from './review.ts';
import { createTable } from './table.ts';
import type { Table } from './table.ts';

/** A file that was not taken, and why. */
export interface Refused {
  readonly id: number;
  readonly name: string;
  readonly problem: FileTextProblem | CalendarProblem | { readonly code: 'UNREADABLE' | 'LOST' };
}

export interface NaskahModel {
  readonly draft: Review;
  readonly pictures: Pictures;
  readonly table: Table;
  readonly refused: ReadonlySignal<readonly Refused[]>;
  readonly coverage: ReadonlySignal<Coverage | null>;
  /** The background does not answer at all. */
  readonly failed: ReadonlySignal<boolean>;
  /** What is on the page is too much to be kept for when it is loaded again. */
  readonly notKept: ReadonlySignal<boolean>;
  /** Takes what was handed over, else what was kept. */
  readonly start: () => Promise<void>;
  /** Takes files of any kind: pictures, texts, tables. */
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly dismiss: (refused: Refused) => void;
  readonly clear: () => void;
}

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(?:png|jpe?g|webp|gif|bmp|avif|svg|hei[cf]|tiff?)$/i.test(name);

const isTable = ({ type, name }: File): boolean => type === 'text/csv' || /\.(?:csv|tsv)$/i.test(name);

export interface NaskahNames {
  /** A column and a picture without a name, by their numbers from 1. */
  readonly columnName: (number: number) => string;
  readonly pastedName: (number: number) => string;
  /** What another page handed over. */
  readonly handed: string;
}

export function createNaskah(ports: NaskahPorts, names: NaskahNames): NaskahModel {
  const refused = signal<readonly Refused[]>([]);
  const coverage = signal<Coverage | null>(null);
  const failed = signal(false);
  const notKept = signal(false);
  let last = 0;
  let saving = false;
  let dirty = false;
  let started = false;

  /** One write at a time, and another when something changed meanwhile: the last state is always written. */
  async function save(): Promise<void> {
    dirty = true;
    if (saving || !started) return;
    saving = true;
    while (dirty) {
      dirty = false;
      const loaded = table.loaded.value;
      // oxlint-disable-next-line no-await-in-loop -- writes must not overtake each other
      notKept.value = await ports
        .saveDraft({
          text: draft.text.value,
          pictures: pictures.all.value
            .filter(({ review }) => review.text.value !== '')
            .map(({ name, review }) => ({ name, text: review.text.value })),
          table: loaded && { name: loaded.name, csv: loaded.csv, column: loaded.calendar.columns.draft },
        })
        .then(
          () => false,
          () => true,
        );
    }
    saving = false;
  }
  const changed = (): void => void save();
  const answered = (answer: LongAnswer): void => {
    if (answer.coverage.updated !== null) coverage.value = answer.coverage;
  };
  const draft = createReview(ports, 'text', changed, answered);
  const pictures = createPictures(ports, changed, answered);
  const table = createTable(ports, changed);

  function refuse(name: string, problem: Refused['problem']): void {
    refused.value = [...refused.value, { id: ++last, name, problem }];
  }

  /** With a column, it is the table that was open before the page was loaded anew. */
  function takeTable(name: string, csv: string, column?: number): void {
    const read = ports.readCalendar(csv, names.columnName);
    if (!read.ok) {
      refuse(name, read.problem);
      return;
    }
    const { calendar } = read;
    const chosen = column !== undefined && column < calendar.head.length;
    const open = { name, csv, calendar: chosen ? ports.withDraftColumn(calendar, column) : calendar };
    table.load(open, column !== undefined);
  }

  async function takeText(file: File): Promise<void> {
    if (file.size > ports.maxFile) {
      refuse(file.name, { code: 'TOO_BIG', limit: ports.maxFile });
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) {
      refuse(file.name, { code: 'UNREADABLE' });
      return;
    }
    const read = ports.readFileText(new Uint8Array(bytes), file.name);
    if (!read.ok) refuse(file.name, read.problem);
    else if (isTable(file)) takeTable(file.name, read.text);
    else {
      // What was typed stays: the file comes after it.
      draft.type(draft.text.value.trim() === '' ? read.text : `${draft.text.value}\n\n${read.text}`);
      await draft.check();
    }
  }

  function takeHanded(handed: Handed): void {
    if (handed.kind === 'text') {
      draft.type(handed.text);
      void draft.check();
    } else if (handed.kind === 'picture') pictures.add(handed.name, new Blob([handed.bytes]));
    else if (handed.kind === 'lost') refuse(names.handed, { code: 'LOST' });
    else pictures.addAway(URL.canParse(handed.url) ? new URL(handed.url).hostname : handed.url, handed.url);
  }

  return {
    draft,
    pictures,
    table,
    refused,
    coverage,
    failed,
    notKept,
    async start() {
      void ports.coverage().then(
        (next) => (coverage.value ??= next),
        () => (failed.value = true),
      );
      const handed = await ports.takeInput().catch(() => null);
      const kept = await ports.loadDraft().catch(() => null);
      if (kept) {
        // Whoever was faster than the storage keeps what he typed.
        if (draft.text.value === '' && kept.text !== '') {
          draft.type(kept.text);
          void draft.check(true);
        }
        for (const { name, text } of kept.pictures) pictures.restore(name, text);
        if (kept.table) takeTable(kept.table.name, kept.table.csv, kept.table.column);
      }
      started = true;
      if (handed) takeHanded(handed);
      if (dirty) changed();
    },
    async take(files) {
      for (const file of files) {
        if (isPicture(file)) {
          // The clipboard calls every picture image.png.
          const pasted = /^image\.\w+$/.test(file.name);
          pictures.add(pasted ? names.pastedName(pictures.all.value.length + 1) : file.name, file);
        } else {
          // oxlint-disable-next-line no-await-in-loop -- texts come one after the other, as they were chosen
          await takeText(file);
        }
      }
    },
    dismiss: (one) => void (refused.value = refused.value.filter((other) => other !== one)),
    clear() {
      draft.type('');
      pictures.clear();
      table.close();
      refused.value = [];
    },
  };
}
