/** Names of the tests that a source file holds, as they are written there: `%s` and `$name` are not filled in. */
export function namesIn(source: string): Set<string> {
  const opening = /\b(?:test|it)(?:\.\w+\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1\s*,/g;
  return new Set([...source.matchAll(opening)].map(([, , name = '']) => name.replaceAll("\\'", "'")));
}
