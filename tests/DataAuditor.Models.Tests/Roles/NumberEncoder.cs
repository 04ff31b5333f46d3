using System.Globalization;
using DataAuditor.Models.Roles;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>Reads texts that are token ids already: <c>3 1 4</c>. A whole input ends in the token 0.</summary>
public sealed class NumberEncoder : ITextEncoder
{
    public EncodedText Encode(string text, string? pair, bool isWhole)
    {
        var (first, second) = (Numbers(text), Numbers(pair ?? ""));
        int[] end = isWhole ? [0] : [];
        return new EncodedText([.. first, .. second, .. end], [.. first.Select(_ => 0), .. second.Select(_ => 1), .. end]);
    }

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
