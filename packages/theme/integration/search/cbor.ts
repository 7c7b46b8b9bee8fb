/**
 * CBOR (RFC 8949) as Pagefind writes it: unsigned and negative integers, text, arrays of a known length.
 * A library makes an object of each value; an index has millions of them that are only copied.
 */

export type Value = number | string | readonly Value[];

const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads values one after the other; `at` is the next one's place in `bytes`. */
export class Reader {
  at = 0;
  private readonly bytes: Uint8Array;
  private readonly buffer: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The length of an array, whose items follow. */
  array(): number {
    return this.head(ARRAY);
  }

  text(): string {
    const length = this.head(TEXT);
    this.at += length;
    return this.buffer.toString('utf8', this.at - length, this.at);
  }

  unsigned(): number {
    return this.head(0);
  }

  /** Goes over an array of integers and gives their number. */
  skipIntegers(): number {
    const length = this.array();
    for (let index = 0; index < length; index++) this.argument((this.bytes[this.at] ?? 0) & 31);
    return length;
  }

  value(): Value {
    const head = this.bytes[this.at] ?? 0;
    const major = head >> 5;
    if (major === TEXT) return this.text();
    if (major === ARRAY) return Array.from({ length: this.array() }, () => this.value());
    return major === NEGATIVE ? -1 - this.head(NEGATIVE) : this.unsigned();
  }

  private head(major: number): number {
    const head = this.bytes[this.at] ?? 0xff;
    if (head >> 5 !== major) throw new Error(`CBOR: type ${head >> 5} at byte ${this.at}`);
    return this.argument(head & 31);
  }

  private argument(size: number): number {
    this.at += 1;
    if (size < 24) return size;
    if (size > 26) throw new Error(`CBOR: length ${size} at byte ${this.at - 1}`);
    const length = 1 << (size - 24);
    this.at += length;
    return this.buffer.readUIntBE(this.at - length, length);
  }
}

/** Bytes that grow as values are written. */
export class Writer {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private size = 0;

  array(length: number): void {
    this.head(ARRAY, length);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.head(TEXT, length);
    this.reserve(length);
    this.size += this.bytes.write(text, this.size);
  }

  unsigned(value: number): void {
    this.head(0, value);
  }

  /** Values that are CBOR already: `bytes` from `start` to `end`. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    for (let at = start; at < end; at++) this.bytes[this.size++] = bytes[at] as number;
  }

  value(value: Value): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number' && value < 0) this.head(NEGATIVE, -1 - value);
    else if (typeof value === 'number') this.unsigned(value);
    else {
      this.array(value.length);
      for (const item of value) this.value(item);
    }
  }

  /** All that was written since the last time. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.size));
    this.size = 0;
    return taken;
  }

  private head(major: number, argument: number): void {
    this.reserve(5);
    const type = major << 5;
    if (argument < 24) {
      this.bytes[this.size++] = type | argument;
      return;
    }
    const size = argument < 0x100 ? 0 : argument < 0x10000 ? 1 : 2;
    this.bytes[this.size++] = type | (24 + size);
    this.size = this.bytes.writeUIntBE(argument, this.size, 1 << size);
  }

  private reserve(length: number): void {
    if (this.size + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.size + length));
    this.bytes.copy(larger, 0, 0, this.size);
    this.bytes = larger;
  }
}
