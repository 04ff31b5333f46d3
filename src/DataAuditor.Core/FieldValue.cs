using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataAuditor;

/// <summary>Reads values of fields; null where a value is not of the kind.</summary>
internal static class FieldValue
{
    /// <summary>A text may hold lone surrogates, which JSON can spell and UTF-8 cannot: they are kept, for the metrics that count them.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String) return null;

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescaped(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    /// <param name="ofText">Whether a number may stand as text.</param>
    public static double? Number(JsonElement value, bool ofText) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when ofText && double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    public static bool? Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) && number is 0 or 1 => value.GetInt32() == 1,
        JsonValueKind.String when value.ValueEquals("1") || Text(value)!.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        JsonValueKind.String when value.ValueEquals("0") || Text(value)!.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };

    /// <summary>An array or object that stands in a text.</summary>
    public static JsonElement? Embedded(JsonElement value) => Parsed(value) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } inner ? inner : null;

    /// <summary>JSON that stands in a text.</summary>
    public static JsonElement? Parsed(JsonElement value)
    {
        try
        {
            return JsonElement.Parse(Text(value)!);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>For messages: what a value is, and a glimpse of it.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {value.GetArrayLength().ToString(CultureInfo.InvariantCulture)}",
        JsonValueKind.String => $"the text '{PlainText.OneLine(Text(value)!, maxLength: 40)}'",
        _ => PlainText.OneLine(value.GetRawText(), maxLength: 40),
    };

    private static string Unescaped(ReadOnlySpan<char> json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            text.Append(json[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(json.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var plain => plain,
            });
            if (json[i] == 'u') i += 4;
        }

        return text.ToString();
    }
}
