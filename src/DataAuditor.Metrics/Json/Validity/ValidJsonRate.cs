using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.Documents;

namespace DataAuditor.Metrics.Json.Validity;

/// <summary>How many documents are JSON at all.</summary>
public sealed record ValidJsonRate() : RecordMetric<ReadableDocuments>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("json.validity.valid-json-rate", "Valid JSON rate", Modality.Json, Dimension.Validity)
    {
        Summary = "Share of documents that are JSON by the letter of RFC 8259, at any depth, whatever a schema says; parts: those that have JSON in a fenced block or amid prose, and those with a name twice in an object.",
        Formula = @"\frac{|\{J \in \mathcal{J} : \text{IsParsable}(J)\}|}{|\mathcal{J}|}",
        Source = "RFC 8259; Agarwal et al. 2025, ThinkJSON",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [];

    [JsonIgnore]
    public override bool TakesBroken => true;

    public override ReadableDocuments Empty() => new();

    public override void Add(ReadableDocuments state, Sample sample, Evidence evidence)
    {
        var document = GeneratedDocument.Of(sample);
        state.Add(sample, document);
        if (document.Fault is { } fault && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, fault));
    }

    /// <summary>What is no JSON.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (GeneratedDocument.Of(sample).Fault is { } fault) yield return new RecordFault(fault);
    }

    public override Measurement Measure(ReadableDocuments state, MetricContext context) => state.Measure(Info);
}
