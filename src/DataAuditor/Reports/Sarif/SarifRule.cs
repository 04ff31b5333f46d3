using System.Text.Json;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;

namespace DataAuditor.Reports.Sarif;

/// <summary>What a result is about: a metric, a dimension's score, or a kind of remark.</summary>
internal sealed record SarifRule(string Id, string Name, string Text, IReadOnlyList<string> Tags)
{
    public static string IdOf(JudgedGate gate) => gate.Gate switch
    {
        { Dimension: not null } => $"dimension.{gate.Result.Subject}",
        { Coverage: not null } => "coverage",
        _ => gate.Result.Subject,
    };

    /// <summary>The rules that results refer to, each once, in the order of the results.</summary>
    public static IReadOnlyList<SarifRule> Of(IEnumerable<JudgedGate> gates, IEnumerable<Diagnostic> remarks) =>
    [
        .. gates.Select(Of).Concat(remarks.Select(remark => new SarifRule(remark.CodeText, remark.Code.ToString(), "What an audit found besides its gates.", []))).DistinctBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("name", Name);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", Name);
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", Text);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static SarifRule Of(JudgedGate gate)
    {
        if (gate.Gate.History is not null) return new SarifRule(IdOf(gate), gate.Title, "An alarm over the accepted rounds and this one.", ["history"]);
        if (gate.Gate.Coverage is not null) return new SarifRule(IdOf(gate), gate.Title, "How many of a dimension's metrics the audit measured.", ["coverage"]);

        if (MetricCatalog.All.Concat(SignalCatalog.All).FirstOrDefault(entry => entry.Info.Id == gate.Result.Subject)?.Info is not { } info)
        {
            return new SarifRule(IdOf(gate), gate.Title, "The mean score of the dimension's measured metrics.", gate.Gate.Dimension is { } dimension ? Words(dimension) : []);
        }

        return new SarifRule(info.Id, info.Name, $"{info.Summary} Source: {info.Source}.", [.. Words(info.Dimension), info.Modality.ToString().ToLowerInvariant()]);
    }

    private static string[] Words(Dimension dimension) => [dimension.Pillar.ToString().ToLowerInvariant(), dimension.ToString().ToLowerInvariant()];
}
