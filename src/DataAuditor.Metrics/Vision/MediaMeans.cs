using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Vision;

/// <summary>A number for each record that has one, how many have none, and how many have images or videos that cannot be used.</summary>
public sealed class MediaMeans : IState<MediaMeans>
{
    public Moments Values { get; } = new();

    /// <summary>Records whose number is not defined.</summary>
    public long Undefined { get; private set; }

    /// <summary>Those of them whose number is not defined because there is nothing in what was generated.</summary>
    public long Degenerate { get; private set; }

    public long Unusable { get; private set; }

    /// <param name="value">Null where it is not defined.</param>
    /// <param name="isDegenerate">Whether it is not because there is nothing in what was generated.</param>
    public void Add(double? value, bool isDegenerate = false)
    {
        if (value is { } number)
        {
            Values.Add(number);
            return;
        }

        Undefined++;
        if (isDegenerate) Degenerate++;
    }

    public void AddUnusable() => Unusable++;

    public void Merge(MediaMeans later)
    {
        Values.Merge(later.Values);
        Undefined += later.Undefined;
        Degenerate += later.Degenerate;
        Unusable += later.Unusable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Values);
        Undefined = archive.PassCount(Undefined);
        Degenerate = archive.PassCount(Degenerate);
        Unusable = archive.PassCount(Unusable);
    }

    /// <summary>The mean, with Student's interval; the worst value where there is no record, or one without a number has nothing in it or files that cannot be used.</summary>
    /// <param name="lack">What a record has whose number is not defined, as in "an embedding of length 0".</param>
    /// <param name="files">What cannot be used of the others, as in "images".</param>
    internal Measurement Measure(MetricInfo info, string lack, string files = "images")
    {
        if (Values.Count == 0)
        {
            if (Unusable == 0) return Undefined > 0 && Degenerate == 0 ? Measurement.NotMeasurable(Undefined.NoRecord(lack)) : info.WorstFor(Undefined.NoRecord(lack));

            return info.WorstFor(Undefined == 0 ? $"no record has {files} that can be used" : $"every record has {lack}, or {files} that cannot be used");
        }

        return new Measurement.Score(Values.Mean) { Uncertainty = Values.Uncertainty?.Within(info.Range.Low, info.Range.High), Notes = Notes(lack, files) };
    }

    /// <inheritdoc cref="Measure"/>
    internal IReadOnlyList<string> Notes(string lack, string files = "images") => [.. Undefined.Notes(lack), .. UnusableFiles.Notes(Unusable, files)];
}
