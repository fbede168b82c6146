/** The texts that a publisher signs: roots and statements. */
import type { ListHeader } from '../../core/model.ts';
import { ENVELOPE_FORMAT, messageOf } from '../../lists/protocol/envelope.ts';
import type { Envelope, Purpose } from '../../lists/protocol/envelope.ts';
import type { PublicKey, Signers } from '../../lists/protocol/keys.ts';
import { countOf } from '../../lists/protocol/skips.ts';
import type { ChunkRef, Statement } from '../../lists/protocol/statement.ts';
import type { Signer } from './keys.ts';
import { signMessage } from './keys.ts';

export interface RootPlan {
  readonly id: string;
  readonly version: number;
  readonly issued: string;
  readonly expires: string;
  readonly root: Signers;
  readonly list: Signers;
  readonly seqFloor?: number | undefined;
  readonly revokedKids?: readonly string[];
}

/** The text of a root, always the same for the same plan. */
export function rootText({
  root,
  list,
  id,
  version,
  issued,
  expires,
  seqFloor,
  revokedKids = [],
}: RootPlan): string {
  const keys = new Map([...root.keys, ...list.keys].map((key) => [key.kid, key]));
  const role = ({ keys: mine, threshold }: Signers) => ({ kids: mine.map(({ kid }) => kid), threshold });
  return JSON.stringify({
    format: 'klarifikasi-root/1',
    id,
    version,
    issued,
    expires,
    keys: [...keys.values()].map(({ kid, alg, pub }: PublicKey) => ({ kid, alg, pub })),
    roles: { root: role(root), list: role(list) },
    ...(seqFloor === undefined ? {} : { seqFloor }),
    revokedKids,
  });
}

export interface StatementPlan extends Omit<Statement, 'header' | 'count' | 'chunks'> {
  readonly header: ListHeader;
  readonly chunks: readonly ChunkRef[];
}

/** The text of a statement, always the same for the same plan. */
export function statementText({ header, chunks, ...plan }: StatementPlan): string {
  const { id, title, publisher, issued, lang, notice } = header;
  return JSON.stringify({
    format: 'klarifikasi-list/1',
    id,
    seq: plan.seq,
    issued,
    expires: plan.expires,
    updateEveryMinutes: plan.updateEveryMinutes,
    title,
    publisher,
    ...(plan.contact === undefined ? {} : { contact: plan.contact }),
    lang,
    ...(notice === undefined ? {} : { notice }),
    mirrors: plan.mirrors,
    root: plan.root,
    chunks,
    count: chunks.reduce((sum, ref) => sum + countOf(ref), 0),
    revoked: plan.revoked,
  });
}

/** An envelope with these signatures added to those it has; one that a key gave before is given anew. */
export function signEnvelope(
  envelope: Envelope,
  purpose: Purpose,
  id: string,
  signers: readonly Signer[],
): Envelope {
  const message = messageOf(purpose, id, envelope.signed);
  const fresh = signers.map((signer) => signMessage(signer, message));
  const kids = new Set(fresh.map(({ kid }) => kid));
  const kept = envelope.signatures.filter(({ kid }) => !kids.has(kid));
  const signatures = [...kept, ...fresh].sort((a, b) => (a.kid < b.kid ? -1 : 1));
  return { signed: envelope.signed, signatures };
}

/** The file of an envelope. */
export function envelopeFile({ signed, signatures }: Envelope): string {
  return `${JSON.stringify({ format: ENVELOPE_FORMAT, signed, signatures })}\n`;
}
