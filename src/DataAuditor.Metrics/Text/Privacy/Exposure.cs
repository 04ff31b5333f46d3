using System.Text.Json;
using DataAuditor.Intervals;
using DataAuditor.Metrics.SensitiveSpans;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Privacy;

/// <summary>How much of what points to persons or machines is left in the texts.</summary>
public sealed record Exposure() : RecordMetric<SpanCounts>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("text.privacy.exposure", "Exposure", Modality.Text, Dimension.Privacy)
    {
        Summary = "Sensitive spans left in a record, on average: e-mail addresses, IP addresses, links and phone numbers.",
        Formula = @"\frac{1}{|\mathcal{D}|} \sum_{t \in \mathcal{D}} \sum_{x \in \psi(t)} \mathbb{I}(\text{type}(x) \in S_S)",
        Source = "Sensitive attribute exposure in The LLM Data Auditor, there of logs; Aghili et al. 2025",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        PartNoun = "type",
        Needs = Needs.None,
    };

    [Option("What counts: email, ipv4, ipv6, url, phone.")]
    public IReadOnlyList<SensitiveType> Types { get; init; } = Enum.GetValues<SensitiveType>();

    public override IReadOnlyList<FieldNeed> Reads => ["text"];

    public bool Equals(Exposure? other) => other is not null && Types.ToHashSet().SetEquals(other.Types);

    public override int GetHashCode() => Types.Distinct().Sum(static type => 1 << (int)type);

    public override SpanCounts Empty() => new();

    public override void Add(SpanCounts state, Sample sample, Evidence evidence)
    {
        var text = sample.Text("text")!;
        var spans = Detectors.Find(text, Types);
        state.Add(spans);
        if (!evidence.Wants(sample.Index, spans.Count)) return;

        foreach (var span in spans) evidence.Add(new Exhibit(sample.Index, spans.Count, Describe(span, text), NameOf(span.Type)));
    }

    /// <summary>The spans, masked.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var text = sample.Text("text")!;
        return Detectors.Find(text, Types).Select(span => new RecordFault(Describe(span, text), NameOf(span.Type)));
    }

    public override Measurement Measure(SpanCounts state, MetricContext context)
    {
        if (Types.Count == 0) return Measurement.NotMeasurable("option 'types' is empty");
        if (state.All.Count == 0) return Measurement.NotMeasurable("there is no text");

        return new Measurement.Score(state.All.Mean)
        {
            Uncertainty = UncertaintyOf(state.All),
            Parts = [.. Types.Distinct().Order().Select(type => new Part(NameOf(type), state[type].Mean) { Uncertainty = UncertaintyOf(state[type]) })],
        };
    }

    private static Uncertainty? UncertaintyOf(Moments spans) =>
        spans.Count > 1 ? MeanInterval.Student(spans.Mean, spans.Variance, spans.Count)?.Within(0, double.PositiveInfinity) : null;

    private static string Describe(SensitiveSpan span, string text) => $"'{span.Masked(text)}' at character {span.Start + 1}";

    private static string NameOf(SensitiveType type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString());
}
