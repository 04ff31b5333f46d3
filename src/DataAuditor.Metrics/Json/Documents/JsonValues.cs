using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>JSON values as what they mean.</summary>
internal static class JsonValues
{
    /// <summary>Whether two values are the same: numbers by value, so that 4 is 4.0; objects in any order; texts exactly, and never a number.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            // Lone surrogates, which JSON can spell and texts cannot hold.
            return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
        }
        catch (InsufficientExecutionStackException)
        {
            return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
        }
    }

    /// <summary>Whether values are the items of an array.</summary>
    public static bool AreEqual(IReadOnlyList<JsonElement> values, JsonElement array) =>
        array.ValueKind is JsonValueKind.Array && array.GetArrayLength() == values.Count && values.Zip(array.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second));

    /// <summary>An object's members by name, of a repeated name the last.</summary>
    public static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject()) members[NameOf(member)] = member.Value;
        return members;
    }

    /// <summary>A name with lone surrogates stays as it is spelled.</summary>
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }
}
