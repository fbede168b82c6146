/** How posts look as pictures: typefaces of Debian packages, colours, grounds, quality. All 720 pixels wide. */

export type Ground = 'plain' | 'gradient' | 'field' | 'crowd' | 'paper' | 'chat';

export interface Style {
  readonly name: string;
  /** Font families, best first; where none is installed the browser takes its own. */
  readonly font: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly ink: string;
  readonly ground: Ground;
  /** Colours that the ground is made of. */
  readonly colours: readonly string[];
  /** What lies between words and ground. */
  readonly panel?: string;
  readonly shadow?: string;
  /** CSS width and colour of an outline of the letters. */
  readonly outline?: string;
  readonly capitals?: boolean;
  readonly align?: 'left' | 'center';
  /** Degrees. */
  readonly turn?: number;
  /** A line above the words, as pages put their name there. */
  readonly banner?: { readonly text: string; readonly ink: string; readonly ground: string };
  /** JPEG quality, 0 to 100. */
  readonly quality: number;
}

const banner = (text: string, ink: string, ground: string) => ({ text, ink, ground });

export const STYLES: readonly Style[] = [
  {
    name: 'card',
    font: 'Roboto',
    size: 34,
    weight: 500,
    ink: '#1c241f',
    ground: 'plain',
    colours: ['#ffffff'],
    quality: 80,
  },
  {
    name: 'dark card',
    font: 'Lato',
    size: 36,
    weight: 700,
    ink: '#ffffff',
    ground: 'plain',
    colours: ['#12432b'],
    align: 'center',
    quality: 75,
  },
  {
    name: 'news graphic',
    font: 'Open Sans',
    size: 40,
    weight: 800,
    ink: '#ffffff',
    ground: 'field',
    colours: ['#87b5d9', '#5a7d2a', '#2f4a16'],
    panel: 'rgb(120 10 10 / 92%)',
    banner: banner('KABAR HARI INI', '#111111', '#ffd400'),
    quality: 70,
  },
  {
    name: 'meme',
    font: 'League Spartan',
    size: 42,
    weight: 700,
    ink: '#ffffff',
    ground: 'crowd',
    colours: ['#7a5c3e', '#31465a', '#9a8f6a', '#42301f'],
    outline: '5px #000000',
    capitals: true,
    align: 'center',
    quality: 65,
  },
  {
    name: 'shadow on photo',
    font: 'Inter',
    size: 36,
    weight: 700,
    ink: '#ffffff',
    ground: 'field',
    colours: ['#5d7f9c', '#39571f', '#1d2f10'],
    shadow: '0 2px 8px rgb(0 0 0 / 90%), 0 0 2px #000',
    quality: 72,
  },
  {
    name: 'veil on photo',
    font: 'Carlito',
    size: 38,
    weight: 400,
    ink: '#fdfdf5',
    ground: 'crowd',
    colours: ['#8f7a5b', '#506b7c', '#b5a279', '#5f4b33'],
    panel: 'rgb(0 0 0 / 62%)',
    quality: 60,
  },
  {
    name: 'yellow warning',
    font: 'Quicksand',
    size: 38,
    weight: 700,
    ink: '#b00000',
    ground: 'gradient',
    colours: ['#ffe14d', '#ffb300'],
    align: 'center',
    quality: 70,
  },
  {
    name: 'low contrast',
    font: 'Lato',
    size: 34,
    weight: 400,
    ink: '#e9e3c8',
    ground: 'gradient',
    colours: ['#7f8f55', '#5f7340'],
    quality: 78,
  },
  {
    name: 'chat',
    font: 'Roboto',
    size: 25,
    weight: 400,
    ink: '#111b21',
    ground: 'chat',
    colours: ['#efe7dd'],
    panel: '#ffffff',
    quality: 68,
  },
  {
    name: 'dark chat',
    font: 'Roboto',
    size: 25,
    weight: 400,
    ink: '#e9edef',
    ground: 'chat',
    colours: ['#0b141a'],
    panel: '#202c33',
    quality: 68,
  },
  {
    name: 'newspaper',
    font: 'Liberation Serif',
    size: 31,
    weight: 400,
    ink: '#2a2622',
    ground: 'paper',
    colours: ['#e9e2d0'],
    turn: 0.8,
    quality: 62,
  },
  {
    name: 'comic',
    font: 'Comic Neue',
    size: 36,
    weight: 700,
    ink: '#1d2f6f',
    ground: 'gradient',
    colours: ['#ffd9ec', '#c9e8ff'],
    align: 'center',
    quality: 74,
  },
  {
    name: 'small letter',
    font: 'Noto Sans',
    size: 18,
    weight: 400,
    ink: '#303030',
    ground: 'plain',
    colours: ['#f4f4f0'],
    quality: 72,
  },
  {
    name: 'slab on gradient',
    font: 'Roboto Slab',
    size: 35,
    weight: 600,
    ink: '#fff7df',
    ground: 'gradient',
    colours: ['#7a1f5c', '#c2452d'],
    quality: 70,
  },
  {
    name: 'light panel on photo',
    font: 'Noto Serif',
    size: 32,
    weight: 500,
    ink: '#23301d',
    ground: 'field',
    colours: ['#b6cfe2', '#7f9a43', '#4f6a24'],
    panel: 'rgb(255 255 255 / 78%)',
    turn: -0.7,
    quality: 66,
  },
  {
    name: 'words on bare photo',
    font: 'Liberation Sans',
    size: 40,
    weight: 700,
    ink: '#ffe600',
    ground: 'crowd',
    colours: ['#4a3b2a', '#2a3946', '#5a4a2f', '#332619'],
    quality: 64,
  },
  {
    name: 'tiny letter',
    font: 'Open Sans',
    size: 13,
    weight: 400,
    ink: '#222222',
    ground: 'plain',
    colours: ['#ffffff'],
    quality: 50,
  },
  {
    name: 'thin on bright photo',
    font: 'Lato',
    size: 38,
    weight: 300,
    ink: '#ffffff',
    ground: 'field',
    colours: ['#a9c9e6', '#8aa84f', '#c9d6a0'],
    shadow: '0 1px 6px rgb(0 0 0 / 75%)',
    quality: 62,
  },
  {
    name: 'same lightness',
    font: 'Roboto',
    size: 36,
    weight: 700,
    ink: '#d81e1e',
    ground: 'gradient',
    colours: ['#3d7d2b', '#2f8a4a'],
    quality: 75,
  },
  {
    name: 'white on bright photo',
    font: 'Inter',
    size: 40,
    weight: 800,
    ink: '#ffffff',
    ground: 'crowd',
    colours: ['#b59a72', '#8fa5b5', '#c9bd95', '#a08a62'],
    align: 'center',
    quality: 60,
  },
];
