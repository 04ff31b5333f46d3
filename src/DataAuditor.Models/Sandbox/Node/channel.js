// Calls between two interpreters, over pipes that carry plain values and nothing else: one JSON message a line.
'use strict';
const fs = require('fs');

// The program may replace any of these; the channel keeps what it began with.
const { parse, stringify } = JSON;
const { readSync, writeSync } = fs;

/** The other side is gone, or says what is no message. */
class Ended extends Error {}

class Channel {
    constructor() {
        this._rest = Buffer.alloc(0);
        // What is printed goes where errors go.
        Object.defineProperty(process, 'stdout', { get: () => process.stderr });
    }

    send(mark, message) {
        const bytes = Buffer.from(mark + stringify(message) + '\n');
        for (let sent = 0; sent < bytes.length;) sent += again(() => writeSync(1, bytes, sent));
    }

    receive() {
        const parts = [];
        for (let chunk = this._rest; ;) {
            const end = chunk.indexOf(10);
            if (end >= 0) {
                parts.push(chunk.subarray(0, end));
                this._rest = chunk.subarray(end + 1);
                break;
            }
            parts.push(chunk);
            chunk = Buffer.alloc(65536);
            const count = again(() => readSync(0, chunk, 0, chunk.length, null));
            if (count === 0) throw new Ended('the program has ended');
            chunk = chunk.subarray(0, count);
        }
        try {
            return parse(Buffer.concat(parts).toString());
        } catch {
            throw new Ended('the program broke the channel');
        }
    }
}

/** A pipe may be set not to wait: then it is asked again. */
function again(operation) {
    for (;;) {
        try {
            return operation();
        } catch (error) {
            if (error.code === 'EOF') return 0;
            if (error.code !== 'EAGAIN') throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
    }
}

/** As JSON; refer is asked for whatever has no plain form. */
function encode(value, refer) {
    const all = items => Array.from(items, item => encode(item, refer));
    switch (typeof value) {
        case 'undefined': return { undefined: 0 };
        case 'boolean': case 'string': return value;
        case 'bigint': return { bigint: String(value) };
        case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : { number: Object.is(value, -0) ? '-0' : String(value) };
        case 'object': break;
        default: return refer(value);
    }
    if (value === null) return null;
    if (Array.isArray(value)) return { array: all(value) };
    if (value instanceof Map) return { map: all([...value].map(pair => [...pair])) };
    if (value instanceof Set) return { set: all(value) };
    if (value instanceof Date) return { date: value.getTime() };
    if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('hex') };
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) return { plain: Object.entries(value).map(([key, item]) => [key, encode(item, refer)]) };
    return refer(value);
}

/** The value of such JSON; resolve is asked for whatever is no plain value. */
function decode(form, resolve) {
    if (typeof form !== 'object' || form === null) return form;
    const [[kind, content]] = Object.entries(form);
    const all = items => items.map(item => decode(item, resolve));
    switch (kind) {
        case 'undefined': return undefined;
        case 'bigint': return BigInt(content);
        case 'number': return Number(content);
        case 'array': return all(content);
        case 'map': return new Map(all(content));
        case 'set': return new Set(all(content));
        case 'date': return new Date(content);
        case 'bytes': return Buffer.from(content, 'hex');
        case 'plain': {
            const plain = {};
            for (const [key, item] of content) Object.defineProperty(plain, key, { value: decode(item, resolve), writable: true, enumerable: true, configurable: true });
            return plain;
        }
        default: return resolve(kind, content);
    }
}
