using System.Globalization;

namespace DataAuditor.JsonSchema.Documents;

/// <summary>The escapes of JSON strings.</summary>
internal static class StringEscapes
{
    /// <summary>
    /// Writes a string's text without escapes. Half of a surrogate pair on its own, which RFC 8259 allows, is written as three bytes like
    /// any other code point of its size.
    /// </summary>
    /// <param name="text">At least as long as <paramref name="escaped"/>.</param>
    /// <param name="fault">Where an escape is that JSON does not know.</param>
    /// <returns>The bytes written; -1 on a fault.</returns>
    public static int Resolve(ReadOnlySpan<byte> escaped, Span<byte> text, out int fault)
    {
        fault = 0;
        int read = 0, written = 0;
        while (read < escaped.Length)
        {
            var plain = escaped[read..].IndexOf((byte)'\\');
            if (plain < 0) plain = escaped.Length - read;
            escaped.Slice(read, plain).CopyTo(text[written..]);
            read += plain;
            written += plain;
            if (read == escaped.Length) break;

            var length = ResolveOne(escaped[read..], text[written..], out var bytes);
            if (length == 0)
            {
                fault = read;
                return -1;
            }

            read += length;
            written += bytes;
        }

        return written;
    }

    /// <returns>The length of the escape; 0 if there is no such escape.</returns>
    private static int ResolveOne(ReadOnlySpan<byte> escaped, Span<byte> text, out int bytes)
    {
        bytes = 1;
        if (escaped[1] == 'u') return ResolveCodePoint(escaped, text, out bytes);

        var resolved = (char)escaped[1] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        text[0] = (byte)resolved;
        return resolved == '\0' ? 0 : 2;
    }

    private static int ResolveCodePoint(ReadOnlySpan<byte> escaped, Span<byte> text, out int bytes)
    {
        bytes = 0;
        if (!TryReadUnit(escaped, out var unit)) return 0;

        var length = 6;
        var codePoint = (int)unit;
        if (char.IsHighSurrogate((char)unit) && TryReadUnit(escaped[6..], out var low) && char.IsLowSurrogate((char)low))
        {
            codePoint = char.ConvertToUtf32((char)unit, (char)low);
            length = 12;
        }

        bytes = Write(codePoint, text);
        return length;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> escaped, out ushort unit)
    {
        unit = 0;
        return escaped.Length >= 6 && escaped[0] == '\\' && escaped[1] == 'u'
            && ushort.TryParse(escaped.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }

    private static int Write(int codePoint, Span<byte> text)
    {
        switch (codePoint)
        {
            case < 0x80:
                text[0] = (byte)codePoint;
                return 1;
            case < 0x800:
                text[0] = (byte)(0xC0 | (codePoint >> 6));
                text[1] = (byte)(0x80 | (codePoint & 0x3F));
                return 2;
            case < 0x10000:
                text[0] = (byte)(0xE0 | (codePoint >> 12));
                text[1] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
                text[2] = (byte)(0x80 | (codePoint & 0x3F));
                return 3;
            default:
                text[0] = (byte)(0xF0 | (codePoint >> 18));
                text[1] = (byte)(0x80 | ((codePoint >> 12) & 0x3F));
                text[2] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
                text[3] = (byte)(0x80 | (codePoint & 0x3F));
                return 4;
        }
    }
}
