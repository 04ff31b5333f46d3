using System.Text;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>Punycode, RFC 3492.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int SmallestThreshold = 1;
    private const int LargestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int FirstNonAscii = 0x80;

    /// <summary>The text that is encoded; null if nothing is.</summary>
    public static string? Decode(string encoded)
    {
        var delimiter = encoded.LastIndexOf('-');
        var output = encoded[..Math.Max(delimiter, 0)].Select(character => (int)character).ToList();
        var (codePoint, index, bias) = (FirstNonAscii, 0L, InitialBias);
        for (var position = delimiter + 1; position < encoded.Length;)
        {
            if (ReadInteger(encoded, ref position, bias) is not { } delta) return null;

            index += delta;
            bias = Adapt(delta, output.Count + 1, output.Count == 0 || (output.Count == Math.Max(delimiter, 0)));
            var wrapped = codePoint + index / (output.Count + 1);
            if (!Rune.IsValid((int)Math.Min(wrapped, int.MaxValue))) return null;

            codePoint = (int)wrapped;
            index %= output.Count + 1;
            output.Insert((int)index++, codePoint);
        }

        return string.Concat(output.Select(char.ConvertFromUtf32));
    }

    /// <summary>A text encoded, without prefix; null if it is no Unicode.</summary>
    public static string? Encode(string text)
    {
        if (text.Any(char.IsSurrogate) && text.EnumerateRunes().Contains(Rune.ReplacementChar)) return null;

        int[] codePoints = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        var output = new StringBuilder(string.Concat(codePoints.Where(codePoint => codePoint < FirstNonAscii).Select(codePoint => (char)codePoint)));
        var (basic, done) = (output.Length, output.Length);
        if (basic > 0) output.Append('-');

        var (current, delta, bias) = (FirstNonAscii, 0L, InitialBias);
        while (done < codePoints.Length)
        {
            var next = codePoints.Where(codePoint => codePoint >= current).Min();
            delta += (long)(next - current) * (done + 1);
            foreach (var codePoint in codePoints)
            {
                if (codePoint < next) delta++;
                if (codePoint != next) continue;

                WriteInteger(output, delta, bias);
                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }

            delta++;
            current = next + 1;
        }

        return output.ToString();
    }

    private static long? ReadInteger(string encoded, ref int position, int bias)
    {
        var (value, weight) = (0L, 1L);
        for (var step = Base; ; step += Base)
        {
            if (position == encoded.Length) return null;

            var digit = Digit(encoded[position++]);
            if (digit < 0) return null;

            value += digit * weight;
            var threshold = Threshold(step, bias);
            if (digit < threshold) return value;

            weight *= Base - threshold;
            if (value > int.MaxValue || weight > int.MaxValue) return null;
        }
    }

    private static void WriteInteger(StringBuilder output, long value, int bias)
    {
        for (var step = Base; ; step += Base)
        {
            var threshold = Threshold(step, bias);
            if (value < threshold) break;

            output.Append(Character((int)(threshold + (value - threshold) % (Base - threshold))));
            value = (value - threshold) / (Base - threshold);
        }

        output.Append(Character((int)value));
    }

    private static int Threshold(int step, int bias) => Math.Clamp(step - bias, SmallestThreshold, LargestThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        var steps = 0;
        for (; delta > (Base - SmallestThreshold) * LargestThreshold / 2; steps += Base) delta /= Base - SmallestThreshold;
        return (int)(steps + (Base - SmallestThreshold + 1) * delta / (delta + Skew));
    }

    private static int Digit(char character) => character switch
    {
        >= 'a' and <= 'z' => character - 'a',
        >= 'A' and <= 'Z' => character - 'A',
        >= '0' and <= '9' => character - '0' + 26,
        _ => -1,
    };

    private static char Character(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
