/**
 * Names of subjects: the same one for the same subject, a new one for each other. What has one name is one draft in the
 * history, counted once however often it is checked. `newName` gives names never used before.
 */
export function makeNames(newName: () => string): (subject: string) => string {
  const names = new Map<string, string>();
  return (subject) => {
    const name = names.get(subject) ?? newName();
    names.set(subject, name);
    return name;
  };
}
