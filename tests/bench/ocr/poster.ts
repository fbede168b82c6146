/** A post as a web page that looks like the picture of a post. */
import type { Style } from './styles.ts';

/** Pixels. */
export const WIDTH = 720;

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Runs in the page: paints the ground behind the words, the same for the same seed. */
function paint(style: Pick<Style, 'ground' | 'colours'>, seed: number): void {
  const canvas = document.querySelector('canvas')!;
  const poster = document.querySelector<HTMLElement>('.poster')!;
  const width = (canvas.width = poster.offsetWidth);
  const height = (canvas.height = poster.offsetHeight);
  const pen = canvas.getContext('2d')!;
  let state = seed + 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const { colours, ground } = style;
  const any = (): string => colours[Math.floor(random() * colours.length)]!;
  const band = pen.createLinearGradient(0, 0, ground === 'gradient' ? width : 0, height);
  colours.forEach((colour, i) =>
    band.addColorStop(colours.length === 1 ? 0 : i / (colours.length - 1), colour),
  );
  pen.fillStyle = band;
  pen.fillRect(0, 0, width, height);
  const blobs = (count: number, size: number, blur: number): void => {
    pen.filter = `blur(${blur}px)`;
    for (let i = 0; i < count; i++) {
      pen.fillStyle = any();
      pen.globalAlpha = 0.3 + random() * 0.6;
      pen.beginPath();
      pen.ellipse(
        random() * width,
        random() * height,
        size * (0.3 + random()),
        size * (0.3 + random()),
        random() * 3,
        0,
        7,
      );
      pen.fill();
    }
    pen.filter = 'none';
    pen.globalAlpha = 1;
  };
  if (ground === 'crowd') {
    blobs(40, 130, 14);
    blobs(120, 45, 4);
    blobs(160, 14, 1);
  }
  if (ground === 'field') {
    // Rows of plants that run to a point on the horizon.
    const horizon = height * 0.3;
    for (let row = -30; row < 60; row++) {
      pen.strokeStyle = any();
      pen.globalAlpha = 0.45;
      pen.lineWidth = 2 + random() * 5;
      pen.beginPath();
      pen.moveTo(width / 2 + (row - 15) * 2, horizon);
      pen.lineTo(width / 2 + (row - 15) * 60, height);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    blobs(50, 26, 3);
  }
  if (ground === 'paper') blobs(30, 160, 40);
  if (ground === 'field' || ground === 'crowd' || ground === 'paper') {
    const grain = pen.getImageData(0, 0, width, height);
    for (let at = 0; at < grain.data.length; at += 4) {
      const noise = (random() - 0.5) * 26;
      for (let channel = 0; channel < 3; channel++) grain.data[at + channel]! += noise;
    }
    pen.putImageData(grain, 0, 0);
  }
}

/** The whole page for one text. Open it, take a picture of `.poster`. */
export function posterPage(text: string, style: Style, seed: number): string {
  const {
    font,
    size,
    weight,
    ink,
    panel,
    shadow,
    outline,
    capitals,
    align = 'left',
    turn = 0,
    banner,
  } = style;
  const css = `
    body { margin: 0; }
    .poster { position: relative; box-sizing: border-box; width: ${WIDTH}px; min-height: 420px; padding: 44px 40px; overflow: hidden;
      display: flex; flex-direction: column; justify-content: center; gap: 18px; }
    canvas { position: absolute; inset: 0; }
    .words { position: relative; font: ${weight} ${size}px/1.35 '${font}', sans-serif; color: ${ink}; text-align: ${align};
      white-space: pre-wrap; overflow-wrap: anywhere; transform: rotate(${turn}deg);
      ${panel ? `background: ${panel}; padding: 22px 26px; border-radius: 10px;` : ''}
      ${shadow ? `text-shadow: ${shadow};` : ''}
      ${outline ? `-webkit-text-stroke: ${outline}; paint-order: stroke fill;` : ''}
      ${capitals ? 'text-transform: uppercase;' : ''} }
    .banner { position: relative; align-self: flex-start; padding: 6px 16px; font: 800 22px '${font}', sans-serif;
      color: ${banner?.ink}; background: ${banner?.ground}; }`;
  const top = banner ? `<div class="banner">${banner.text}</div>` : '';
  return `<!doctype html><meta charset="utf-8"><style>${css}</style>
    <div class="poster"><canvas></canvas>${top}<div class="words">${escape(text)}</div></div>
    <script>(${paint.toString()})(${JSON.stringify({ ground: style.ground, colours: style.colours })}, ${seed})</script>`;
}
