import type { Brand } from '#shared/lib/brand.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** Public base address of a portal: no trailing slash, no `/v1`, no credentials, no query. */
export type PortalAddress = Brand<string, 'PortalAddress'>;

export interface BadAddress {
  readonly type: 'portal/bad-address';
  readonly baseUrl: string;
}

/**
 * Reads an address as typed or managed. Outside loopback it must be https: unpublished text and
 * enrolment codes travel over it (package-and-portal §2).
 */
export function parsePortalAddress(text: string): Result<PortalAddress, BadAddress> {
  const refused = err({ type: 'portal/bad-address', baseUrl: text } as const);
  const url = URL.parse(text.trim());
  if (!url || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return refused;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return refused;
  return ok(url.href.replace(/\/+$/, '') as PortalAddress);
}

/** Names and numbers that never leave this machine (RFC 6761 §6.3, RFC 5735). */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
