import { createHmac } from 'node:crypto';

const TIMEOUT_MS = 10_000;

/** The header that carries `sha256=<hex>` of `<timestamp>.<body>` under the shared key. */
export const SIGNATURE_HEADER = 'anamnesis-signature';
export const TIMESTAMP_HEADER = 'anamnesis-timestamp';

/** The signature of a message: HMAC-SHA256 over its time (seconds since 1970) and its exact body. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/**
 * Posts a signed message. The same message may come twice; its `id` is the same then. Throws unless the receiver
 * answers 2xx within ten seconds, so that the job is tried again.
 */
export async function postWebhook(
  { url, secret }: { url: string; secret: string },
  message: object,
  now: Date,
): Promise<void> {
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: timestamp,
      [SIGNATURE_HEADER]: signatureOf(secret, timestamp, body),
    },
    body,
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
}
