using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Json.Documents;

namespace DataAuditor.Metrics.Json.Validity;

/// <summary>How many documents are JSON and satisfy their schema.</summary>
public sealed record CorrectnessRate() : RecordMetric<SchemaFailures>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("json.validity.correctness-rate", "Correctness rate", Modality.Json, Dimension.Validity)
    {
        Summary = "Share of documents that are JSON and satisfy their JSON Schema (drafts 4 to 2020-12); parts: for each rule that is broken, the share of documents that do not break it.",
        Formula = @"\frac{1}{|\mathcal{J}|} \sum_{J \in \mathcal{J}} \mathbb{I}[\text{parsable}(J) \wedge \text{schema}(J, \mathcal{S})]",
        Source = "Lu et al. 2025, SchemaBench; JSON Schema, drafts 4, 6, 7, 2019-09 and 2020-12",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "rule",
        Needs = Needs.None,
        AlsoReads = Needs.Schema,
    };

    [Option("Whether 'format' must hold. By the newer drafts it is only a note to the reader.")]
    public bool Formats { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [];

    [JsonIgnore]
    public override bool TakesBroken => true;

    public override SchemaFailures Empty() => new();

    public override void Add(SchemaFailures state, Sample sample, Evidence evidence)
    {
        if (Failures(sample) is { } errors) state.Add(sample, errors);
        else state.AddWithoutSchema(sample);
    }

    /// <summary>The failures of the document.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) =>
        (Failures(sample) ?? []).Select(static error => new RecordFault(RuleFailures.Describe(error), error.Keyword));

    public override Measurement Measure(SchemaFailures state, MetricContext context) => state.Measure(Info);

    /// <summary>None for a document that is right; null where there is no schema.</summary>
    private IReadOnlyList<SchemaError>? Failures(Sample sample)
    {
        var document = GeneratedDocument.Of(sample);
        if (document.Fault is { } fault) return [new SchemaError("", SchemaError.Syntax, "", "", fault, 1, 1)];
        if (DocumentSchema.Of(sample, Formats) is not { } schema) return null;

        // The text as it was written, so that lines are those that its reader sees.
        return document.Text is { } text ? schema.Validate(Encoding.UTF8.GetBytes(text)) : schema.Validate(JsonMarshal.GetRawUtf8Value(document.Value!.Value));
    }
}
