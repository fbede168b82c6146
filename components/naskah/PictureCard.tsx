import { useEffect, useState } from 'preact/hooks';
import { CloseIcon, HintIcon, SearchIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { useNaskahWords } from './words.ts';
import type { Picture, Pictures } from './pictures.ts';
import type { NaskahPorts } from './ports.ts';
import { pictureProblemText } from './problem.ts';
import { Progress } from './Progress.tsx';
import { ReviewView } from './ReviewView.tsx';

/** Below this the officer is told to compare the words with the picture. */
const UNSURE = 85;

/** Address of a blob for as long as the component lives. */
function useBlobAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return blob ? address : null;
}

/** The words of a picture, to be corrected, and their check. */
function PictureWords({ picture }: { picture: Picture }) {
  const { t } = useNaskahWords();
  const state = picture.state.value;
  const { review } = picture;
  const id = `picture-${picture.id}`;
  const checking = review.state.value.kind === 'checking';
  const unsure = state.kind === 'read' && state.confidence !== undefined && state.confidence < UNSURE;
  const empty = state.kind === 'read' && state.confidence === 0;
  return (
    <form
      class="picture-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (!checking) void review.check();
      }}
    >
      {unsure && (
        <p class="note tone-info">
          <HintIcon /> <span>{empty ? t.picture.nothing : t.picture.unsure}</span>
        </p>
      )}
      <label class="label" for={id}>
        {t.picture.text}
      </label>
      <textarea
        id={id}
        rows={5}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={review.text.value}
        onInput={(event) => review.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void review.check();
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {t.picture.textHint}
      </p>
      <button
        type="submit"
        class={review.state.value.kind === 'idle' ? 'btn primary' : 'btn'}
        aria-disabled={checking}
      >
        <SearchIcon /> {t.naskah.again}
      </button>
    </form>
  );
}

/** What a picture is at: waiting, being read, refused, or away in the web. */
function PictureStatus({ picture, pictures }: { picture: Picture; pictures: Pictures }) {
  const words = useNaskahWords();
  const { t, number } = words;
  const state = picture.state.value;
  const retry = (
    <button type="button" class="btn" onClick={() => pictures.retry(picture)}>
      {t.picture.retry}
    </button>
  );
  switch (state.kind) {
    case 'waiting':
    case 'fetching':
      return (
        <Progress
          label={t.picture.waiting}
          detail=""
          share={null}
          onCancel={() => pictures.cancel(picture)}
        />
      );
    case 'reading':
      return (
        <Progress
          label={t.picture[state.progress.phase]}
          detail={`${number(Math.round(state.progress.share * 100))} %`}
          share={state.progress.share}
          onCancel={() => pictures.cancel(picture)}
        />
      );
    case 'stopped':
      return (
        <div class="picture-told">
          <p>{t.picture.stopped}</p>
          {retry}
        </div>
      );
    case 'refused':
      return (
        <div class="note tone-possible">
          <HintIcon />
          <div>
            <p>{pictureProblemText(words, state.problem)}</p>
            {(state.problem.code === 'READER' || state.problem.code === 'FETCH') && retry}
          </div>
        </div>
      );
    case 'away':
      return (
        <div class="picture-told">
          <p>{t.picture.fetchHint}</p>
          <button type="button" class="btn primary" onClick={() => void pictures.fetch(picture)}>
            {t.picture.fetch}
          </button>
        </div>
      );
    default:
      return null;
  }
}

interface Props {
  readonly picture: Picture;
  readonly pictures: Pictures;
  readonly ports: NaskahPorts;
}

/** One picture: a small view of it, its words to correct, and what they resemble. */
export function PictureCard({ picture, pictures, ports }: Props) {
  const { t } = useNaskahWords();
  const state = picture.state.value;
  // Only a picture that was opened safely is drawn.
  const address = useBlobAddress(state.kind === 'read' ? picture.file.value : null);
  const name = picture.url ? t.picture.fromWeb(picture.name) : picture.name;
  return (
    <article class="picture panel" aria-label={t.picture.alt(name)}>
      <header>
        <h3 tabIndex={-1}>
          <ListText text={name} />
        </h3>
        <button
          type="button"
          class="btn icon"
          aria-label={t.picture.remove(name)}
          onClick={() => pictures.remove(picture)}
        >
          <CloseIcon size={14} />
        </button>
      </header>
      <output>
        <PictureStatus picture={picture} pictures={pictures} />
      </output>
      {state.kind === 'read' && (
        <div class={address ? 'picture-body' : ''}>
          {address && <img src={address} alt={t.picture.alt(name)} />}
          <PictureWords picture={picture} />
        </div>
      )}
      {state.kind === 'read' && (
        <ReviewView id={`picture-${picture.id}`} review={picture.review} ports={ports} />
      )}
    </article>
  );
}
