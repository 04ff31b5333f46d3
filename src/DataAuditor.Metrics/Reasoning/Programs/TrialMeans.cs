using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>A share for each record that was put to the test, and why others were not.</summary>
public sealed class TrialMeans : IState<TrialMeans>
{
    private readonly Moments _values = new();

    private long _unjudged;

    private long _few;

    private string? _reason;

    /// <inheritdoc/>
    public void Merge(TrialMeans later)
    {
        _values.Merge(later._values);
        _unjudged += later._unjudged;
        _few += later._few;
        _reason ??= later._reason;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_values);
        _unjudged = archive.PassCount(_unjudged);
        _few = archive.PassCount(_few);
        _reason = archive.Pass(_reason);
    }

    internal void Add(double share) => _values.Add(share);

    /// <summary>A record that cannot be judged, which says nothing of it.</summary>
    internal void LeaveOut(string reason)
    {
        _unjudged++;
        _reason ??= reason;
    }

    /// <summary>A record with fewer samples than are asked for.</summary>
    internal void LeaveOutForFew() => _few++;

    /// <summary>The mean, with Student's interval; not measurable where there are records and none could be judged.</summary>
    /// <param name="few">What a record with too few samples has, as in "fewer than 8 samples".</param>
    internal Measurement Measure(MetricInfo info, string few = "")
    {
        if (_values.Count > 0) return new Measurement.Score(_values.Mean) { Uncertainty = _values.Uncertainty?.Within(info.Range.Low, info.Range.High), Notes = [.. _unjudged.Notes($"not been judged ({_reason})"), .. _few.Notes(few)] };

        return (_unjudged, _few) switch
        {
            (0, 0) => info.WorstFor(0L.NoRecord("")),
            (0, _) => Measurement.NotMeasurable(_few.NoRecord(few)),
            _ => Measurement.NotMeasurable($"no record could be judged: {_reason}"),
        };
    }
}
