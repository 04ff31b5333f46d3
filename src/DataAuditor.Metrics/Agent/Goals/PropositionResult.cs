using System.Text.Json;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>Whether a proposition holds at a step, and with what as its arguments.</summary>
/// <param name="Info">What each argument is satisfied by; null where that is not recorded.</param>
internal readonly record struct PropositionResult(bool Holds, JsonElement? Info)
{
    private const string Several = "*args";

    /// <summary>Of true or false, of <c>[holds, info]</c>, or of an object with <c>is_satisfied</c> and <c>info</c>; null of anything else.</summary>
    public static PropositionResult? Read(JsonElement value)
    {
        var (holds, info) = value.ValueKind switch
        {
            JsonValueKind.Array when value.GetArrayLength() is 1 or 2 => (value[0].TruthOf(), value.GetArrayLength() == 2 ? value[1] : (JsonElement?)null),
            JsonValueKind.Object => (value.MemberOf("is_satisfied")?.TruthOf(), value.MemberOf("info")),
            _ => (value.TruthOf(), null),
        };
        if (info is { ValueKind: JsonValueKind.Null }) info = null;
        return holds is { } known && info is null or { ValueKind: JsonValueKind.Object } ? new PropositionResult(known, info) : null;
    }

    /// <summary>What an argument is satisfied by, one or several; null where that is not recorded. The one of several at place 2 is called <c>*args_2</c>.</summary>
    public IReadOnlyList<JsonElement>? Argument(string name)
    {
        if (Info is not { } info) return null;
        if (info.TryFind(name, out var value)) return value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (!name.StartsWith(Several + "_", StringComparison.Ordinal) || !int.TryParse(name.AsSpan(Several.Length + 1), out var place)) return null;

        return info.TryFind(Several, out var all) && all.ValueKind is JsonValueKind.Array && place >= 0 && place < all.GetArrayLength()
            ? all[place] is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [all[place]]
            : null;
    }
}
