using System.Text.Json;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>The bits that were hidden in a record's image or video, and what was found again: the field <c>watermark</c>.</summary>
internal sealed class Watermark
{
    public const string Field = "watermark";

    /// <summary>The name of what was found where the record names no attack.</summary>
    private const string Unnamed = "recovered";

    private Watermark(int length, IReadOnlyList<(string Attack, int Right)> recovered) => (Length, Recovered) = (length, recovered);

    /// <summary>How many bits were hidden; may be zero.</summary>
    public int Length { get; }

    /// <summary>How many bits were found again after each attack.</summary>
    public IReadOnlyList<(string Attack, int Right)> Recovered { get; }

    /// <exception cref="AuditException">The field is not what it must be.</exception>
    public static Watermark Of(Sample sample) => sample.Once(typeof(Watermark), static own =>
    {
        if (own.Structure(Field) is not { ValueKind: JsonValueKind.Object } field || !field.TryFind("bits", out var hidden)) throw own.Wrong($"the field '{Name(own)}' must be an object with 'bits'");

        var bits = Bits(own, hidden, "bits");
        return new Watermark(bits.Length, field.TryFind("recovered", out var found) ? Found(own, found, bits) : []);
    });

    private static List<(string, int)> Found(Sample sample, JsonElement found, bool[] bits) => found.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => [.. found.EnumerateObject().Select(attack => (attack.NameOf(), Right(sample, attack.Value, bits, attack.NameOf())))],
        _ => [(Unnamed, Right(sample, found, bits, Unnamed))],
    };

    private static int Right(Sample sample, JsonElement value, bool[] bits, string attack)
    {
        var found = Bits(sample, value, attack);
        if (found.Length != bits.Length) throw sample.Wrong($"the field '{Name(sample)}' has {found.Length} bits of '{PlainText.OneLine(attack)}', and {bits.Length} that were hidden");

        return bits.Zip(found).Count(static pair => pair.First == pair.Second);
    }

    /// <summary>A text of zeros and ones, or an array of them.</summary>
    private static bool[] Bits(Sample sample, JsonElement value, string of)
    {
        bool?[] bits = value.ValueKind switch
        {
            JsonValueKind.String => [.. value.TextOf().Select(static digit => digit is '0' or '1' ? digit == '1' : (bool?)null)],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(static bit => bit.ValueKind is JsonValueKind.Number && bit.TryGetInt32(out var digit) && digit is 0 or 1 ? bit.GetInt32() == 1 : (bool?)null)],
            _ => [null],
        };
        return bits.All(static bit => bit is not null)
            ? [.. bits.Select(static bit => bit!.Value)]
            : throw sample.Wrong($"the field '{Name(sample)}' must have '{PlainText.OneLine(of)}' as zeros and ones, in a text or an array");
    }

    private static string Name(Sample sample) => PlainText.OneLine(sample.NameOf(Field));
}
