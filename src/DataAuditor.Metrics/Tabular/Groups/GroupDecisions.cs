using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>The test rows of one protected column's groups, and what both models decide on them.</summary>
internal sealed class GroupDecisions
{
    private const double Threshold = 0.5;

    private const int Positive = 4;
    private const int BySynthetic = 2;
    private const int ByReal = 1;
    private const int CellsOfGroup = 8;

    private readonly int[] _cells;

    /// <param name="truth">Whether a test row has the favourable label.</param>
    public GroupDecisions(ProtectedGroups groups, int[] codes, bool[] truth, double[]? synthetic, double[] real)
    {
        Groups = groups;
        _cells = new int[codes.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == ProtectedGroups.None)
            {
                _cells[row] = ProtectedGroups.None;
                continue;
            }

            _cells[row] = (codes[row] * CellsOfGroup)
                + (truth[row] ? Positive : 0)
                + (synthetic is not null && synthetic[row] >= Threshold ? BySynthetic : 0)
                + (real[row] >= Threshold ? ByReal : 0);
        }

        var counts = new long[groups.Names.Count * CellsOfGroup];
        foreach (var cell in _cells)
        {
            if (cell != ProtectedGroups.None) counts[cell]++;
        }

        Synthetic = Rates(counts, BySynthetic);
        Real = Rates(counts, ByReal);
    }

    public ProtectedGroups Groups { get; }

    /// <summary>By the model trained on synthetic rows, one a group.</summary>
    public GroupRates[] Synthetic { get; }

    public GroupRates[] Real { get; }

    /// <summary>Intervals of the synthetic-trained value, the real-trained one, and their difference.</summary>
    public Uncertainty?[] Resample(FairnessCriterion criterion, MetricContext context) => Bootstrap.Percentile(
        _cells.Length,
        3,
        (drawn, values) =>
        {
            var counts = new long[Groups.Names.Count * CellsOfGroup];
            for (var row = 0; row < _cells.Length; row++)
            {
                if (_cells[row] != ProtectedGroups.None) counts[_cells[row]] += drawn[row];
            }

            values[0] = criterion.Measure(Rates(counts, BySynthetic));
            values[1] = criterion.Measure(Rates(counts, ByReal));
            values[2] = values[0] - values[1];
        },
        context.Random("bootstrap"),
        context.Threads,
        cancellation: context.Cancellation);

    private static GroupRates[] Rates(long[] counts, int selected)
    {
        var rates = new GroupRates[counts.Length / CellsOfGroup];
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var count = counts[cell];
            var isSelected = (cell & selected) != 0;
            var isPositive = (cell & Positive) != 0;
            ref var group = ref rates[cell / CellsOfGroup];
            group = new GroupRates(
                group.Records + count,
                group.Positives + (isPositive ? count : 0),
                group.Selected + (isSelected ? count : 0),
                group.SelectedPositives + (isPositive && isSelected ? count : 0));
        }

        return rates;
    }
}
