/**
 * Custom schemes in a browser that knows none: `app://desk/x` is shown as `http://desk.app.localhost/x`.
 * A `.localhost` name is a secure context, and never leaves the machine.
 */
export function toBrowserAddress(url: string): string {
  const [, scheme, host, rest] = /^([a-z]+):\/\/([^/]+)(.*)$/.exec(url) ?? [];
  return scheme === undefined || scheme === 'http' || scheme === 'https'
    ? url
    : `http://${host}.${scheme}.localhost${rest}`;
}

/** The way back, also for an origin and inside a `blob:` address; other addresses stay as they are. */
export const toElectronAddress = (url: string): string =>
  url.replace(/^(blob:)?http:\/\/([a-z0-9-]+)\.([a-z]+)\.localhost(?=\/|$)/, '$1$3://$2');
