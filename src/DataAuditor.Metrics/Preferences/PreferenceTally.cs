using DataAuditor.Agreement;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Preferences;

/// <summary>How often each outcome is preferred, the annotators of a record averaged.</summary>
public sealed class PreferenceTally : IState<PreferenceTally>
{
    private readonly Moments _points = new();

    private readonly Moments _wins = new();

    private readonly Moments _ties = new();

    private readonly Moments _losses = new();

    private readonly RaterAgreement _annotators = new();

    private long _leftOut;

    public void Merge(PreferenceTally later)
    {
        _points.Merge(later._points);
        _wins.Merge(later._wins);
        _ties.Merge(later._ties);
        _losses.Merge(later._losses);
        _annotators.Merge(later._annotators);
        _leftOut += later._leftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_points);
        archive.PassState(_wins);
        archive.PassState(_ties);
        archive.PassState(_losses);
        archive.PassState(_annotators);
        _leftOut = archive.PassCount(_leftOut);
    }

    internal void Add(IReadOnlyList<double> preferences)
    {
        if (Preference.Mean(preferences) is not { } mean)
        {
            _leftOut++;
            return;
        }

        _points.Add(mean);
        _wins.Add(ShareOf(Preference.Win));
        _ties.Add(ShareOf(Preference.Tie));
        _losses.Add(ShareOf(Preference.Loss));
        _annotators.Add(preferences);

        double ShareOf(double outcome) => (double)preferences.Count(one => one == outcome) / preferences.Count;
    }

    /// <summary>Wilson's interval covers points as it covers hits: numbers between 0 and 1 vary no more than hits of the same mean.</summary>
    internal Measurement Measure(MetricInfo info) => _points.Count == 0
        ? info.WorstFor(_leftOut.NoRecord("no preference"))
        : new Measurement.Score(_points.Mean)
        {
            Uncertainty = WilsonOf(_points),
            Parts = [PartOf("win", _wins), PartOf("tie", _ties), PartOf("loss", _losses), .. _annotators.Parts(MeasurementLevel.Ordinal)],
            Skipped = _annotators.Skipped,
            Notes = _leftOut.Notes("no preference"),
        };

    private static Part PartOf(string name, Moments shares) => new(name, shares.Mean) { Uncertainty = WilsonOf(shares), IsReference = true };

    private static Uncertainty WilsonOf(Moments shares) => BinomialInterval.Wilson(Math.Min(shares.Count, shares.Mean * shares.Count), shares.Count);
}
