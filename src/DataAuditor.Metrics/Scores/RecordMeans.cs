using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>A number for each record that has one, and how many have none.</summary>
public sealed class RecordMeans : IState<RecordMeans>
{
    public Moments Values { get; } = new();

    public long LeftOut { get; private set; }

    /// <param name="value">Null for a record that has none.</param>
    public void Add(double? value)
    {
        if (value is { } number) Values.Add(number);
        else LeftOut++;
    }

    public void Merge(RecordMeans later)
    {
        Values.Merge(later.Values);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Values);
        LeftOut = archive.PassCount(LeftOut);
    }

    /// <summary>The mean, with Student's interval; the worst value where no record has a number.</summary>
    /// <param name="lack">What a record without a number lacks, as in "no sentence".</param>
    internal Measurement Measure(MetricInfo info, string lack) => Values.Count == 0
        ? info.WorstFor(LeftOut.NoRecord(lack))
        : new Measurement.Score(Values.Mean) { Uncertainty = Values.Uncertainty?.Within(info.Range.Low, info.Range.High), Notes = LeftOut.Notes(lack) };
}
