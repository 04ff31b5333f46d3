using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Pairs;

/// <summary>
/// How much the columns of the real table say about each other: their mutual information, less what unrelated columns reach by chance, over
/// the larger of the two entropies. In [0, 1]: 0 for unrelated columns, 1 for columns that tell each other. Numbers are cut at quantiles.
/// </summary>
internal sealed class Associations
{
    private const int Bins = 10;

    /// <summary>Under independence 2n times the mutual information has about a χ² distribution; this many standard deviations above its mean are chance.</summary>
    private const double ChanceDeviations = 3;

    /// <summary>Sums in another order differ in the last digits, and must not decide between columns that are associated alike.</summary>
    private const int Digits = 9;

    private readonly double[,] _values;

    private Associations(double[,] values) => _values = values;

    public double this[ColumnPair first, ColumnPair second] => _values[first.Index, second.Index];

    public static Associations Of(TablePair tables)
    {
        var columns = tables.Columns;
        var single = Entropies([.. columns.Select(column => (column, column))]);
        var pairs = columns.SelectMany(first => columns.Skip(first.Index + 1).Select(second => (First: first, Second: second))).ToArray();
        var joint = Entropies(pairs);

        var values = new double[columns.Count, columns.Count];
        for (var at = 0; at < pairs.Length; at++)
        {
            var (first, second) = (pairs[at].First.Index, pairs[at].Second.Index);
            values[first, second] = values[second, first] = Value(single[first], single[second], joint[at].Entropy, tables.Records(Role.Real));
        }

        return new Associations(values);

        IReadOnlyList<(double Entropy, int Levels)> Entropies(IReadOnlyList<(ColumnPair, ColumnPair)> of) =>
            tables.Contingencies(of, Binning.QuantileReal, Bins, static table => Entropy(table.Real));
    }

    private static double Value((double Entropy, int Levels) first, (double Entropy, int Levels) second, double joint, long records)
    {
        var freedom = (first.Levels - 1.0) * (second.Levels - 1.0);
        var chance = (freedom + (ChanceDeviations * Math.Sqrt(2 * freedom))) / (2.0 * records);
        var shared = Math.Round(first.Entropy + second.Entropy - joint - chance, Digits);
        return shared > 0 ? Math.Round(shared / Math.Max(first.Entropy, second.Entropy), Digits) : 0;
    }

    /// <summary>In nats, and how many of the cells are not empty.</summary>
    private static (double Entropy, int Levels) Entropy(ReadOnlySpan<long> counts)
    {
        double total = 0, sum = 0;
        var levels = 0;
        foreach (var count in counts)
        {
            if (count == 0) continue;

            levels++;
            total += count;
            sum += count * Math.Log(count);
        }

        return (Math.Log(total) - (sum / total), levels);
    }
}
