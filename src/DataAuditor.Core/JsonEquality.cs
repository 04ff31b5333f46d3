using System.Runtime.InteropServices;
using System.Text.Json;

namespace DataAuditor;

/// <summary>Compares JSON values by what they mean.</summary>
public static class JsonEquality
{
    /// <summary>Whether two values are the same: numbers by value, so that 4 is 4.0; objects in any order; texts exactly, and never a number.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (Exception beyond) when (beyond is InvalidOperationException or InsufficientExecutionStackException)
        {
            // Lone surrogates, which JSON can spell and texts cannot hold, or depth without end: then only the same spelling is surely the same.
            return JsonMarshal.GetRawUtf8Value(left).SequenceEqual(JsonMarshal.GetRawUtf8Value(right));
        }
    }
}
