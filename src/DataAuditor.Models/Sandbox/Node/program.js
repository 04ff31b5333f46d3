// Runs the program: as a script of its own, or to answer the calls of tests that run elsewhere. Nothing in here is trusted,
// since the program can change all of it: whoever asks takes the answers for values and for no more.
const vm = require('vm');

/** The job, from the first bytes of standard input; the rest is the program's. */
function readHeader() {
    const read = length => {
        const bytes = Buffer.alloc(length);
        for (let count = 0; count < length;) count += again(() => readSync(0, bytes, count, length - count, null));
        return bytes;
    };
    let length = '';
    for (let next; (next = read(1).toString()) !== '\n';) length += next;
    return parse(read(Number(length)).toString());
}

class Program {
    constructor(channel) {
        this._channel = channel;
        this._objects = [];
        this._places = new Map();
    }

    async serve() {
        for (;;) this._channel.send('', await this._answer(this._channel.receive()));
    }

    _refer(value) {
        if (typeof value === 'symbol') throw new TypeError('a symbol cannot be handed on');
        if (!this._places.has(value)) this._places.set(value, this._objects.push(value) - 1);
        return { object: this._places.get(value) };
    }

    _encode(value) {
        return encode(value, other => this._refer(other));
    }

    _decode(form) {
        return decode(form, (kind, content) => kind === 'callback' ? (...items) => this._callBack(content, items) : this._objects[content]);
    }

    _callBack(callback, items) {
        this._channel.send('', { callback, arguments: items.map(item => this._encode(item)) });
        for (;;) {
            const message = this._channel.receive();
            if ('is' in message) return this._decode(message.is);
            if ('raised' in message) throw new Error(message.text);
            this._channel.send('', this._answerNow(message));
        }
    }

    async _answer(asked) {
        try {
            const target = this._objects[asked.on];
            const items = (asked.arguments ?? []).map(form => this._decode(form));
            const value = this._do(asked, target, items);
            if (value instanceof Promise) return { is: { promise: await this._settled(value) } };
            return this._result(value, items, asked.arguments ?? []);
        } catch (error) {
            return this._raised(error);
        }
    }

    _answerNow(asked) {
        try {
            const items = (asked.arguments ?? []).map(form => this._decode(form));
            return this._result(this._do(asked, this._objects[asked.on], items), items, asked.arguments ?? []);
        } catch (error) {
            return this._raised(error);
        }
    }

    _result(value, items, forms) {
        const answer = { is: this._encode(value) };
        const after = items.map((item, place) => typeof item === 'object' ? this._encode(item) : forms[place]);
        return stringify(after) === stringify(forms) ? answer : { ...answer, after };
    }

    async _settled(promise) {
        try {
            return { is: this._encode(await promise) };
        } catch (error) {
            return this._raised(error);
        }
    }

    _raised(error) {
        if (!(error instanceof Error)) return { thrown: this._encode(error) };
        const raised = [];
        for (let kind = Object.getPrototypeOf(error); kind !== null && kind !== Object.prototype; kind = Object.getPrototypeOf(kind)) raised.push(kind.constructor.name);
        return { raised, name: String(error.name), text: String(error.message) };
    }

    _do(asked, target, items) {
        switch (asked.do) {
            case 'name': return this._named(asked.name);
            case 'call': return Reflect.apply(target, asked.self === undefined ? undefined : this._objects[asked.self], items);
            case 'construct': return Reflect.construct(target, items);
            case 'get': return target[asked.name];
            case 'set': target[asked.name] = items[0]; return undefined;
            case 'instance': return items[0] instanceof target;
            case 'iterate': return this._iterator(target);
            case 'primitive': return asked.hint === 'number' ? Number(target) : `${target}`;
            default: throw new TypeError(`no such question: ${asked.do}`);
        }
    }

    _iterator(target) {
        const iterator = target[Symbol.iterator]();
        return { next: () => { const { done, value } = iterator.next(); return [done === true, value]; } };
    }

    /** What the program calls so; in an array, so that a name without a meaning differs from one that means undefined. */
    _named(name) {
        if (Object.hasOwn(Object(module.exports), name)) return [module.exports[name]];
        try {
            return [vm.runInThisContext(`(${name})`)];
        } catch (error) {
            if (error instanceof ReferenceError) return [];
            throw error;
        }
    }
}

const job = readHeader();
Object.assign(globalThis, { require, module, exports: module.exports });
const channel = job.alone ? null : new Channel();
try {
    vm.runInThisContext(job.code, { filename: 'program.js' });
    if (channel !== null) {
        channel.send('', { is: null });
        new Program(channel).serve().catch(() => process.exit(0));
    }
} catch (error) {
    if (channel === null) throw error;
    channel.send('', { raised: [String(error?.name)], name: String(error?.name), text: String(error?.message ?? error) });
    process.reallyExit(1);
}
