/** Small columns in a line of a table; the words tell the same. */
export function Spark({ values, words }: { values: readonly number[]; words: string }) {
  const most = Math.max(1, ...values);
  const wide = Math.min(10, 88 / values.length);
  return (
    <svg
      viewBox={`0 0 ${values.length * wide} 20`}
      width={values.length * wide}
      height="20"
      role="img"
      aria-label={words}
    >
      {values.map((value, index) => {
        const height = value === 0 ? 1 : 3 + (value / most) * 17;
        return (
          <rect
            key={index}
            x={index * wide + 0.5}
            y={20 - height}
            width={wide - 1}
            height={height}
            class={value === 0 ? 'fill-line' : 'fill-brand'}
          />
        );
      })}
    </svg>
  );
}
