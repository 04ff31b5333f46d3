using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>A metric over how well a record's samples do.</summary>
public abstract record SampledTrial(MetricInfo Info) : RecordMetric<TrialMeans>(Info)
{
    /// <summary>How many samples it is about.</summary>
    public abstract int K { get; init; }

    [Option("How a sampled answer is compared with the gold one.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Exact;

    [Option("Seconds of a processor core that each test of a program may take.", Min = 0.1, Max = 3600)]
    public double Time { get; init; } = 5;

    [Option("Mebibytes of memory that a program may take.", Min = 64, Max = 65536)]
    public int Memory { get; init; } = 512;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => SampledPasses.Needs(Limits);

    private ProgramLimits Limits => new() { Seconds = Time, Memory = Memory };

    public override TrialMeans Empty() => new();

    public override void Add(TrialMeans state, Sample sample, Evidence evidence)
    {
        var passes = SampledPasses.Of(sample, Checker, Limits);
        if (passes.Unjudged is { } reason)
        {
            state.LeaveOut(reason);
        }
        else if (passes.Count < K)
        {
            state.LeaveOutForFew();
        }
        else
        {
            var value = Value(passes);
            state.Add(value);
            if (value < 1 && evidence.Wants(sample.Index, 1 - value)) evidence.Add(new Exhibit(sample.Index, 1 - value, passes.Detail));
        }
    }

    public override Measurement Measure(TrialMeans state, MetricContext context) => state.Measure(Info, string.Create(CultureInfo.InvariantCulture, $"fewer than {K} samples"));

    /// <summary>Of one record with at least k samples; between 0 and 1.</summary>
    private protected abstract double Value(SampledPasses passes);
}
