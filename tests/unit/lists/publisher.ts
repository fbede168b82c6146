/** A publisher with real keys, whose files lie in memory as they would on a host. */
import { createHash } from 'node:crypto';
import { chunkItems } from '../../../lib/cli/list/chunker.ts';
import type { Signer } from '../../../lib/cli/list/keys.ts';
import { newSigner } from '../../../lib/cli/list/keys.ts';
import type { StatementPlan } from '../../../lib/cli/list/texts.ts';
import { envelopeFile, rootText, signEnvelope, statementText } from '../../../lib/cli/list/texts.ts';
import type { Clarification } from '../../../lib/core/model.ts';

export const NOW = Date.parse('2026-11-23T08:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const time = (ms: number) => new Date(ms).toISOString();
export const sha256Of = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

export interface RootChange {
  readonly rootKeys?: readonly Signer[];
  readonly rootThreshold?: number;
  readonly listKeys?: readonly Signer[];
  readonly listThreshold?: number;
  readonly seqFloor?: number;
  readonly revokedKids?: readonly string[];
  readonly version?: number;
  /** Who signs, instead of the keys of the root before and of this one. */
  readonly signedBy?: readonly Signer[];
}

export type Change = Partial<StatementPlan> & {
  readonly signedBy?: readonly Signer[];
  /** Seconds after `NOW` at which it is issued. */
  readonly at?: number;
  readonly ordinary?: readonly string[];
};

export class Publisher {
  readonly id: string;
  /** Path from the folder of the envelope → bytes. */
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  rootKeys: readonly Signer[];
  listKeys: readonly Signer[];
  rootThreshold = 1;
  listThreshold = 1;
  rootVersion = 0;
  rootSha256 = '';
  seq = 0;

  constructor(id = 'uji-resmi', keys: { root?: readonly Signer[]; list?: readonly Signer[] } = {}) {
    this.id = id;
    this.rootKeys = keys.root ?? [newSigner('akar-1', 'Ed25519')];
    this.listKeys = keys.list ?? [newSigner('daftar-1', 'Ed25519')];
    this.rotate();
  }

  put(path: string, content: string | Uint8Array): void {
    this.files.set(path, new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content));
  }

  /** Publishes the next root, signed by the keys of both. */
  rotate(change: RootChange = {}): void {
    const before = this.rootVersion === 0 ? [] : this.rootKeys;
    this.rootKeys = change.rootKeys ?? this.rootKeys;
    this.listKeys = change.listKeys ?? this.listKeys;
    this.rootThreshold = change.rootThreshold ?? this.rootThreshold;
    this.listThreshold = change.listThreshold ?? this.listThreshold;
    this.rootVersion = change.version ?? this.rootVersion + 1;
    const keysOf = (signers: readonly Signer[]) => signers.map(({ key }) => key);
    const signed = rootText({
      id: this.id,
      version: this.rootVersion,
      issued: time(NOW - DAY),
      expires: time(NOW + 300 * DAY),
      root: { keys: keysOf(this.rootKeys), threshold: this.rootThreshold },
      list: { keys: keysOf(this.listKeys), threshold: this.listThreshold },
      seqFloor: change.seqFloor,
      revokedKids: change.revokedKids ?? [],
    });
    this.rootSha256 = sha256Of(signed);
    const signers = change.signedBy ?? [...new Set([...before, ...this.rootKeys])];
    const envelope = signEnvelope({ signed, signatures: [] }, 'klarifikasi-root/1', this.id, signers);
    this.put(`kunci/${this.rootVersion}.root.json`, envelopeFile(envelope));
  }

  plan(items: readonly Clarification[], change: Change = {}): StatementPlan {
    const chunks = chunkItems(items, change.ordinary);
    for (const { ref, bytes } of chunks) this.put(ref.path, bytes);
    const at = NOW + (change.at ?? 0) * 1000;
    this.seq = change.seq ?? this.seq + 1;
    const header = {
      id: this.id,
      title: 'Daftar resmi uji',
      publisher: { name: 'Biro contoh' },
      issued: time(at),
      lang: 'id',
    };
    const { signedBy: _, at: __, ordinary: ___, ...more } = change;
    return {
      header,
      seq: this.seq,
      expires: time(at + 14 * DAY),
      updateEveryMinutes: 360,
      contact: 'humas@contoh.go.id',
      mirrors: [],
      root: { version: this.rootVersion, sha256: this.rootSha256 },
      chunks: chunks.map(({ ref }) => ref),
      revoked: [],
      ...more,
    };
  }

  /** Publishes a version; returns its signed text. */
  publish(items: readonly Clarification[], change: Change = {}): string {
    return this.publishText(statementText(this.plan(items, change)), change.signedBy);
  }

  /** Publishes a text as it is, signed. */
  publishText(signed: string, signedBy: readonly Signer[] = this.listKeys): string {
    const envelope = signEnvelope({ signed, signatures: [] }, 'klarifikasi-list/1', this.id, signedBy);
    this.put('daftar.json', envelopeFile(envelope));
    return signed;
  }

  envelope(): Uint8Array<ArrayBuffer> {
    return this.files.get('daftar.json')!;
  }
}
