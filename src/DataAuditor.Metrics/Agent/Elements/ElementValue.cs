using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>What elements of scenes, such as roads, are told apart by.</summary>
internal static class ElementValue
{
    /// <summary>A number is the text that it is written as, and an array the texts of its items; null is a value too. Of an object neither spacing nor the order of members counts.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TextOf(),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(TextOf))}]",
        _ => Canonical(value),
    };

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quoted(value.TextOf()),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(static member => (Name: member.NameOf(), member.Value)).OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => $"{Quoted(member.Name)}:{Canonical(member.Value)}"))}}}",
        _ => value.GetRawText(),
    };

    /// <summary>So that no text looks like several members.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
