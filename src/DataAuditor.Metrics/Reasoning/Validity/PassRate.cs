using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Programs;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Validity;

/// <summary>How many of their unit tests programs pass.</summary>
public sealed record PassRate() : RecordMetric<TrialMeans>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.validity.pass-rate", "Pass rate of unit tests", Modality.Reasoning, Dimension.Validity)
    {
        Summary = "Share of its unit tests that a program passes, averaged over records; programs are run in a sandbox, with their tests in another, unless the results are recorded.",
        Formula = @"\text{PassRate} = \frac{1}{N} \sum_{i=1}^{N} \frac{1}{|U_i|} \sum_{u \in U_i} \mathbb{1}[\text{exec}(c_i, u) = \text{pass}]",
        Source = "Hendrycks et al. 2021, APPS; Chen et al. 2021, HumanEval",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("Seconds of a processor core that each test may take.", Min = 0.1, Max = 3600)]
    public double Time { get; init; } = 5;

    [Option("Mebibytes of memory that a program may take.", Min = 64, Max = 65536)]
    public int Memory { get; init; } = 512;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Run.Need];

    private CodeRun Run => new(new ProgramLimits { Seconds = Time, Memory = Memory });

    public override TrialMeans Empty() => new();

    public override void Add(TrialMeans state, Sample sample, Evidence evidence)
    {
        if (Run.ShareOf(sample, out var error) is not var (share, detail))
        {
            state.LeaveOut(error!);
            return;
        }

        state.Add(share);
        if (share < 1 && evidence.Wants(sample.Index, 1 - share)) evidence.Add(new Exhibit(sample.Index, 1 - share, detail));
    }

    public override Measurement Measure(TrialMeans state, MetricContext context) => state.Measure(Info);

    /// <summary>Whether the program fails a test.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Run.ShareOf(sample, out _) is { Value: < 1 } failed) yield return new RecordFault(failed.Detail);
    }
}
