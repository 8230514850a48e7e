import { bigint, json, nullable, text } from '../table/column.js';
import { patientTable } from '../table/table.js';
import type { Governed } from './governance.projection.js';

/** Signatures. The instants of signing and breaking stand in the log at their positions. */
export const signature = patientTable({
  name: 'signature',
  comment: "Electronic signatures of subjects' data and, under $data-cuts, of data cuts.",
  key: ['signature_id'],
  columns: {
    signature_id: text('Id of the signature.'),
    scope: json('What was signed.'),
    meaning: text('AUTHORSHIP, REVIEW, APPROVAL or RESPONSIBILITY.'),
    statement: text('The meaning in words, as shown to the signer.'),
    signer_id: text('The account that signed.'),
    printed_name: text('The name of the signer, in print.'),
    state: text('STANDING or BROKEN.'),
    task: nullable(text('SIGN_AGAIN where it is broken and nobody has signed again.')),
    signed_position: bigint('Position of the signature.'),
    broken_position: nullable(bigint('Position of the event that says it is broken.')),
    cause_event_id: nullable(text('The event that broke it.')),
    content_hash: text("SHA-256 of the signed content's canonical JSON, hex."),
  },
  indexes: [['state', 'signed_position']],
  rows: ({ state }: { state: Governed }) =>
    [...state.signatures.values()].map((each) => ({
      signature_id: each.signatureId,
      scope: each.of,
      meaning: each.meaning,
      statement: each.statement,
      signer_id: each.signerId,
      printed_name: each.printedName,
      state: each.broken ? 'BROKEN' : 'STANDING',
      task: each.broken && each.signedAgainBy === null ? 'SIGN_AGAIN' : null,
      signed_position: each.signed.position,
      broken_position: each.broken?.position ?? null,
      cause_event_id: each.broken?.causeEventId ?? null,
      content_hash: each.contentHash,
    })),
});
