/** A drawing of the page as a picture file, in the colours of light: it goes into letters and slides. */

/** Pixels for each CSS pixel: sharp in print and on slides. */
const SCALE = 3;
const MARGIN = 16;
/** What a drawing takes from the style sheet. */
const TAKEN = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'] as const;

/** What stands above a drawing: what it shows, and below that whose figures of when these are. */
export interface PictureTitle {
  readonly title: string;
  readonly about: string;
}

/**
 * PNG of a drawing with its title above. `paper` holds the drawing and gives the colour behind it.
 * @throws when the browser cannot draw it
 */
export async function pngOf(
  drawing: SVGSVGElement,
  { title, about }: PictureTitle,
  paper: Element,
): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  // Taken in one go: the page is not drawn in between.
  paper.classList.add('on-paper');
  const copy = copyOf(drawing, width, height);
  const { backgroundColor, color, fontFamily } = styleOf(paper);
  paper.classList.remove('on-paper');
  const image = await imageOf(copy);
  const canvas = document.createElement('canvas');
  const head = 48;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + head) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(SCALE, SCALE);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, width + 2 * MARGIN, height + 2 * MARGIN + head);
  context.fillStyle = color;
  context.font = `700 15px ${fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + 14, width);
  context.font = `400 12px ${fontFamily}`;
  context.fillText(about, MARGIN, MARGIN + 32, width);
  context.drawImage(image, MARGIN, MARGIN + head, width, height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  const blob = await promise;
  if (!blob) throw new Error('no picture');
  return blob;
}

/** Read at once: the style of an element lives, and changes with it. */
function styleOf(element: Element) {
  const { backgroundColor, color, fontFamily } = getComputedStyle(element);
  return { backgroundColor, color, fontFamily };
}

/** The drawing for outside of the page: what the style sheet gives it is written into it. */
function copyOf(drawing: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(width * SCALE));
  copy.setAttribute('height', String(height * SCALE));
  const from = [...drawing.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = from[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of TAKEN) {
      // The address of a pattern is the same in the copy; the computed one may name the page.
      if (name === 'fill' && element.hasAttribute('fill')) continue;
      element.setAttribute(name, style.getPropertyValue(name));
    }
  });
  return copy;
}

async function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
