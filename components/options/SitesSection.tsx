import type { SiteState } from '../../lib/core/answers.ts';
import { HintIcon, InfoIcon, LockIcon } from '../icons.tsx';
import { ListText } from '../ListText.tsx';
import { Switch } from '../Switch.tsx';
import { usePageWords } from '../page-text.tsx';
import type { OptionsModel } from './model.ts';
import { ByOffice, useOffice } from './Office.tsx';

/** One site: its switch, or, where the browser has to be asked first, the button that asks. */
function SiteRow({ site, model }: { site: SiteState; model: OptionsModel }) {
  const { t } = usePageWords();
  // What is off by rule needs no permission.
  const asks = !site.granted && site.managed !== false;
  const denied = model.denied.value === site.host;
  return (
    <li class="site-row">
      <span class="site-name">
        <ListText text={site.host} />
        {site.managed !== undefined && <ByOffice />}
        {site.also && <span class="hint">{t.sites.also(site.also.join(', '))}</span>}
        {asks && (
          <output class="hint">
            {denied ? <HintIcon size={13} /> : <LockIcon size={13} />}{' '}
            {denied ? t.sites.denied : t.sites.needs}
          </output>
        )}
      </span>
      {asks ? (
        <button
          type="button"
          class="btn"
          aria-label={t.sites.askFor(site.host)}
          onClick={() => void model.switchSite(site)}
        >
          {t.sites.ask}
        </button>
      ) : (
        <Switch
          on={site.enabled}
          label={t.site.switch(site.host)}
          words={site.enabled ? t.sites.on : t.sites.off}
          disabled={site.managed !== undefined}
          onSwitch={() => void model.switchSite(site)}
        />
      )}
    </li>
  );
}

/** Off from the start: conversations are nobody's business unless the officer wants them marked. */
function PrivateMessages({ model }: { model: OptionsModel }) {
  const { t } = usePageWords();
  const on = model.privateMessages.value;
  if (on === null) return null;
  return (
    <section class="panel" aria-labelledby="private-messages">
      <h3 id="private-messages">{t.sites.private}</h3>
      <div class="site-row">
        <p>{t.sites.privateMeans}</p>
        <Switch
          on={on}
          label={t.sites.privateSwitch}
          words={on ? t.sites.privateOn : t.sites.off}
          onSwitch={() => void model.switchPrivateMessages()}
        />
      </div>
    </section>
  );
}

/** Where compose boxes are checked. Off means off. */
export function SitesSection({ model }: { model: OptionsModel }) {
  const { t } = usePageWords();
  const sites = model.sites.value;
  const gateLocked = useOffice().locked.includes('gate');
  const groups = (['builtin', 'optional'] as const)
    .map((kind) => ({ kind, rows: sites?.filter((site) => site.kind === kind) ?? [] }))
    .filter((group) => group.rows.length > 0);
  return (
    <>
      <div class="section-head">
        <div>
          <h2>{t.options.sites}</h2>
          <p class="intro">
            {t.sites.intro} {t.sites.shortcut}
          </p>
        </div>
      </div>
      {sites === null && !model.failed.value && <output class="panel skeleton">{t.options.loading}</output>}
      {sites?.length === 0 && <p class="panel nothing">{t.sites.empty}</p>}
      {groups.map((group) => (
        <section key={group.kind} class="panel" aria-labelledby={`sites-${group.kind}`}>
          <h3 id={`sites-${group.kind}`}>{t.sites[group.kind]}</h3>
          <ul class="site-rows">
            {group.rows.map((site) => (
              <SiteRow key={site.host} site={site} model={model} />
            ))}
          </ul>
        </section>
      ))}
      {model.gate.value !== null && (
        <section class="panel" aria-labelledby="sites-gate">
          <h3 id="sites-gate">{t.sites.gate}</h3>
          <div class="site-row">
            <p>
              {t.sites.gateHint} {gateLocked && <ByOffice />}
            </p>
            <Switch
              disabled={gateLocked}
              on={model.gate.value}
              label={t.sites.gate}
              words={model.gate.value ? t.sites.gateOn : t.sites.gateOff}
              onSwitch={() => void model.switchGate()}
            />
          </div>
        </section>
      )}
      <PrivateMessages model={model} />
      <p class="note">
        <InfoIcon /> <span>{t.sites.notCovered}</span>
      </p>
    </>
  );
}
