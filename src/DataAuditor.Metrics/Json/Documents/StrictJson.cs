using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>
/// JSON by the letter of RFC 8259, at any depth: no comments, no trailing commas, no NaN, nothing before it but white space, hence no byte
/// order mark, and nothing behind it. Lone surrogates, names that occur twice and numbers of any size are grammatical.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Grammar = new() { MaxDepth = int.MaxValue };

    private static readonly JsonDocumentOptions DistinctNames = new() { MaxDepth = int.MaxValue, AllowDuplicateProperties = false };

    private static readonly JsonReaderOptions First = new() { MaxDepth = int.MaxValue };

    /// <summary>The value; null, with the reason, where the text is no JSON.</summary>
    public static JsonElement? Read(string text, out string? fault)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            fault = "it is blank";
            return null;
        }

        if (text[0] == '\uFEFF')
        {
            fault = "it begins with a byte order mark";
            return null;
        }

        try
        {
            fault = null;
            return JsonElement.Parse(text, Grammar);
        }
        catch (JsonException wrong)
        {
            fault = JsonFault.WithPlace(wrong);
            return null;
        }
    }

    /// <summary>The value that a text begins with; null where it begins with none.</summary>
    public static JsonElement? ReadFirst(ReadOnlySpan<char> text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.ToArray()), First);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether some object of the value has a name twice.</summary>
    public static bool RepeatsName(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) return false;

        try
        {
            JsonElement.Parse(JsonMarshal.GetRawUtf8Value(value), DistinctNames);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
