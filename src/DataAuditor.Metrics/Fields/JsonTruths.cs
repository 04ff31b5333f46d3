using System.Text.Json;

namespace DataAuditor.Metrics.Fields;

/// <summary>Reads true and false out of arrays and objects.</summary>
internal static class JsonTruths
{
    /// <summary>1 and 0 are taken for true and false; null for what is neither.</summary>
    public static bool? TruthOf(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        _ => null,
    };
}
