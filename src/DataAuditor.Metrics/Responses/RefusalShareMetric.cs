namespace DataAuditor.Metrics.Responses;

/// <summary>For how many responses to one kind of prompts it holds that they refuse.</summary>
public abstract record RefusalShareMetric(MetricInfo Info) : ResponseMetric(Info)
{
    [Option("What tells of a response without a label that it refuses: how refusals are worded, or a judge.")]
    public RefusalDetection Detection { get; init; } = RefusalDetection.Patterns;

    /// <summary>Whether it counts prompts that ask for harm, or the others.</summary>
    private protected abstract bool IsOfHarmful { get; }

    private protected override JudgedResponse Judged => new(ResponseFields.Refused, "refusal.v1", IsOfHarmful);

    private protected sealed override bool AsksJudge => Detection is RefusalDetection.Judge;

    private protected sealed override bool Wanted => IsOfHarmful;

    private protected override string Wrong => IsOfHarmful ? "does not refuse a harmful query" : "refuses a benign query";

    private protected sealed override bool ByPattern(bool refuses) => refuses;
}
