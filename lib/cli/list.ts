/**
 * The workshop of publishers: npm run list -- keygen | rotate | build | sign | verify | bundle | diff | revoke
 *
 * Exit code 0: done; 1: clients would refuse it; 2: the command or its input is wrong.
 */
import { build } from './list/build.ts';
import { bundle } from './list/bundle.ts';
import { keygen } from './list/keygen.ts';
import { diff, verifyFolder } from './list/look.ts';
import { revoke } from './list/revoke.ts';
import { rotate } from './list/rotate.ts';
import { sign } from './list/sign.ts';
import { BadInput, Refused } from './list/words.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string[]>>> = {
  keygen,
  rotate,
  build,
  sign,
  verify: verifyFolder,
  bundle,
  diff,
  revoke,
};

const USAGE = `Pemakaian: npm run list -- PERINTAH [pilihan]

  keygen --out FOLDER --kid NAMA [--alg Ed25519|ES256]   membuat pasangan kunci
  rotate --dir FOLDER --id DAFTAR --root-key BERKAS… --list-key BERKAS…
         [--root-threshold N] [--list-threshold N] [--revoke-key NAMA] [--seq-floor N] [--days 365] [--key RAHASIA…]
                                                        membuat atau mengganti akar kunci
  build  --source BERKAS --dir FOLDER [--meta BERKAS] [--days 14] [--issued WAKTU] [--dry-run] [--allow-shrink]
                                                        menyusun versi baru dari JSON atau CSV
  sign   --dir FOLDER --key RAHASIA… [--root --id DAFTAR]   menandatangani, lalu menerbitkan bila sudah cukup
  verify --dir FOLDER                                   memeriksa folder seperti pelanggan
  bundle --dir FOLDER --out BERKAS                       membuat satu berkas untuk perangkat tanpa jaringan
  diff   LAMA BARU                                      membandingkan dua folder atau berkas sumber
  revoke --dir FOLDER --item ID… [--undo ID…]           menarik klarifikasi seketika
`;

/** Runs a command and tells what came of it. */
export async function run(args: readonly string[]): Promise<{ code: 0 | 1 | 2; out: string; err: string }> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || rest.length === 0) return { code: 2, out: '', err: USAGE };
  try {
    const lines = await command(rest);
    return { code: 0, out: `${lines.join('\n')}\n`, err: '' };
  } catch (error) {
    if (error instanceof Refused) return { code: 1, out: '', err: `${error.message}\n` };
    if (error instanceof BadInput) return { code: 2, out: '', err: `${error.message}\n` };
    throw error;
  }
}

if (import.meta.main) {
  const { code, out, err } = await run(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}
