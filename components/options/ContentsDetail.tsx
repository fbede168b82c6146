import { useEffect, useState } from 'preact/hooks';
import type { ContentsRow, ListSummary } from '../../lib/core/list-answers.ts';
import type { Clarification } from '../../lib/core/model.ts';
import { Detail } from '../clarification/Detail.tsx';
import { ReadyButton } from '../corrections/ReadyButton.tsx';
import { ListText } from '../ListText.tsx';
import { usePageWords } from '../page-text.tsx';
import { SafeLink } from '../SafeLink.tsx';
import { MuteControl } from './MuteControl.tsx';
import type { MutesModel } from './mutes-model.ts';
import type { OptionsPorts } from './ports.ts';

interface Props {
  readonly row: ContentsRow;
  readonly list: ListSummary;
  readonly ports: OptionsPorts;
  readonly mutes: MutesModel;
}

/** The whole clarification, asked for when it is opened. */
export function ContentsDetail({ row, list, ports, mutes }: Props) {
  const { t } = usePageWords();
  const { id } = row;
  const [item, setItem] = useState<Clarification | 'loading' | 'gone' | 'failed'>('loading');
  useEffect(() => {
    let current = true;
    ports.clarification(list.id, id).then(
      (found) => current && setItem(found ?? 'gone'),
      () => current && setItem('failed'),
    );
    return () => {
      current = false;
    };
  }, [ports, list.id, id]);
  if (item === 'loading') return <p class="hint nothing">{t.options.loading}</p>;
  if (item === 'gone') return <p class="hint nothing">{t.contents.gone}</p>;
  if (item === 'failed') return <p class="hint nothing">{t.options.failed}</p>;
  return (
    <div class="opened">
      <Detail match={{ clarification: item, list, state: stateOf(item) }} copy={ports.copy} />
      {item.variants.length > 0 && (
        <div class="more">
          <h4>{t.contents.variants}</h4>
          <ul>
            {item.variants.map((variant) => (
              <li key={variant}>
                <ListText text={variant} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.sources.length > 0 && (
        <div class="more">
          <h4>{t.contents.sources}</h4>
          <ul>
            {item.sources.map((source) => (
              <li key={source.url}>
                <SafeLink href={source.url}>
                  <ListText text={source.title} />
                </SafeLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ReadyButton claim={{ list: list.id, id }} ports={ports.news.ready} />
      <MuteControl item={{ list: list.id, id, claim: row.claim }} mutes={mutes} />
    </div>
  );
}

/** The state that the list itself gives a clarification; whether it is past its date only a check decides. */
function stateOf(item: Clarification): 'active' | 'under_review' | 'no_fact' | 'unproven' {
  if (item.answer === '') return 'no_fact';
  if (item.status === 'under_review') return 'under_review';
  return item.verdict.code === 'belum-terbukti' ? 'unproven' : 'active';
}
