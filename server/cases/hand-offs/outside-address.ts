import { BlockList, isIP } from 'node:net';

/** Where no outside system is, but a cloud's own secrets may be: link-local, unspecified, multicast. */
const NOWHERE = new BlockList();
NOWHERE.addSubnet('169.254.0.0', 16);
NOWHERE.addSubnet('0.0.0.0', 8);
NOWHERE.addSubnet('224.0.0.0', 3);
NOWHERE.addSubnet('fe80::', 10, 'ipv6');
NOWHERE.addAddress('::', 'ipv6');
NOWHERE.addSubnet('ff00::', 8, 'ipv6');

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * What is wrong with `text` as the address of an outside system, in words; undefined when nothing is. Who may set it is
 * an administrator; the rules keep a slip, or a stolen account, from turning the service against its own surroundings.
 * Private addresses are fine: the systems of a city stand in its own network. What a name resolves to is not looked at;
 * nothing of an answer is shown but its status, the number it gives and 200 characters of its error.
 * @param plainHttp whether http is allowed beyond this machine; the body is signed, but anybody on the way can read it
 */
export function faultOfAddress(text: string, { plainHttp }: { plainHttp: boolean }): string | undefined {
  if (!URL.canParse(text)) return 'must be a URL';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https:// or http://';
  if (url.username !== '' || url.password !== '') return 'must hold no user name and no password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isListed(NOWHERE, host)) return 'must not be a link-local, unspecified or multicast address';
  const isLoopback = host === 'localhost' || isListed(LOOPBACK, host);
  if (url.protocol === 'http:' && !isLoopback && !plainHttp)
    return 'must begin with https:// (OUTSIDE_PLAIN_HTTP=1 allows http:// beyond this machine)';
  return undefined;
}

/** BlockList looks through IPv4 that is written as IPv6. */
const isListed = (list: BlockList, host: string): boolean => {
  const family = isIP(host);
  return family !== 0 && list.check(host, family === 6 ? 'ipv6' : 'ipv4');
};

/** The address as it may be shown: a query may hold a key. */
export function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
