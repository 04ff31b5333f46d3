# Runs the program: as a script of its own, or to answer the calls of tests that run elsewhere. Nothing in here is trusted,
# since the program can change all of it: whoever asks takes the answers for values and for no more.
def read_header():
    """The job, from the first bytes of standard input; the rest is the program's."""
    length = b''
    while not length.endswith(b'\n'):
        length += os.read(0, 1)
    job = b''
    while len(job) < int(length):
        job += os.read(0, int(length) - len(job))
    return json.loads(job)


# What the interpreter derives where a class does not say it.
BUILT_IN = {'__bool__': bool, '__len__': len, '__iter__': iter, '__hash__': hash}


class Program:
    def __init__(self, channel, scope):
        self._channel, self._scope = channel, scope
        self._objects, self._places = [], {}

    def serve(self):
        while True:
            self._channel.send('', self._answer(self._channel.receive()))

    def _refer(self, value):
        if type(value).__name__ == 'module':
            return {'module': value.__name__}
        place = self._places.setdefault(id(value), len(self._objects))
        if place == len(self._objects):
            self._objects.append(value)
        if isinstance(value, type):
            kind = 'exception' if issubclass(value, Exception) else 'class'
            return {kind: [place, value.__name__, [base.__name__ for base in value.__mro__]]}
        return {'coroutine' if type(value).__name__ == 'coroutine' else 'object': [place, type(value).__name__, []]}

    def _resolve(self, kind, content):
        return self._callback(content) if kind == 'callback' else self._objects[content]

    def _callback(self, number):
        def call(*arguments, **named):
            self._channel.send('', {'callback': number, **self._arguments(arguments, named)})
            while True:
                message = self._channel.receive()
                if 'is' in message:
                    return decode(message['is'], self._resolve)
                if 'raised' in message:
                    raise getattr(__import__('builtins'), message['raised'], Exception)(message['text'])
                self._channel.send('', self._answer(message))
        return call

    def _arguments(self, arguments, named):
        return {'arguments': [encode(item, self._refer) for item in arguments], 'named': {key: encode(item, self._refer) for key, item in named.items()}}

    def _answer(self, asked):
        try:
            if asked['do'] == 'names':
                return {'is': {'dict': [[name, encode(value, self._refer)] for name, value in self._scope.items() if not name.startswith('__')]}}
            forms = asked.get('arguments', [])
            arguments = [decode(form, self._resolve) for form in forms]
            named = {key: decode(form, self._resolve) for key, form in asked.get('named', {}).items()}
            answer = {'is': encode(self._do(asked['do'], self._objects[asked['on']], arguments, named), self._refer)}
            after = [encode(item, self._refer) if isinstance(item, (list, dict, set, bytearray)) else form for item, form in zip(arguments, forms)]
            return {**answer, 'after': after} if after != forms else answer
        except Ended:
            raise
        except BaseException as error:
            return {'raised': [base.__name__ for base in type(error).__mro__], 'text': str(error), 'arguments': [encode(item, lambda other: str(other)) for item in error.args]}

    @staticmethod
    def _do(what, target, arguments, named):
        if what == 'call':
            return target(*arguments, **named)
        if what == 'get':
            return getattr(target, arguments[0])
        if what == 'set':
            return setattr(target, *arguments)
        if what == 'await':
            return __import__('asyncio').run(target)
        if what == 'isinstance':
            return isinstance(arguments[0], target)
        if what in BUILT_IN:
            return BUILT_IN[what](target)
        if not hasattr(type(target), what):
            raise TypeError(f'{type(target).__name__} has no {what}')
        return getattr(type(target), what)(target, *arguments)


def main():
    job = read_header()
    module = type(sys)('__main__' if job['alone'] else 'program')
    sys.modules[module.__name__] = module
    sys.argv = ['program.py']
    channel = None if job['alone'] else Channel()
    lines = job['code'].splitlines(True)
    __import__('linecache').cache['program.py'] = (len(job['code']), None, lines, 'program.py')
    try:
        exec(compile(job['code'], 'program.py', 'exec'), module.__dict__)
    except Exception as error:
        if channel is None:
            raise
        channel.send('', {'raised': [type(error).__name__], 'text': str(error), 'arguments': []})
        sys.stdout.flush()
        os._exit(1)
    if channel is not None:
        channel.send('', {'is': None})
        Program(channel, module.__dict__).serve()


main()
