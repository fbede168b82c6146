/** What the build tells of itself; the rest of it is nothing to compose boxes. */
interface ImportMetaEnv {
  readonly FIREFOX: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
