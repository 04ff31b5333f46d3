// Runs the tests. The program is in another sandbox; here stand only its names, which call over there. What comes back is a value
// of this interpreter or a reference, so that no object of the program's can pass for what a test expects.
const builtInErrors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** The tests want to stop. */
class Exit extends Error {
    constructor(code) {
        super(`the tests ended with exit code ${code}`);
        this.code = code ?? 0;
    }
}

/** The program, as the tests see it. */
class Home {
    constructor(channel) {
        this._channel = channel;
        this._callbacks = [];
        this._places = new WeakMap();
        this._names = new Map();
        this.isBroken = false;
    }

    loaded() {
        this._reply([], []);
    }

    /** What the program calls so, in an array; nothing in it where it has no such name. */
    named(name) {
        if (!this._names.has(name)) this._names.set(name, this._ask({ do: 'name', name }));
        return this._names.get(name);
    }

    _ask(question, items = []) {
        const forms = items.map(item => encode(item, other => this._refer(other)));
        this._channel.send('>', { ...question, arguments: forms });
        return this._reply(items, forms);
    }

    _reply(items, forms) {
        let raise;
        try {
            let reply;
            while ('callback' in (reply = this._channel.receive())) this._channel.send('>', this._callBack(reply));
            if ('is' in reply) {
                this._update(items, forms, reply.after);
                return this._decode(reply.is);
            }
            raise = this._error(reply);
        } catch (wrong) {
            this.isBroken = true;
            throw wrong instanceof Ended ? wrong : new Ended(`the program gave no value: ${wrong.message}`);
        }
        throw raise;
    }

    _callBack(asked) {
        try {
            const items = asked.arguments.map(form => this._decode(form));
            return { is: encode(this._callbacks[asked.callback](...items), other => this._refer(other)) };
        } catch (error) {
            return { raised: true, text: String(error?.message ?? error) };
        }
    }

    _refer(value) {
        if (this._places.has(value)) return { object: this._places.get(value) };
        if (typeof value === 'function') return { callback: this._callbacks.push(value) - 1 };
        throw new TypeError('an object of a class cannot be handed to the program');
    }

    _decode(form) {
        return decode(form, (kind, content) => {
            if (kind === 'object' && Number.isInteger(content)) return this._remote(content);
            if (kind === 'promise') return 'is' in content ? Promise.resolve(this._decode(content.is)) : Promise.reject(this._error(content));
            throw new TypeError('no such value');
        });
    }

    _remote(place) {
        const remote = new Proxy(function () {}, {
            apply: (_, self, items) => this._ask({ do: 'call', on: place, self: this._places.get(Object(self)) }, items),
            construct: (_, items) => this._ask({ do: 'construct', on: place }, items),
            get: (_, name) => typeof name === 'symbol' ? this._symbol(place, name) : this._ask({ do: 'get', on: place, name }),
            set: (_, name, value) => { this._ask({ do: 'set', on: place, name }, [value]); return true; },
        });
        this._places.set(remote, place);
        return remote;
    }

    _symbol(place, name) {
        const home = this;
        switch (name) {
            case Symbol.hasInstance: return value => this._places.has(Object(value)) && this._ask({ do: 'instance', on: place }, [value]) === true;
            case Symbol.toPrimitive: return hint => this._ask({ do: 'primitive', on: place, hint });
            case Symbol.iterator: return function* () {
                const iterator = home._ask({ do: 'iterate', on: place });
                for (let step; !(step = iterator.next())[0];) yield step[1];
            };
            default: return undefined;
        }
    }

    _error(reply) {
        if ('thrown' in reply) return this._decode(reply.thrown);
        const known = reply.raised.find(name => Object.hasOwn(builtInErrors, name)) ?? 'Error';
        const error = new builtInErrors[known](reply.text);
        if (reply.name !== known) error.name = reply.name;
        return error;
    }

    /** What the program has done to arrays and the like that it was given. */
    _update(items, forms, after) {
        items.forEach((own, place) => {
            if (after === undefined || stringify(after[place]) === stringify(forms[place])) return;
            const changed = this._decode(after[place]);
            if (Array.isArray(own)) own.splice(0, own.length, ...changed);
            else if (own instanceof Map || own instanceof Set) {
                own.clear();
                for (const item of changed) own instanceof Map ? own.set(...item) : own.add(item);
            } else {
                for (const key of Object.keys(own)) delete own[key];
                Object.assign(own, changed);
            }
        });
    }
}

async function run(home, source, entry) {
    const named = name => home.named(name === 'candidate' && entry ? entry : name);
    const isOwn = name => name === 'check' || name === 'module' || name === 'exports' || (name in globalThis && name !== entry);
    const scope = new Proxy({}, {
        has: (_, name) => typeof name === 'string' && !isOwn(name) && named(name).length > 0,
        get: (_, name) => typeof name === 'symbol' ? undefined : named(name)[0],
    });
    const body = `with (scope) { return (async function () {\n${source}\n;if (${Boolean(entry)} && typeof check === 'function') await check(candidate);\n})(); }`;
    const module = { exports: {} };
    await new Function('scope', 'require', 'module', 'exports', body)(scope, require, module, module.exports);
    await new Promise(resolve => setImmediate(resolve));
}

async function main() {
    const channel = new Channel();
    const job = channel.receive();
    const home = new Home(channel);
    let rejected;
    globalThis.require = require;
    process.on('unhandledRejection', reason => { rejected = reason; });
    process.exit = code => { throw new Exit(code); };
    console.assert = (holds, ...words) => { if (!holds) throw new Error(`Assertion failed ${words.join(' ')}`.trim()); };
    try {
        home.loaded();
    } catch (error) {
        channel.send('=', { unusable: `${error.name}: ${error.message}` });
        return;
    }
    channel.send('=', { ready: true });
    for (const source of job.tests) {
        let failure;
        try {
            rejected = undefined;
            await run(home, source, job.entry);
            failure = rejected;
        } catch (error) {
            failure = error instanceof Exit && error.code === 0 ? undefined : error ?? new Error('the tests threw nothing');
        }
        const detail = failure === undefined ? '' : `${failure.name ?? 'thrown'}: ${failure.message ?? failure}`;
        channel.send('=', { passed: failure === undefined && !home.isBroken, detail: detail.slice(0, 2000), last: home.isBroken });
        if (home.isBroken) return;
    }
}

main().then(() => process.reallyExit(0));
