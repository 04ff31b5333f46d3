using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.VideoText.Intervals;

/// <summary>How often an interval is found, for several numbers of predictions and overlaps at once.</summary>
public sealed class RecallTally : IState<RecallTally>
{
    private static readonly int[] UsualFirst = [1, 5, 10];

    private static readonly double[] UsualOverlaps = [0.3, 0.5, 0.7];

    private readonly Share[] _shares;

    private readonly Moments[] _averages = [.. UsualFirst.Select(static _ => new Moments())];

    private readonly Moments _overlaps = new();

    private readonly (int First, double Overlap)[] _pairs;

    private readonly bool _suppresses;

    /// <param name="first">How many predictions count for the value.</param>
    /// <param name="overlap">What a hit must have for the value.</param>
    /// <param name="suppresses">Whether predictions too like a better one are left out first.</param>
    public RecallTally(int first, double overlap, bool suppresses)
    {
        // The value's own pair comes first, once.
        _pairs = [.. UsualFirst.SelectMany(static count => UsualOverlaps.Select(least => (count, least))).Prepend((first, overlap)).Distinct()];
        _shares = [.. _pairs.Select(static _ => new Share())];
        _suppresses = suppresses;
    }

    public void Merge(RecallTally later)
    {
        for (var pair = 0; pair < _shares.Length; pair++) _shares[pair].Merge(later._shares[pair]);
        for (var count = 0; count < _averages.Length; count++) _averages[count].Merge(later._averages[count]);
        _overlaps.Merge(later._overlaps);
    }

    public void Archive(StateArchive archive)
    {
        foreach (var share in _shares) archive.PassState(share);
        foreach (var average in _averages) archive.PassState(average);
        archive.PassState(_overlaps);
    }

    internal void Add(RankedIntervals intervals)
    {
        for (var pair = 0; pair < _pairs.Length; pair++) _shares[pair].Add(IsHit(intervals, _pairs[pair]));
        for (var count = 0; count < UsualFirst.Length; count++) _averages[count].Add(UsualOverlaps.Average(least => IsHit(intervals, (UsualFirst[count], least)) ? 1.0 : 0));
        _overlaps.Add(intervals.BestOf(first: 1));
    }

    internal Measurement Measure(MetricInfo info)
    {
        if (_shares[0].Count == 0) return info.WorstFor("there is no synthetic record");

        return new Measurement.Score(_shares[0].Value)
        {
            Uncertainty = _shares[0].Uncertainty,
            Parts =
            [
                .. UsualFirst.SelectMany((first, count) => UsualOverlaps.Select(least => Recall(first, least)).Append(PartOf($"R@{first}-Avg", _averages[count]))),
                PartOf("mIoU", _overlaps),
            ],
        };
    }

    private bool IsHit(RankedIntervals intervals, (int First, double Overlap) pair) => intervals.BestOf(pair.First, _suppresses ? pair.Overlap : null) >= pair.Overlap;

    private Part Recall(int first, double least)
    {
        var share = _shares[Array.IndexOf(_pairs, (first, least))];
        return new Part(FormattableString.Invariant($"R@{first}({least})"), share.Value) { Uncertainty = share.Uncertainty, IsReference = true };
    }

    private static Part PartOf(string name, Moments values) => new(name, values.Mean) { Uncertainty = values.Uncertainty?.Within(0, 1), IsReference = true };
}
