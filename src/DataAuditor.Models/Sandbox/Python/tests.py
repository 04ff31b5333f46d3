# Runs the tests. The program is in another sandbox; here stand only its names, which call over there. What comes back is a value
# of this interpreter or a reference, so that no object of the program's can compare itself equal to what a test expects.
MODULES = set('bisect cmath collections copy datetime decimal fractions functools heapq itertools json math operator random re statistics string textwrap time typing'.split())

ASKED = '__len__ __getitem__ __setitem__ __delitem__ __iter__ __next__ __str__ __repr__ __bool__ __neg__ __abs__ __enter__ __exit__'.split()

# These the program answers only between two objects of its own: with a value of the tests', it would be told what to agree to.
JOINED = '__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __pow__'.split()


class Remote:
    """An object of the program's."""
    __slots__ = ('_remote_home', '_remote_place', '_remote_label')

    def __init__(self, home, place, label):
        for name, value in zip(Remote.__slots__, (home, place, label)):
            object.__setattr__(self, name, value)

    def __call__(self, *arguments, **named):
        return self._remote_home.ask('call', self._remote_place, arguments, named)

    def __getattr__(self, name):
        return self._remote_home.ask('get', self._remote_place, [name])

    def __setattr__(self, name, value):
        self._remote_home.ask('set', self._remote_place, [name, value])

    def __hash__(self):
        return hash(self._remote_place)

    def __instancecheck__(self, value):
        return isinstance(value, Remote) and self._remote_home.ask('isinstance', self._remote_place, [value]) is True


def asked(name):
    return lambda self, *arguments: self._remote_home.ask(name, self._remote_place, arguments)


def joined(name):
    def join(self, other):
        if not isinstance(other, Remote):
            return NotImplemented
        if name == '__eq__' and other._remote_place == self._remote_place:
            return True
        return self._remote_home.ask(name, self._remote_place, [other])
    return join


for special in ASKED:
    setattr(Remote, special, asked(special))
for special in JOINED:
    setattr(Remote, special, joined(special))


class Shadow(Remote):
    """A function of the program's that has the name of a module: it can be called, and its attributes are the module's."""
    __slots__ = ()

    def __getattr__(self, name):
        return getattr(__import__(self._remote_label), name)


class Home:
    """The program, as the tests see it."""

    def __init__(self, channel):
        self._channel = channel
        self._callbacks, self._errors = [], {}
        self.is_broken = False

    def names(self):
        return self._exchange({'do': 'names'})

    def ask(self, what, place, arguments, named=None):
        return self._exchange({
            'do': what, 'on': place,
            'arguments': [encode(item, self._refer) for item in arguments],
            'named': {key: encode(item, self._refer) for key, item in (named or {}).items()},
        }, arguments)

    def loaded(self):
        self._reply(None, ())

    def _exchange(self, message, arguments=()):
        self._channel.send('>', message)
        return self._reply(message, arguments)

    def _reply(self, message, arguments):
        try:
            while True:
                reply = self._channel.receive()
                if 'callback' not in reply:
                    break
                self._channel.send('>', self._call_back(reply))
            if 'raised' not in reply:
                self._update(arguments, reply.get('after', ()), message)
                return decode(reply['is'], self._resolve)
            error = self._error(reply)
        except Ended:
            self.is_broken = True
            raise
        except Exception as wrong:
            self.is_broken = True
            raise Ended(f'the program gave no value: {wrong}') from None
        raise error

    def _call_back(self, asked):
        try:
            arguments = [decode(item, self._resolve) for item in asked['arguments']]
            named = {key: decode(item, self._resolve) for key, item in asked['named'].items()}
            return {'is': encode(self._callbacks[asked['callback']](*arguments, **named), self._refer)}
        except Exception as error:
            return {'raised': type(error).__name__, 'text': str(error)}

    def _refer(self, value):
        if isinstance(value, Remote):
            return {'object': value._remote_place}
        if callable(value):
            self._callbacks.append(value)
            return {'callback': len(self._callbacks) - 1}
        raise TypeError(f'an object of the class {type(value).__name__} cannot be handed to the program')

    def _resolve(self, kind, content):
        if kind == 'module':
            return __import__(content) if content in MODULES else None
        place, label, bases = content
        if not isinstance(place, int) or not isinstance(label, str):
            raise ValueError('no reference')
        if kind == 'exception':
            return self._errors.setdefault(label, type(label, (self._known(bases[1:]),), {}))
        if kind == 'coroutine':
            return self._awaited(place)
        return Remote(self, place, label)

    async def _awaited(self, place):
        return self.ask('await', place, [])

    def _known(self, bases):
        """The nearest class of exceptions that both sides know."""
        import builtins
        for name in bases:
            known = self._errors.get(name) or getattr(builtins, name, None)
            if isinstance(known, type) and issubclass(known, Exception):
                return known
        return None

    def _error(self, reply):
        known = self._known(reply['raised'])
        if known is None:
            self.is_broken = True
            return Ended(f"the program ended with {reply['raised'][0]}")
        try:
            return known(*[decode(item, self._resolve) for item in reply['arguments']] or [reply['text']])
        except TypeError:
            error = known.__new__(known)
            error.args = (reply['text'],)
            return error

    def _update(self, arguments, after, message):
        """What the program has done to lists and the like that it was given."""
        for own, form, given in zip(arguments, after, message['arguments'] if after else ()):
            if form == given:
                continue
            new = decode(form, self._resolve)
            if type(own) is not type(new):
                raise ValueError('an argument has changed its type')
            if isinstance(own, (list, bytearray)):
                own[:] = new
            elif isinstance(own, (dict, set)):
                own.clear()
                own.update(new)


def scope_of(home, entry, names):
    import builtins
    sys.modules['__main__'] = type(sys)('__main__')
    scope = vars(sys.modules['__main__'])
    scope['__builtins__'] = builtins
    for name, value in names.items():
        if not isinstance(name, str) or name.startswith('__'):
            continue
        if name in MODULES:
            scope[name] = Shadow(home, value._remote_place, name) if isinstance(value, Remote) else __import__(name)
        elif not hasattr(builtins, name):
            scope[name] = value
    if entry in names:
        scope[entry] = scope['candidate'] = names[entry]
    return scope


def run(home, source, entry, names):
    code = compile(source, 'tests.py', 'exec')
    scope = scope_of(home, entry, names)
    own = type(run)
    try:
        exec(code, scope)
        if entry and isinstance(scope.get('check'), own):
            scope['check'](scope['candidate'] if 'candidate' in scope else eval(entry, scope))
        for name, value in list(scope.items()):
            if name.startswith('test') and isinstance(value, own) and value.__code__.co_argcount == 0:
                value()
    except SystemExit as end:
        if end.code:
            raise AssertionError(f'the tests ended with exit code {end.code}') from None


def describe(error, source):
    lines, place, trace = source.splitlines(), '', error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == 'tests.py' and trace.tb_lineno <= len(lines):
            place = f' at "{lines[trace.tb_lineno - 1].strip()}"'
        trace = trace.tb_next
    return f"{type(error).__name__}{': ' if str(error) else ''}{error}{place}"


def main():
    channel = Channel()
    job = channel.receive()
    home = Home(channel)
    try:
        home.loaded()
        names = home.names()
    except BaseException as error:
        channel.send('=', {'unusable': describe(error, '')})
        return
    channel.send('=', {'ready': True})
    for source in job['tests']:
        passed, detail = False, ''
        try:
            run(home, source, job['entry'], names)
            passed = not home.is_broken
        except BaseException as error:
            detail = describe(error, source)
        channel.send('=', {'passed': passed, 'detail': detail[:2000], 'last': home.is_broken})
        if home.is_broken:
            return


main()
