using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>For how many records something holds, and for how many there is nothing to ask.</summary>
public sealed class RecordShares : IState<RecordShares>
{
    public Share Records { get; } = new();

    public long LeftOut { get; private set; }

    /// <param name="holds">Null for a record that cannot be asked.</param>
    public void Add(bool? holds)
    {
        if (holds is { } answer) Records.Add(answer);
        else LeftOut++;
    }

    public void Merge(RecordShares later)
    {
        Records.Merge(later.Records);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        LeftOut = archive.PassCount(LeftOut);
    }

    /// <summary>The share, with Wilson's interval; the worst value where no record can be asked.</summary>
    /// <param name="lack">What a record that cannot be asked lacks, as in "no reply".</param>
    internal Measurement Measure(MetricInfo info, string lack) => Records.Count == 0
        ? info.WorstFor(LeftOut.NoRecord(lack))
        : new Measurement.Score(Records.Value) { Uncertainty = Records.Uncertainty, Notes = LeftOut.Notes(lack) };

    /// <summary>The same where a record lacks an answer because a judge came to none: not measurable where it never did.</summary>
    internal Measurement MeasureJudged(MetricInfo info) => Records.Count == 0 && LeftOut > 0
        ? Measurement.NotMeasurable("the judge came to no opinion of any record")
        : Measure(info, "no opinion of the judge");
}
