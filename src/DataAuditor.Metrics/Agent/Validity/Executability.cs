using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Validity;

/// <summary>How many actions can be executed where they are taken.</summary>
public sealed record Executability() : RecordMetric<StepShares>(Description), IChecksRecords
{
    private const string Executed = "executed";

    private const string Lack = "no step";

    private static readonly MetricInfo Description = new("agent.validity.executability", "Action executability rate", Modality.Agent, Dimension.Validity)
    {
        Summary = "Share of actions that execute without error, over the steps of all episodes together: long episodes count for more, and episodes without a step for nothing.",
        Formula = @"\text{ExecRate} = \frac{1}{\sum_i T_i} \sum_{i=1}^N \sum_{t=0}^{T_i-1} \mathbf{1}\{a_t^{(i)} \text{ executes without error in } s_t^{(i)}\}",
        Source = "The LLM Data Auditor, section 7.2",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Episode.NeedUnlessEmpty(Executed)];

    public override StepShares Empty() => new();

    public override void Add(StepShares state, Sample sample, Evidence evidence)
    {
        var (failed, first, steps) = FailuresOf(sample);
        state.Add(sample.Index, steps - failed, steps);
        if (failed > 0 && evidence.Wants(sample.Index, failed)) evidence.Add(new Exhibit(sample.Index, failed, Describe(sample, failed, first, steps)));
    }

    /// <summary>An episode with an action that fails.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var (failed, first, steps) = FailuresOf(sample);
        if (failed > 0) yield return new RecordFault(Describe(sample, failed, first, steps));
    }

    public override Measurement Measure(StepShares state, MetricContext context) => state.Measure(Info, context, Lack);

    private static (int Failed, int First, int Steps) FailuresOf(Sample sample)
    {
        var episode = Episode.Of(sample);
        var (failed, first, executed) = (0, -1, episode.Truths(Executed) ?? []);
        for (var step = 0; step < executed.Length; step++)
        {
            if (executed[step] ?? throw episode.Wrong(Executed, step, "is missing")) continue;
            if (failed++ == 0) first = step;
        }

        return (failed, first, executed.Length);
    }

    private static string Describe(Sample sample, int failed, int first, int steps)
    {
        var when = Episode.Of(sample).Times is { } times ? $", {Number.Format(times[first])} s" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{failed} of {steps} actions fail, the first at step {first}{when}");
    }
}
