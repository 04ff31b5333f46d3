using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.WellFormedness;

namespace DataAuditor.Metrics.Text.Validity;

/// <summary>How many texts are whole and clean.</summary>
public sealed record WellFormedRate() : RecordMetric<FormShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("text.validity.well-formed-rate", "Well-formed rate", Modality.Text, Dimension.Validity)
    {
        Summary = "Share of texts without encoding noise, control characters, truncation, broken JSON, open fences, unbalanced brackets in code and unpaired quotation marks; a record that cannot be read has no such text.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \prod_c \mathbb{1}[t_i \text{ passes } c]",
        Source = "Structural validity as in section 2.2 of The LLM Data Auditor; CommonMark 0.31; RFC 8259",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "check",
        Needs = Needs.None,
    };

    [Option("What is checked: readable, encoding, control-characters, truncation, json, fences, code-blocks, quotes.")]
    public IReadOnlyList<FormCheck> Checks { get; init; } = Enum.GetValues<FormCheck>();

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => TextForm.Needs;

    [JsonIgnore]
    public override bool TakesBroken => Checks.Contains(FormCheck.Readable);

    public bool Equals(WellFormedRate? other) => other is not null && Checks.Distinct().Order().SequenceEqual(other.Checks.Distinct().Order());

    public override int GetHashCode() => Checks.Distinct().Sum(static check => 1 << (int)check);

    public override FormShares Empty() => new();

    public override void Add(FormShares state, Sample sample, Evidence evidence)
    {
        var failed = TextForm.Faults(sample, Checks).ToArray();
        state.Add(sample.Fault is null ? Checks : [FormCheck.Readable], [.. failed.Select(static fault => fault.Check)]);
        foreach (var (check, detail) in failed)
        {
            evidence.Add(new Exhibit(sample.Index, failed.Length, detail, FormShares.NameOf(check)));
        }
    }

    /// <summary>The checks that the text fails.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) => TextForm.Faults(sample, Checks).Select(static fault => new RecordFault(fault.Detail, FormShares.NameOf(fault.Check)));

    public override Measurement Measure(FormShares state, MetricContext context)
    {
        if (Checks.Count == 0) return Measurement.NotMeasurable("option 'checks' is empty");
        if (state.WellFormed.Count == 0) return Info.WorstFor("there is no synthetic record");

        return new Measurement.Score(state.WellFormed.Value)
        {
            Uncertainty = state.WellFormed.Uncertainty,
            Parts = [.. Checks.Distinct().Order().Select(state.PartOf)],
        };
    }
}
