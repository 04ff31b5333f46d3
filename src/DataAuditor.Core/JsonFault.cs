using System.Text.Json;

namespace DataAuditor;

/// <summary>Says in words why a text is no JSON.</summary>
public static class JsonFault
{
    /// <summary>The parser's message without the place, which stands before it.</summary>
    public static string Text(JsonException fault) => $"the text is not JSON: {Reason(fault)}";

    /// <summary>The parser's message with the place at its end, for a text of its own.</summary>
    public static string WithPlace(JsonException fault) => FormattableString.Invariant($"{Reason(fault)} (line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1})");

    private static string Reason(JsonException fault)
    {
        var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? fault.Message : fault.Message[..place]).Trim();
    }
}
