using DataAuditor.Intervals;
using DataAuditor.Metrics.Log.Levels;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How near the severity levels of lines are to those they should have.</summary>
public sealed record LevelOrdinal() : LevelMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.level-ordinal", "Average ordinal distance of log levels", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Mean over records of 1 less the number of levels between the level and the gold one, over the most there can be; 1 where all agree. Records with an unknown level are left out.",
        Formula = @"\text{AOD} = \frac{1}{N} \sum_{i=1}^N \left(1 - \frac{\text{Dis}(l_{\text{pred}}^{(i)}, l_{\text{gt}}^{(i)})}{\text{MaxDis}}\right)",
        Source = "Li et al. 2024, LogBench; Li, Li and Chen 2021, DeepLV",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "level",
        Needs = Needs.None,
    };

    [Option("The most that two levels can be apart: over the whole scale, or from the gold level on.")]
    public MaximumDistance MaximumDistance { get; init; } = MaximumDistance.Scale;

    private protected override Measurement.Score Score(LevelPairs state)
    {
        var all = new Nearness();
        List<Part> parts = [];
        for (var gold = 0; gold < state.Scale.Count; gold++)
        {
            var own = new Nearness();
            for (var given = 0; given < state.Scale.Count; given++) own.Add(state[gold, given], NearnessOf(gold, given, state.Scale.Count - 1));
            all.Add(own);
            if (own.Count > 0) parts.Add(new Part(state.Scale.NameOf(gold), own.Mean) { Uncertainty = own.Uncertainty, Details = [new("records", own.Count)] });
        }

        return new Measurement.Score(all.Mean) { Uncertainty = all.Uncertainty, Parts = parts };
    }

    private double NearnessOf(int gold, int given, int last) =>
        1 - ((double)Math.Abs(gold - given) / (MaximumDistance is MaximumDistance.Scale ? last : Math.Max(gold, last - gold)));

    /// <summary>Sums over counts of equal numbers.</summary>
    private sealed class Nearness
    {
        private double _sum;

        private double _squares;

        public long Count { get; private set; }

        public double Mean => Math.Min(1, _sum / Count);

        public Uncertainty? Uncertainty => Count < 2
            ? null
            : MeanInterval.Student(Mean, Math.Max(0, _squares - (_sum * _sum / Count)) / (Count - 1), Count)?.Within(0, 1);

        public void Add(long count, double value)
        {
            Count += count;
            _sum += count * value;
            _squares += count * value * value;
        }

        public void Add(Nearness other)
        {
            Count += other.Count;
            _sum += other._sum;
            _squares += other._squares;
        }
    }
}
