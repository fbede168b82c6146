/** How a value is filled: never by colour alone. */
export type Fill = 'brand' | 'plain' | 'strong' | 'info' | 'quiet';

/** Patterns of a chart: lines for what resembles a claim, dots for what refutes one, plain for the rest. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-strong`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" class="fill-strong-soft" />
        <rect width="3" height="6" class="fill-strong" />
      </pattern>
      <pattern id={`${id}-info`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="fill-info-soft" />
        <circle cx="3" cy="3" r="1.7" class="fill-info" />
      </pattern>
      <pattern id={`${id}-quiet`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" class="fill-sunken" />
        <rect width="6" height="1.5" class="fill-soft" />
      </pattern>
    </defs>
  );
}

/** The paint of a fill: a flat colour by class, or a pattern by address. */
export function paint(id: string, fill: Fill): { readonly class?: string; readonly fill?: string } {
  if (fill === 'brand') return { class: 'fill-brand' };
  if (fill === 'plain') return { class: 'fill-brand-line' };
  return { fill: `url(#${id}-${fill})` };
}
