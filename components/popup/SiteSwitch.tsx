import type { SiteState } from '../../lib/core/setting-answers.ts';
import { ListText } from '../ListText.tsx';
import { Switch } from '../Switch.tsx';
import { usePopupWords } from '../popup-text.tsx';

/** The site in front, and whether its compose boxes are checked. Keeps its height while the state is on its way. */
export function SiteSwitch({ site, onSwitch }: { site: SiteState | null; onSwitch: () => void }) {
  const { t } = usePopupWords();
  if (!site) return <div class="site" aria-hidden="true" />;
  if (site.kind === 'unsupported') {
    return (
      <div class="site">
        <p class="hint">{t.site.unsupported}</p>
      </div>
    );
  }
  const on = site.enabled && site.granted;
  return (
    <div class="site">
      <div class="site-words">
        <p class="site-host">
          <ListText text={site.host} />
        </p>
        <p class="hint">
          {on ? t.site.on_hint : t.site.off_hint} {site.managed !== undefined && t.managed.byOffice}
        </p>
      </div>
      <Switch
        on={on}
        disabled={site.managed === false || (site.managed === true && site.granted)}
        label={!site.granted ? t.site.enable(site.host) : t.site.switch(site.host)}
        onSwitch={onSwitch}
      />
    </div>
  );
}
