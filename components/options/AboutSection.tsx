import { LANGS } from '../../lib/text/index.ts';
import type { Lang } from '../../lib/text/index.ts';
import { AlertIcon, CheckIcon, FactIcon } from '../icons.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsModel } from './model.ts';
import { policyFaultText } from '../../lib/text/problem.ts';
import { ByOffice, Contact, useOffice } from './Office.tsx';
import { OriginsPanel } from './OriginsPanel.tsx';
import type { Health, OptionsPorts } from './ports.ts';

/** Figures on the state of the product on this device. */
function HealthFacts({ health }: { health: Health }) {
  const { t, number, bytes } = usePageWords();
  const storage = {
    ok: t.about.storageOk,
    memory: t.about.storageMemory,
    broken: t.about.storageBroken,
  }[health.storage];
  const good = health.storage === 'ok';
  return (
    <dl class="health">
      <div class={good ? 'tone-fact' : 'tone-strong'}>
        <dt>{t.about.storage}</dt>
        <dd class="storage">
          {good ? <CheckIcon /> : <AlertIcon />} {storage}
        </dd>
      </div>
      <div>
        <dt>{t.about.clarifications}</dt>
        <dd>{number(health.clarifications)}</dd>
      </div>
      <div>
        <dt>{t.about.lists}</dt>
        <dd>{number(health.lists)}</dd>
      </div>
      <div>
        <dt>{t.about.size}</dt>
        <dd>{bytes(health.bytes)}</dd>
      </div>
      <div>
        <dt>{t.about.version}</dt>
        <dd>{health.version}</dd>
      </div>
    </dl>
  );
}

interface Props {
  readonly model: OptionsModel;
  readonly ports: OptionsPorts;
  readonly onLang: (lang: Lang) => void;
}

/** Health, what Tabayun promises about privacy, and the language of the interface. */
export function AboutSection({ model, ports, onLang }: Props) {
  const words = usePageWords();
  const { t, lang } = words;
  const health = model.health.value;
  const { locked, contact } = useOffice();
  const langLocked = locked.includes('lang');
  return (
    <>
      <div class="section-head">
        <h2>{t.options.about}</h2>
      </div>
      <section class="panel" aria-labelledby="about-health">
        <h3 id="about-health">{t.about.health}</h3>
        {health ? (
          <HealthFacts health={health} />
        ) : (
          <output class="hint">{model.failed.value ? t.options.failed : t.options.loading}</output>
        )}
        {health?.policyFaults.map((fault) => (
          <p class="note tone-possible" key={`${fault.key} ${fault.field}`}>
            <AlertIcon /> <span>{policyFaultText(words, fault)}</span>
          </p>
        ))}
      </section>
      {contact && (
        <section class="panel" aria-labelledby="about-help">
          <h3 id="about-help">{t.about.help}</h3>
          <p>
            <Contact />
          </p>
        </section>
      )}
      <section class="panel" aria-labelledby="about-privacy">
        <h3 id="about-privacy">{t.about.privacy}</h3>
        <ul class="promises tone-fact">
          {Object.values(t.about.promises).map((promise) => (
            <li key={promise}>
              <FactIcon size={18} /> <span>{promise}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="panel">
        <fieldset class="langs">
          <legend>
            {t.about.language} {langLocked && <ByOffice />}
          </legend>
          {LANGS.map((one) => (
            <label key={one} lang={one}>
              <input
                type="radio"
                name="lang"
                value={one}
                checked={one === lang}
                disabled={langLocked}
                onChange={() => onLang(one)}
              />{' '}
              {t.about.languageNames[one]}
            </label>
          ))}
        </fieldset>
      </section>
      <OriginsPanel ports={ports} />
    </>
  );
}
