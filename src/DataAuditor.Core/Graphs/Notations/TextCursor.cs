using System.Text;

namespace DataAuditor.Graphs.Notations;

/// <summary>A place in a text that is read forward.</summary>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public int At { get; set; }

    public readonly bool IsAtEnd => At == _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[At..];

    /// <summary>The next byte; 0 at the end.</summary>
    public readonly byte Next => At < _text.Length ? _text[At] : (byte)0;

    public readonly int Line => 1 + _text[..At].Count((byte)'\n');

    /// <summary>Whether a line begins here.</summary>
    public readonly bool IsAtLineStart => At == 0 || _text[At - 1] == '\n';

    public static bool IsSpace(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    public static bool IsDigit(byte one) => one is >= (byte)'0' and <= (byte)'9';

    public void SkipSpace()
    {
        while (At < _text.Length && IsSpace(_text[At])) At++;
    }

    /// <summary>What was read from there to here.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => _text[start..At];

    public bool Take(byte wanted)
    {
        if (Next != wanted || IsAtEnd) return false;

        At++;
        return true;
    }

    public bool Take(ReadOnlySpan<byte> wanted)
    {
        if (!Rest.StartsWith(wanted)) return false;

        At += wanted.Length;
        return true;
    }

    /// <summary>What stands there up to the first of the bytes, or to the end.</summary>
    public ReadOnlySpan<byte> TakeUntil(ReadOnlySpan<byte> ends)
    {
        var length = Rest.IndexOfAny(ends);
        var taken = length < 0 ? Rest : Rest[..length];
        At += taken.Length;
        return taken;
    }

    /// <summary>A whole number without a sign; null where none stands there.</summary>
    public NodeId? TakeNumber()
    {
        var start = At;
        long number = 0;
        while (IsDigit(Next))
        {
            // Past what 64 bits hold its digits are its name.
            number = number > (long.MaxValue - 9) / 10 ? -1 : number < 0 ? number : (10 * number) + Next - '0';
            At++;
        }

        if (At == start) return null;
        return number >= 0 ? new NodeId(number) : new NodeId(Encoding.ASCII.GetString(Since(start).TrimStart((byte)'0')));
    }

    public readonly GraphFormatException Fault(string message) => new(message, Line);
}
