using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>
/// The metrics that the laws are held against: every tabular one of the catalogue, by default and once for each other choice of an option
/// that offers choices. A metric that joins the catalogue joins these.
/// </summary>
internal sealed record Subject(string Name, TableMetric Metric)
{
    /// <summary>What a metric needs set to measure anything.</summary>
    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["tabular.validity.violation-rate"] = """
            {"rules":[{"rule":"notNull","column":"number"},{"rule":"unique","columns":["number","category"]},{"rule":"dependency","from":["category"],"to":["group"]}]}
            """,
    };

    /// <summary>Further choices, where numbers open another way through the metric.</summary>
    private static readonly (string Id, string Options)[] Further = [("tabular.privacy.dcr-share", """{"subsets":4}""")];

    private static readonly Dictionary<string, Subject> ByName = All().ToDictionary(subject => subject.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public MetricInfo Info => Metric.Info;

    public static Subject Of(string name) => ByName[name];

    private static IEnumerable<Subject> All()
    {
        foreach (var entry in MetricCatalog.Match("tabular.*"))
        {
            var required = JsonNode.Parse(Required.GetValueOrDefault(entry.Info.Id, "{}"))!.AsObject();
            yield return new Subject(entry.Info.Id, (TableMetric)entry.With(required));
            foreach (var option in OptionChoices.Of(entry).Concat(Further.Where(further => further.Id == entry.Info.Id).Select(further => JsonNode.Parse(further.Options)!.AsObject())))
            {
                var name = $"{entry.Info.Id} {option.ToJsonString()}";
                foreach (var (key, value) in required) option[key] = value?.DeepClone();
                yield return new Subject(name, (TableMetric)entry.With(option));
            }
        }
    }
}
