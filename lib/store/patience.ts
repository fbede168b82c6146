/**
 * Milliseconds between tries. A browser that crashed may still hold the files when the next one starts; that looks
 * like damage, and deleting a sound database would lose it for nothing.
 */
const PAUSES = [250, 750, 1500, 2500];

/**
 * Looks again while the fault looks like damage. Gives what it is in the end; null when there is none.
 * @param hasRoom on a full disk waiting does not help
 */
export async function lastingFault<Fault extends string>(
  look: () => Promise<Fault | null>,
  hasRoom: () => Promise<boolean>,
): Promise<Fault | null> {
  let fault = await look();
  for (const pause of PAUSES) {
    if (fault !== 'damaged' || !(await hasRoom())) break;
    await new Promise((done) => setTimeout(done, pause));
    fault = await look();
  }
  return fault;
}
