/** What a ticket's code says of itself; whether it is true, the signature tells. */
export interface TicketClaims {
  ticketId: string;
  showtimeId: string;
  reference: string;
  /** When the code was issued; a room change may have moved it since. */
  seat: string;
}

export interface SignedCode {
  claims: TicketClaims;
  content: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/** Crockford's. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNATURE = 64;
const FORMAT = 1;
/** Format, two ids, reference and issue: what comes before the seat. */
const FIXED = 1 + 16 + 16 + 5 + 2;

/** Reads a signed code; null for anything else, such as the random codes from before codes were signed. */
export function readCode(code: string): SignedCode | null {
  const bytes = decode(code);
  if (!bytes || bytes.length <= FIXED + SIGNATURE || bytes[0] !== FORMAT) return null;
  const end = bytes.length - SIGNATURE;
  return {
    claims: {
      ticketId: uuid(bytes.subarray(1, 17)),
      showtimeId: uuid(bytes.subarray(17, 33)),
      reference: encode(bytes.subarray(33, 38)),
      seat: String.fromCharCode(...bytes.subarray(FIXED, end)),
    },
    content: bytes.slice(0, end),
    signature: bytes.slice(end),
  };
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  let buffer = 0;
  let waiting = 0;
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return null;
    buffer = (buffer << 5) | value;
    waiting += 5;
    if (waiting >= 8) {
      waiting -= 8;
      bytes.push(buffer >> waiting);
      buffer &= (1 << waiting) - 1;
    }
  }
  return waiting < 5 && buffer === 0 ? Uint8Array.from(bytes) : null;
}

/** Of whole characters: five bytes are eight of them. */
function encode(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join('');
}

function uuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
