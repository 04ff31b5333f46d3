using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DataAuditor.JsonSchema.Documents;

/// <summary>Reads the text of a JSON document strictly by RFC 8259, without recursion.</summary>
internal ref struct Tokenizer(TokenTable table, ReadOnlySpan<byte> json, int maxDepth)
{
    /// <summary>What ends the plain part of a string: quote, backslash and the control characters, which must be escaped.</summary>
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    private readonly ReadOnlySpan<byte> _json = json;
    private int _position;

    /// <summary>The innermost open array or object; -1 outside all. Open ones are chained by <see cref="Token.Next"/> until they close.</summary>
    private int _open = -1;

    private int _depth;
    private SyntaxFault? _fault;

    /// <summary>How deep what was read nests.</summary>
    public int Deepest { get; private set; }

    public SyntaxFault? Read()
    {
        if (_json.StartsWith("\uFEFF"u8)) return new(0, "begins with a byte order mark, which JSON does not have");
        if (!Utf8.IsValid(_json)) return new(FirstInvalidByte(_json), "is not UTF-8");

        while (ReadValue() && ReadSeparators())
        {
            // The next value of an array or object, or the end of the document.
            if (_open < 0) return null;
        }

        return _fault;
    }

    /// <summary>Reads a value; of an array or object only its beginning, up to its first value.</summary>
    private bool ReadValue()
    {
        while (true)
        {
            switch (Peek())
            {
                case '{':
                    if (!Open(TokenKind.Object)) return false;
                    if (Peek() == '}') return Close();
                    if (!ReadName()) return false;
                    break;
                case '[':
                    if (!Open(TokenKind.Array)) return false;
                    if (Peek() == ']') return Close();
                    break;
                case '"': return ReadString();
                case 't': return ReadLiteral("true"u8, TokenKind.True);
                case 'f': return ReadLiteral("false"u8, TokenKind.False);
                case 'n': return ReadLiteral("null"u8, TokenKind.Null);
                case '-' or (>= '0' and <= '9'): return ReadNumber();
                case -1: return Fail("ends where a value is expected");
                default: return Fail("has no value here");
            }
        }
    }

    /// <summary>After a value: closes what ends here, and goes on to the next value of what does not.</summary>
    private bool ReadSeparators()
    {
        while (_open >= 0)
        {
            ref var open = ref table[_open];
            open.Length++;
            var isObject = open.Kind is TokenKind.Object;
            var next = Peek();
            if (next == ',')
            {
                _position++;
                if (!isObject) return true;

                Peek();
                return ReadName();
            }

            if (next != (isObject ? '}' : ']')) return Fail(next < 0 ? $"ends within {Words(open.Kind)}" : $"needs a comma or the end of {Words(open.Kind)} here");

            Close();
        }

        return Peek() < 0 || Fail("goes on after its value");
    }

    private static string Words(TokenKind kind) => kind is TokenKind.Object ? "an object" : "an array";

    private bool Open(TokenKind kind)
    {
        if (++_depth > maxDepth)
        {
            _fault = new(_position, $"nests deeper than {maxDepth:N0} levels", IsLimit: true);
            return false;
        }

        Deepest = Math.Max(Deepest, _depth);
        var token = table.Add(kind, _position, _position, 0);
        table[token].Next = _open;
        _open = token;
        _position++;
        return true;
    }

    private bool Close()
    {
        ref var closed = ref table[_open];
        _open = closed.Next;
        closed.Next = table.Count;
        _position++;
        _depth--;
        return true;
    }

    private bool ReadName()
    {
        if (Peek() != '"') return Fail("needs a property name in quotes here");
        if (!ReadString()) return false;
        if (Peek() != ':') return Fail("needs a colon after the property name");

        _position++;
        return true;
    }

    private bool ReadString()
    {
        var source = _position++;
        var rest = _json[_position..];
        var plain = rest.IndexOfAny(StringEnds);
        if (plain >= 0 && rest[plain] == '"')
        {
            table.Add(TokenKind.String, source, _position, plain);
            _position += plain + 1;
            return true;
        }

        return ReadEscapedString(source);
    }

    private bool ReadEscapedString(int source)
    {
        var end = _position;
        while (true)
        {
            var plain = _json[end..].IndexOfAny(StringEnds);
            if (plain < 0) return Fail(_json.Length, "ends within a string");

            end += plain;
            if (_json[end] == '"') break;
            if (_json[end] != '\\') return Fail(end, "has a control character in a string, which must be escaped");

            end += 2;
            if (end > _json.Length) return Fail(_json.Length, "ends within a string");
        }

        var text = table.Room(end - _position, out var start);
        var written = StringEscapes.Resolve(_json[_position..end], text, out var fault);
        if (written < 0) return Fail(_position + fault, "has an escape that JSON does not know");

        table.Keep(written);
        table.Add(TokenKind.String, source, start, written);
        _position = end + 1;
        return true;
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal, TokenKind kind)
    {
        if (!_json[_position..].StartsWith(literal)) return Fail("has no value here");

        table.Add(kind, _position, _position, literal.Length);
        _position += literal.Length;
        return true;
    }

    private bool ReadNumber()
    {
        var start = _position;
        if (_json[_position] == '-') _position++;
        var first = _position;
        if (!SkipDigits()) return false;
        if (_json[first] == '0' && _position > first + 1) return Fail(first, "has a number with a leading zero");

        var isPlain = true;
        if (At('.'))
        {
            isPlain = false;
            _position++;
            if (!SkipDigits()) return false;
        }

        if (At('e') || At('E'))
        {
            isPlain = false;
            _position++;
            if (At('+') || At('-')) _position++;
            if (!SkipDigits()) return false;
        }

        table[table.Add(TokenKind.Number, start, start, _position - start)].IsPlainInteger = isPlain;
        return true;
    }

    private readonly bool At(char expected) => _position < _json.Length && _json[_position] == expected;

    private bool SkipDigits()
    {
        var first = _position;
        while (_position < _json.Length && _json[_position] is >= (byte)'0' and <= (byte)'9') _position++;
        return _position > first || Fail("needs a digit here");
    }

    /// <summary>The next byte that is no white space; -1 at the end.</summary>
    private int Peek()
    {
        while (_position < _json.Length)
        {
            var next = _json[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) return next;
            _position++;
        }

        return -1;
    }

    private bool Fail(string message) => Fail(_position, message);

    private bool Fail(int offset, string message)
    {
        _fault = new(offset, message);
        return false;
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) is OperationStatus.Done) offset += length;
        return offset;
    }
}
