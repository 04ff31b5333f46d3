using System.Runtime.InteropServices;
using System.Text.Json;

namespace DataAuditor;

/// <summary>Compares JSON values by what they mean.</summary>
public static class JsonEquality
{
    private const int Deepest = 1_000;

    /// <summary>Whether two values are the same: numbers by value, so that 4 is 4.0; objects in any order; texts exactly, and never a number.</summary>
    /// <remarks>Of values nested more than 1,000 deep, and of texts with a lone surrogate, only the same spelling is surely the same.</remarks>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        var spelledLeft = JsonMarshal.GetRawUtf8Value(left);
        var spelledRight = JsonMarshal.GetRawUtf8Value(right);
        if (IsTooDeep(spelledLeft) || IsTooDeep(spelledRight)) return spelledLeft.SequenceEqual(spelledRight);

        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            // JSON can spell a lone surrogate, and no text can hold it.
            return spelledLeft.SequenceEqual(spelledRight);
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> spelled)
    {
        if (spelled.Length <= 2 * Deepest) return false;

        var reader = new Utf8JsonReader(spelled, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.CurrentDepth > Deepest) return true;
        }

        return false;
    }
}
