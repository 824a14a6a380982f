/** Turns values into text and back, keeping what structured clone keeps. */
export interface Wire {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * The encoding between the stand-in's Node side and its page.
 *
 * This function is also sent to the page as source text, so it uses nothing from outside itself: the two base64
 * functions, which differ between Node and Chromium, are handed in.
 */
export function createWire(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Wire {
  type Tagged = readonly [tag: string, value?: unknown, extra?: unknown];
  const views: Readonly<Record<string, (buffer: ArrayBuffer) => ArrayBufferView>> = {
    Uint8Array: (buffer) => new Uint8Array(buffer),
    Uint8ClampedArray: (buffer) => new Uint8ClampedArray(buffer),
    BigInt64Array: (buffer) => new BigInt64Array(buffer),
    BigUint64Array: (buffer) => new BigUint64Array(buffer),
    Int8Array: (buffer) => new Int8Array(buffer),
    Uint16Array: (buffer) => new Uint16Array(buffer),
    Int16Array: (buffer) => new Int16Array(buffer),
    Uint32Array: (buffer) => new Uint32Array(buffer),
    Int32Array: (buffer) => new Int32Array(buffer),
    Float32Array: (buffer) => new Float32Array(buffer),
    Float64Array: (buffer) => new Float64Array(buffer),
    DataView: (buffer) => new DataView(buffer),
  };

  const pack = (value: unknown): Tagged => {
    switch (typeof value) {
      case 'undefined':
        return ['undefined'];
      case 'string':
      case 'boolean':
        return ['plain', value];
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? ['plain', value]
          : ['number', Object.is(value, -0) ? '-0' : String(value)];
      case 'bigint':
        return ['bigint', String(value)];
      case 'object':
        return value === null ? ['plain', null] : packObject(value);
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
    }
  };
  const packObject = (value: object): Tagged => {
    if (Array.isArray(value)) return ['array', value.map(pack)];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
      const kind = value.constructor.name;
      return ['view', kind in views ? kind : 'Uint8Array', toBase64(bytes)];
    }
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [pack(key), pack(item)])];
    if (value instanceof Set) return ['set', [...value].map(pack)];
    if (value instanceof Error) return ['error', value.message];
    return ['object', Object.entries(value).map(([key, item]) => [key, pack(item)])];
  };

  const exact = (text: string): ArrayBuffer => {
    const bytes = fromBase64(text);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  const unpack = ([tag, value, extra]: Tagged): unknown => {
    switch (tag) {
      case 'plain':
        return value;
      case 'undefined':
        return undefined;
      case 'number':
        return Number(value);
      case 'bigint':
        return BigInt(value as string);
      case 'array':
        return (value as Tagged[]).map(unpack);
      case 'view':
        return views[value as string]?.(exact(extra as string));
      case 'buffer':
        return exact(value as string);
      case 'date':
        return new Date(value as number);
      case 'map':
        return new Map((value as [Tagged, Tagged][]).map(([key, item]) => [unpack(key), unpack(item)]));
      case 'set':
        return new Set((value as Tagged[]).map(unpack));
      case 'error':
        return new Error(value as string);
      case 'object':
        return Object.fromEntries((value as [string, Tagged][]).map(([key, item]) => [key, unpack(item)]));
      default:
        throw new Error(`Unknown tag ${tag}`);
    }
  };
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text) as Tagged) };
}
