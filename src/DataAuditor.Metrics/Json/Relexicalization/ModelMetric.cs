using System.Text.Json;

namespace DataAuditor.Metrics.Json.Relexicalization;

/// <summary>What a model scores when trained and evaluated on real data, and on relexicalised data.</summary>
/// <param name="Subgroup">Of whom, such as <c>age: 65+</c>; null for everyone.</param>
internal readonly record struct ModelMetric(string? Subgroup, double Real, double Relexicalised)
{
    public const string Field = "model_metric";

    private const string RealMember = "real";

    private const string RelexicalisedMember = "relexicalised";

    /// <summary>Far beyond this the squares of sums are no numbers.</summary>
    private const double Largest = 1e100;

    public double Distance => Math.Abs(Relexicalised - Real);

    /// <summary>Of a record that has the field: everyone's first, then the subgroups' by name.</summary>
    /// <exception cref="AuditException">It is no object with both numbers, or a subgroup is none.</exception>
    public static IReadOnlyList<ModelMetric> Of(Sample sample) => sample.Structure(Field) is { ValueKind: JsonValueKind.Object } metric
        ? [Read(sample, null, metric), .. Objects(metric).SelectMany(member => Subgroups(sample, member)).OrderBy(static subgroup => subgroup.Subgroup, StringComparer.Ordinal)]
        : throw Wrong(sample, null);

    /// <summary>One subgroup, or those of one kind, such as of ages.</summary>
    private static IEnumerable<ModelMetric> Subgroups(Sample sample, JsonProperty member) => member.Value.MemberOf(RealMember) is not null || member.Value.MemberOf(RelexicalisedMember) is not null
        ? [Read(sample, PlainText.OneLine(member.NameOf()), member.Value)]
        : Objects(member.Value).Select(subgroup => Read(sample, PlainText.OneLine($"{member.NameOf()}: {subgroup.NameOf()}"), subgroup.Value));

    private static IEnumerable<JsonProperty> Objects(JsonElement metric) => metric.EnumerateObject().Where(static member => member.Value.ValueKind is JsonValueKind.Object);

    private static ModelMetric Read(Sample sample, string? subgroup, JsonElement metric) =>
        new(subgroup, Number(metric, RealMember) ?? throw Wrong(sample, subgroup), Number(metric, RelexicalisedMember) ?? throw Wrong(sample, subgroup));

    private static double? Number(JsonElement metric, string name) =>
        metric.MemberOf(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDouble(out var number) && Math.Abs(number) <= Largest ? number : null;

    private static AuditException Wrong(Sample sample, string? subgroup) => sample.Wrong(
        $"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an object with the numbers '{RealMember}' and '{RelexicalisedMember}'{(subgroup is null ? "" : $", as must its subgroup '{subgroup}'")}");
}
