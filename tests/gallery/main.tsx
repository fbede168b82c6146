/** Every state of every component on one open page, or one scene of it with `?scene=name`. */
import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/folded.css';
import '../../components/links.css';
import '../../components/popup/popup.css';
import '../../components/naskah/naskah.css';
import '../../components/naskah/table.css';
import '../../components/options/options.css';
import '../../components/options/lists.css';
import '../../components/options/contents.css';
import '../../components/options/about.css';
import '../../components/options/imports.css';
import '../../components/options/data.css';
import '../../components/workshop/workshop.css';
import '../../components/options/history.css';
import '../../components/corrections/ready.css';
import '../../components/report/report.css';
import '../../components/report/sheet.css';
import '../../components/report/print.css';
import './gallery.css';
import { overlayScenes } from './overlay-scenes.tsx';
import { naskahScenes } from './naskah-scenes.tsx';
import { optionsScenes } from './options-scenes.tsx';
import { reportScenes } from './report-scenes.tsx';
import { workshopScenes } from './workshop-scenes.tsx';
import { popupScenes } from './popup-scenes.tsx';

const scenes: Readonly<Record<string, () => ComponentChildren>> = {
  ...overlayScenes,
  ...popupScenes,
  ...optionsScenes,
  ...naskahScenes,
  ...workshopScenes,
  ...reportScenes,
};

function Gallery({ wanted }: { wanted: string | null }) {
  const names = Object.keys(scenes).filter((name) => wanted === null || name === wanted);
  return (
    <div>
      {names.map((name) => (
        <div key={name} class="scene" id={name}>
          {scenes[name]?.()}
        </div>
      ))}
    </div>
  );
}

const root = document.querySelector('#app');
if (root) render(<Gallery wanted={new URLSearchParams(location.search).get('scene')} />, root);
