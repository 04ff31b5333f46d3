using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Characters that come of wrong decoding.</summary>
internal static partial class EncodingNoise
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Find(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return "it has the replacement character U+FFFD";
        if (LoneSurrogate(text) is { } surrogate) return string.Create(CultureInfo.InvariantCulture, $"it has the lone surrogate U+{(int)surrogate:X4}");

        var garbled = Mojibake().Match(text);
        return garbled.Success ? $"'{PlainText.OneLine(garbled.Value)}' is UTF-8 decoded as another encoding" : null;
    }

    private static char? LoneSurrogate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) return null;
            if (Rune.DecodeFromUtf16(text[next..], out _, out var length) is not System.Buffers.OperationStatus.Done) return text[next];
            text = text[(next + length)..];
        }

        return null;
    }

    /// <summary>
    /// UTF-8's bytes read as Windows-1252 or Latin-1: its leading bytes become letters such as Ã, its trailing ones mostly signs. Only such
    /// pairs are taken that no language writes; behind Ã and Â no quotation marks, which may follow a capital; Cyrillic and Greek only as a run.
    /// </summary>
    [GeneratedRegex(@"Ã[\u0080-\u009F\u00A0-\u00BFŠŒŽšœžŸƒ]|Â[\u0080-\u009F\u00A0-\u00BF]|â(?:€.?|\u0080|[‚„†ˆ”–™œ][\u0080-\u00BF‚ƒ„…†‡‰Š‹Œ•–—š›œ])|ðŸ|(?:[ÐÑÎÏ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}|ï»¿")]
    private static partial Regex Mojibake();
}
