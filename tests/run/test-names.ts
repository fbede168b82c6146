/** Tests that a source file holds, read without running it. */
import { parseSync } from 'vite';

export type Browser = 'Chromium' | 'Firefox';
const BOTH: readonly Browser[] = ['Chromium', 'Firefox'];

export interface NamedTest {
  /** As it is written: `%s` and `$name` are not filled in. */
  readonly name: string;
  /** Where it runs; none where it needs no browser. */
  readonly browsers: readonly Browser[];
}

/** A node of the syntax tree, of any kind. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Tests of a file, with the browsers that its groups and conditions leave to each. */
export function testsIn(file: string, source: string): NamedTest[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: NamedTest[] = [];
  const visit = (value: unknown, browsers: readonly Browser[]): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, browsers);
    if (!isNode(value)) return;
    const call = value.type === 'CallExpression' ? declared(value, browsers) : null;
    if (call?.name !== undefined) found.push({ name: call.name, browsers: call.browsers });
    for (const part of Object.values(value)) visit(part, call?.browsers ?? browsers);
  };
  visit(program, browserOf(file, source));
  return found;
}

/** The one browser of a file that has no groups for both. */
function browserOf(file: string, source: string): readonly Browser[] {
  if (!file.includes('/e2e/') && !file.includes('/soak/')) return [];
  return /launchFirefox|useContract\('Firefox'/.test(source) ? ['Firefox'] : ['Chromium'];
}

/** Where a group or a test runs, and the name of a test; null for any other call. */
function declared(
  call: Node,
  around: readonly Browser[],
): { readonly name?: string; readonly browsers: readonly Browser[] } | null {
  const [first] = nodes(call['arguments']);
  const name = first ? textOf(first) : undefined;
  let browsers = around;
  let callee = call['callee'];
  while (isNode(callee) && callee.type !== 'Identifier') {
    if (callee.type === 'CallExpression') browsers = narrowed(browsers, callee);
    callee = callee.type === 'MemberExpression' ? callee['object'] : callee['callee'];
  }
  const kind = isNode(callee) ? callee['name'] : undefined;
  if (kind === 'describe') return { browsers };
  const isTest = kind === 'test' || kind === 'it';
  return isTest && name !== undefined ? { name, browsers } : null;
}

/** What `describe.each(BROWSERS)` adds, and `runIf(browser === 'Firefox')` takes away. */
function narrowed(browsers: readonly Browser[], modifier: Node): readonly Browser[] {
  const [argument] = nodes(modifier['arguments']);
  if (argument?.type === 'Identifier' && argument['name'] === 'BROWSERS') return BOTH;
  const list = JSON.stringify(argument ?? '');
  const callee = JSON.stringify(modifier['callee']);
  const named = BOTH.filter((one) => list.includes(`"${one}"`));
  if (named.length === 0) return browsers;
  if (callee.includes('"runIf"')) return browsers.filter((one) => named.includes(one));
  return callee.includes('"describe"') ? named : browsers;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  const [only, more] = node.type === 'TemplateLiteral' ? nodes(node['quasis']) : [];
  const value = more ? undefined : only?.['value'];
  return typeof value === 'object' && value ? String(Reflect.get(value, 'cooked')) : undefined;
}

const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}
