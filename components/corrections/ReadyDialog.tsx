import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PLATFORMS } from '../../lib/core/history.ts';
import type { ClaimKey, Platform } from '../../lib/core/history.ts';
import type { Clarification } from '../../lib/core/model.ts';
import { PLATFORM_LIMITS, readyText } from '../../lib/core/ready.ts';
import { newsTextFor } from '../../lib/text/news.ts';
import { CheckIcon, CopyIcon, HintIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';

/** What ready corrections need from outside. */
export interface ReadyPorts {
  readonly clarification: (list: string, id: string) => Promise<Clarification | null>;
  /** Length of a text as a platform counts it. */
  readonly lengthOn: (platform: Platform, text: string) => number;
  readonly copyText: (text: string) => Promise<boolean>;
  /** Takes down that a correction was copied for a platform. */
  readonly used: (claim: ClaimKey, platform: Platform) => void;
  /** How often corrections of a claim were used on this device, by where they went: a platform, or another site. */
  readonly uses: (claim: ClaimKey) => Promise<ReadonlyMap<string, number>>;
}

interface Props {
  readonly claim: ClaimKey;
  readonly ports: ReadyPorts;
  readonly close: () => void;
}

/** A correction of one claim, sized for where it goes, to be edited and copied. */
export function ReadyDialog({ claim, ports, close }: Props) {
  const { t, lang } = usePageWords();
  const { ready } = newsTextFor(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  const [item, setItem] = useState<Clarification | 'loading' | 'gone' | 'failed'>('loading');
  const [uses, setUses] = useState<ReadonlyMap<string, number>>(new Map());
  const { list, id } = claim;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let current = true;
    ports.clarification(list, id).then(
      (found) => current && setItem(found ?? 'gone'),
      () => current && setItem('failed'),
    );
    ports.uses({ list, id }).then(
      (counts) => current && setUses(counts),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ports, list, id]);
  return (
    <dialog ref={dialog} class="ready" aria-labelledby="ready-heading" onClose={close}>
      <h2 id="ready-heading">{ready.heading}</h2>
      {typeof item === 'string' ? (
        <p class="hint">
          {item === 'loading' ? t.options.loading : item === 'gone' ? t.contents.gone : t.options.failed}
        </p>
      ) : (
        <Editor
          item={item}
          ports={ports}
          onCopied={(platform) => {
            ports.used(claim, platform);
            setUses(new Map(uses).set(platform, (uses.get(platform) ?? 0) + 1));
          }}
        />
      )}
      <footer class="ready-foot">
        <span class="hint">{uses.size > 0 && <Uses counts={uses} />}</span>
        <button type="button" class="btn" onClick={() => dialog.current?.close()}>
          {ready.close}
        </button>
      </footer>
    </dialog>
  );
}

/** How often in all, and where to, the most first. */
function Uses({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { lang, number } = usePageWords();
  const { ready } = newsTextFor(lang);
  const names: Readonly<Record<string, string>> = ready.platform;
  const all = [...counts].sort(([, a], [, b]) => b - a);
  const parts = all.map(([place, count]) => `${names[place] ?? (place || ready.elsewhere)} ${number(count)}`);
  return ready.used(number(all.reduce((sum, [, count]) => sum + count, 0)), parts.join(', '));
}

interface EditorProps {
  readonly item: Clarification;
  readonly ports: ReadyPorts;
  readonly onCopied: (platform: Platform) => void;
}

function Editor({ item, ports, onCopied }: EditorProps) {
  const { lang, date, number } = usePageWords();
  const { ready } = newsTextFor(lang);
  const [platform, setPlatform] = useState<Platform>('x');
  const made = useMemo(
    () =>
      readyText(item, platform, ready, {
        length: (text) => ports.lengthOn(platform, text),
        date: date(item.published),
      }),
    [item, platform, ready, ports, date],
  );
  const [edited, setEdited] = useState<Partial<Record<Platform, string>>>({});
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = edited[platform] ?? made;
  const limit = PLATFORM_LIMITS[platform];
  const length = ports.lengthOn(platform, text);
  const over = limit !== null && length > limit;
  async function copy(): Promise<void> {
    const done = await ports.copyText(text).catch(() => false);
    setCopied(done);
    if (done) onCopied(platform);
  }
  return (
    <>
      <p class="ready-claim">
        <ListText text={item.claim} />
      </p>
      <fieldset class="platforms">
        <legend class="label">{ready.choose}</legend>
        {PLATFORMS.map((one) => (
          <label key={one} class="platform">
            <input
              type="radio"
              name="platform"
              checked={one === platform}
              onChange={() => {
                setPlatform(one);
                setCopied(null);
              }}
            />
            <span>{ready.platform[one]}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="hint">{ready.edit}</span>
        <textarea
          rows={8}
          value={text}
          aria-invalid={over}
          onInput={(event) => {
            setEdited({ ...edited, [platform]: event.currentTarget.value });
            setCopied(null);
          }}
        />
      </label>
      <div class="ready-foot">
        <output class={over ? 'hint over' : 'hint'}>
          {limit !== null && ready.count(number(length), number(limit))}
          {over && ` · ${ready.over(number(length - limit))}`}
        </output>
        <button type="button" class="btn primary" onClick={() => void copy()}>
          {copied ? <CheckIcon /> : <CopyIcon />} {ready.copy}
        </button>
      </div>
      <output class="hint">
        {copied === true && ready.copied}
        {copied === false && (
          <>
            <HintIcon size={13} /> {ready.failed}
          </>
        )}
      </output>
    </>
  );
}
