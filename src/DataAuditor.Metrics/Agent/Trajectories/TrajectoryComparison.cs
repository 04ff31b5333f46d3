using System.Globalization;
using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Agent.Trajectories;

/// <summary>Real and synthetic episodes, signal by signal.</summary>
internal sealed class TrajectoryComparison
{
    private const int MostSubsamples = 1000;

    private const int FewestSubsamples = 100;

    /// <summary>Values that may be passed to find an interval.</summary>
    private const long MostPassed = 2_000_000_000;

    private readonly IReadOnlyList<EpisodeSeries> _real;

    private readonly IReadOnlyList<EpisodeSeries> _synthetic;

    private readonly SignalPool[] _pools;

    public TrajectoryComparison(IReadOnlyList<EpisodeSeries> real, IReadOnlyList<EpisodeSeries> synthetic)
    {
        (_real, _synthetic) = (real, synthetic);
        _pools = [.. Enumerable.Range(0, EpisodeSeries.Names.Count).Select(place => new SignalPool(real, synthetic, place, place != EpisodeSeries.ActionsPlace))];
    }

    /// <summary>Whether one of the two sides has no value of any signal.</summary>
    public bool IsEmpty(bool ofReal) => _pools.All(pool => (ofReal ? pool.Real : pool.Synthetic) == 0);

    public IEnumerable<Part> Parts => Common.Select(place => new Part(EpisodeSeries.Names[place], _pools[place].Distance(All))
    {
        Details = [KeyValuePair.Create("real values", (double)_pools[place].Real), KeyValuePair.Create("synthetic values", (double)_pools[place].Synthetic)],
    });

    public IEnumerable<SkippedPart> Skipped => Enumerable.Range(0, _pools.Length).Except(Common).Select(place => new SkippedPart(EpisodeSeries.Names[place], (_pools[place].Real, _pools[place].Synthetic) switch
    {
        (0, 0) => "no episode has it",
        (0, _) => "no real episode has it",
        _ => "no synthetic episode has it",
    }));

    /// <summary>What is to be said of episodes without a signal that others have.</summary>
    public IEnumerable<string> Notes => Common.SelectMany(place => new[] { (Side: "real", Episodes: _pools[place].Lacking.Real), (Side: "synthetic", Episodes: _pools[place].Lacking.Synthetic) }
        .Where(static lacking => lacking.Episodes > 0)
        .Select(lacking => string.Create(CultureInfo.InvariantCulture, $"{lacking.Episodes} {lacking.Side} {(lacking.Episodes == 1 ? "episode has" : "episodes have")} nothing of the signal '{EpisodeSeries.Names[place]}', which others have")));

    private IEnumerable<int> Common => Enumerable.Range(0, _pools.Length).Where(place => _pools[place].Real > 0 && _pools[place].Synthetic > 0);

    private bool[] All => [.. Enumerable.Repeat(true, _real.Count + _synthetic.Count)];

    /// <summary>By drawing half of the episodes: steps of one hang together, and drawing with replacement would find every distance too large.</summary>
    public Uncertainty? Uncertainty(MetricContext context)
    {
        int[] common = [.. Common];
        var values = common.Sum(place => (long)_pools[place].Length);
        var subsamples = (int)Math.Clamp(MostPassed / Math.Max(1, values), FewestSubsamples, MostSubsamples);
        return SubsampleInterval.Of(_real.Count, _synthetic.Count, OfDrawn, context.Random("interval"), subsamples: subsamples, threads: context.Threads, cancellation: context.Cancellation)?.Within(0, 1);

        double OfDrawn(ReadOnlySpan<int> real, ReadOnlySpan<int> synthetic)
        {
            var drawn = new bool[_real.Count + _synthetic.Count];
            foreach (var episode in real) drawn[episode] = true;
            foreach (var episode in synthetic) drawn[episode] = true;
            return common.Average(place => _pools[place].Distance(drawn));
        }
    }

    /// <summary>Synthetic episodes that have most of what no real one has.</summary>
    public IReadOnlyList<Exhibit> Foreign()
    {
        var evidence = new Evidence();
        foreach (var place in Common)
        {
            var (known, least, most) = _pools[place].OfReal();
            var isOfActions = place == EpisodeSeries.ActionsPlace;
            foreach (var episode in _synthetic)
            {
                var share = _pools[place].Foreign(episode.Signals[place], known, least, most);
                if (share == 0 || !evidence.Wants(episode.Record, share)) continue;

                var what = isOfActions ? "runs of actions that no real episode has" : $"steps beyond the {EpisodeSeries.Names[place]} of all real episodes";
                evidence.Add(new Exhibit(episode.Record, share, $"{what}: a share of {Number.Format(share)}", EpisodeSeries.Names[place]));
            }
        }

        return evidence.Exhibits;
    }
}
