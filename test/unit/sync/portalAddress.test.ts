import { describe, expect, it } from 'vitest';
import { parsePortalAddress } from '#core/sync/portalAddress.ts';

describe('a portal’s address', () => {
  it.each([
    [' https://portal.example.gov.cn/ ', 'https://portal.example.gov.cn'],
    ['https://example.gov.cn/gkmlpt/', 'https://example.gov.cn/gkmlpt'],
    ['HTTP://LOCALHOST:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['http://[::1]:9000/', 'http://[::1]:9000'],
  ])('%j is read as %s', (text, address) => {
    expect(parsePortalAddress(text)).toEqual({ ok: true, value: address });
  });

  it.each([
    '',
    'portal.example.gov.cn',
    'http://portal.example.gov.cn',
    'http://127.0.0.1.example.com',
    'http://127.0.0.1@example.com',
    'https://user:secret@portal.example.gov.cn',
    'https://portal.example.gov.cn/?code=1',
    'https://portal.example.gov.cn/#x',
    'ftp://127.0.0.1',
    'javascript:alert(1)',
  ])('%j is refused', (text) => {
    expect(parsePortalAddress(text)).toEqual({ ok: false, error: { type: 'portal/bad-address', baseUrl: text } });
  });
});
