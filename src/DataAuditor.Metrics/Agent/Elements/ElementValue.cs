using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>What elements of scenes, such as roads, are told apart by.</summary>
internal static class ElementValue
{
    /// <summary>A number is the text that it is written as, and an array the texts of its items; null is a value too.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TextOf(),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(TextOf))}]",
        _ => value.GetRawText(),
    };
}
