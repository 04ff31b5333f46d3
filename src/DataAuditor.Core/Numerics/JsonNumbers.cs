using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace DataAuditor.Numerics;

/// <summary>Reads the numbers of JSON that is known to be sound, one after the other, without a parser's tokens.</summary>
public ref struct JsonNumbers
{
    /// <summary>As many digits as always fit the sum of digits.</summary>
    private const int MostDigits = 19;

    private readonly ReadOnlySpan<byte> _json;

    private int _at;

    /// <param name="json">Sound JSON.</param>
    public JsonNumbers(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>The next byte but for white space; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek() => (uint)_at < (uint)_json.Length && _json[_at] > ' ' ? _json[_at] : PeekBeyondSpace();

    /// <summary>Passes the next byte but for white space, if it is that one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(byte token)
    {
        if (Peek() != token) return false;

        _at++;
        return true;
    }

    /// <summary>Passes null, if it is next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPassNull()
    {
        if (Peek() != 'n') return false;

        _at += "null".Length;
        return true;
    }

    /// <summary>The number that is next, rounded to the nearest double.</summary>
    /// <returns>False where there is none, or it is beyond the range of doubles.</returns>
    public bool TryRead(out double value)
    {
        value = 0;
        if (Peek() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9'))) return false;

        var start = _at;
        var isNegative = _json[_at] == '-';
        if (isNegative) _at++;

        ulong digits = 0;
        var count = PassDigits(ref digits);
        var fraction = _at < _json.Length && _json[_at] == '.' ? PassFraction(ref digits) : 0;
        if (_at < _json.Length && (_json[_at] | 0x20) == 'e') return TryReadSlowly(start, out value);
        if (count + fraction > MostDigits || !(DecimalScaling.TryDivide(digits, fraction, out value) || DecimalScaling.TryScale(digits, -fraction, out value))) return TryReadSlowly(start, out value);

        if (isNegative) value = -value;
        return true;
    }

    private byte PeekBeyondSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
        return _at < _json.Length ? _json[_at] : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PassDigits(ref ulong digits)
    {
        var json = _json;
        var (at, sum) = (_at, digits);
        for (; (uint)at < (uint)json.Length; at++)
        {
            var digit = (uint)(json[at] - '0');
            if (digit > 9) break;

            sum = (sum * 10) + digit;
        }

        var count = at - _at;
        (_at, digits) = (at, sum);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PassFraction(ref ulong digits)
    {
        _at++;
        return PassDigits(ref digits);
    }

    private bool TryReadSlowly(int start, out double value)
    {
        var isRead = Utf8Parser.TryParse(_json[start..], out value, out var used);
        _at = start + used;
        return isRead && double.IsFinite(value);
    }
}
