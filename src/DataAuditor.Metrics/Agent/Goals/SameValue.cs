using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>Finds values that are the same among many, as <see cref="JsonEquality"/> compares them.</summary>
internal sealed class SameValue : IEqualityComparer<JsonElement>
{
    public static SameValue Instance { get; } = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonEquality.AreEqual(x, y);

    public int GetHashCode([DisallowNull] JsonElement obj) => obj.ValueKind switch
    {
        JsonValueKind.String => StringComparer.Ordinal.GetHashCode(obj.TextOf()),
        JsonValueKind.Number when obj.TryGetDouble(out var number) => number.GetHashCode(),
        var kind => (int)kind,
    };
}
