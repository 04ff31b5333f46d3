using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>How many episodes succeed, as the environment says that evaluated them.</summary>
public sealed record SuccessRate() : RecordMetric<RecordShares>(Description), IChecksRecords
{
    private const string Success = "success";

    private const string Fault = "the episode is no success";

    private static readonly MetricInfo Description = new("agent.utility.success-rate", "Success rate", Modality.Agent, Dimension.Utility)
    {
        Summary = "Share of evaluation episodes that succeed, by the field 'success'.",
        Formula = @"\text{SR}_{\text{eval}} = \frac{1}{N} \sum_{i=1}^N s_i",
        Source = "The LLM Data Auditor, section 7.2",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Success];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var succeeds = sample.Truth(Success)!.Value;
        state.Add(succeeds);
        if (!succeeds && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, Fault));
    }

    /// <summary>An episode that does not succeed.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (sample.Truth(Success) is false) yield return new RecordFault(Fault);
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "no outcome");
}
