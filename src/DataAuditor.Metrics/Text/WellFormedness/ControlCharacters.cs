using System.Buffers;
using System.Globalization;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Characters that steer machines and mean nothing to readers.</summary>
internal static class ControlCharacters
{
    private const int Last = 0x9F;

    // All but tab, line feed, carriage return, and the next-line character of some systems.
    private static readonly SearchValues<char> Steering =
        SearchValues.Create([.. Enumerable.Range(0, Last + 1).Select(static code => (char)code).Where(static character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085'))]);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Find(string text)
    {
        var at = text.AsSpan().IndexOfAny(Steering);
        return at < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"it has the control character U+{(int)text[at]:X4}");
    }
}
