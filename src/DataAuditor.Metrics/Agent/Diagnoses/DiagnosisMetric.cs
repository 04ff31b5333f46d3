using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Diagnoses;

/// <summary>How well a detector's violations are those that are labelled, over all episodes together.</summary>
public abstract record DiagnosisMetric(MetricInfo Info) : RecordMetric<DiagnosisScores>(Info), IChecksRecords
{
    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Diagnosis.Needed;

    private protected abstract DiagnosisRatio Ratio { get; }

    public sealed override DiagnosisScores Empty() => new();

    public sealed override void Add(DiagnosisScores state, Sample sample, Evidence evidence)
    {
        var diagnosis = Diagnosis.Of(sample);
        state.Add(sample.Index, diagnosis, Ratio);
        if (WrongIn(diagnosis) is > 0 and var wrong && evidence.Wants(sample.Index, wrong)) evidence.Add(new Exhibit(sample.Index, wrong, diagnosis.Describe()));
    }

    /// <summary>An episode that is diagnosed wrongly in what the ratio is of.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var diagnosis = Diagnosis.Of(sample);
        if (WrongIn(diagnosis) > 0) yield return new RecordFault(diagnosis.Describe());
    }

    public sealed override Measurement Measure(DiagnosisScores state, MetricContext context) => state.Measure(Info, context, Ratio);

    private int WrongIn(Diagnosis diagnosis)
    {
        var (hits, members) = Ratio.Of(diagnosis.Found, diagnosis.Predicted.Count, diagnosis.Labelled.Count);
        return members - hits;
    }
}
