/** Wiring of the list workshop. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/clarification/clarification.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/options/lists.css';
import '../../components/options/contents.css';
import '../../components/options/imports.css';
import '../../components/options/data.css';
import '../../components/workshop/workshop.css';
import { WorkshopPage } from '../../components/WorkshopPage.tsx';
import { drawInLang } from '../wiring/lang.ts';
import { ports } from './ports.ts';

const root = document.querySelector('#app');
if (root) await drawInLang((lang) => render(<WorkshopPage ports={ports} lang={lang} />, root));
