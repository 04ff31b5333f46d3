using System.Text.Json;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Agent.Diagnoses;

/// <summary>The violations of an episode by type, or only whether there is one.</summary>
/// <param name="Types">Each once, by its standard name where it has one. Where types are not told there is a nameless one, or none.</param>
/// <param name="HasTypes">Whether types are told.</param>
internal sealed record ViolationSet(IReadOnlySet<string> Types, bool HasTypes)
{
    /// <summary>How the type is called where there is only one.</summary>
    public const string Nameless = "violation";

    /// <summary>Of true or false, of an array of types, or of objects with a <c>type</c> and perhaps a <c>count</c>, of which those that count 0 are left out.</summary>
    /// <exception cref="AuditException">The field is something else.</exception>
    public static ViolationSet Of(Sample sample, string role)
    {
        var field = sample.Json(role)!.Value;
        if (field.TruthOf() is { } isViolation) return new ViolationSet(new HashSet<string>(isViolation ? [Nameless] : [], StringComparer.Ordinal), HasTypes: false);
        if (field.ValueKind is not JsonValueKind.Array) throw Wrong(sample, role);

        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in field.EnumerateArray())
        {
            var type = item.ValueKind is JsonValueKind.Object ? item.MemberOf("type") : item;
            if (type is not { ValueKind: JsonValueKind.String } name) throw Wrong(sample, role);
            if (item.ValueKind is not JsonValueKind.Object || CountOf(sample, role, item) > 0) types.Add(InfractionNames.Of(name.TextOf()));
        }

        return new ViolationSet(types, HasTypes: true);
    }

    private static double CountOf(Sample sample, string role, JsonElement item) => item.MemberOf("count") switch
    {
        null => 1,
        { ValueKind: JsonValueKind.Number } count when count.TryGetDouble(out var number) && number >= 0 => number,
        _ => throw Wrong(sample, role),
    };

    private static AuditException Wrong(Sample sample, string role) => 
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be true or false, an array of types, or of objects with a 'type' and perhaps a 'count'");
}
