using System.Globalization;
using System.Text;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>What is counted and where numbers are cut, frozen before the first record, so that every part of a table and every engine counts the same.</summary>
public sealed class SummaryPlan
{
    /// <summary>A state with more columns is none.</summary>
    private const int MostColumns = 10_000;

    /// <summary>Metrics ask for fewer ways to cut numbers.</summary>
    private const int MostContingencies = 1000;

    /// <summary>More distinct levels of a column than this are not counted.</summary>
    public const int MostLevels = 100_000;

    /// <summary>More bytes of distinct levels of a column than this are not kept.</summary>
    public const long MostLevelBytes = 16 << 20;

    /// <summary>More distinct cells of a pair than this are not counted.</summary>
    public const int MostCells = 1 << 17;

    /// <summary>Values from here on are not squared.</summary>
    public const double LargestSummed = 1e140;

    /// <summary>Distances from a centre below this count as 0 in sums.</summary>
    public const double SmallestSummed = 1e-150;

    /// <param name="joint">Null where nothing is counted together but the pairs of contingencies.</param>
    public SummaryPlan(IReadOnlyList<SummaryColumn> columns, IReadOnlyList<ContingencyPlan> contingencies, JointPlan? joint = null)
    {
        Joint = joint ?? JointPlan.None;
        Columns = columns;
        Contingencies = contingencies;
        Numbers = [.. columns.Index().Where(static column => !column.Item.IsCategory).Select(static column => column.Index)];
        Hash = StableHash.Sha256(Text());
    }

    public IReadOnlyList<SummaryColumn> Columns { get; }

    public IReadOnlyList<ContingencyPlan> Contingencies { get; }

    public JointPlan Joint { get; }

    /// <summary>Positions of the columns of numbers and dates.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>
    /// What sums take of a finite value: its distance from the centre; infinity where its square would leave the range of doubles, and 0 where that would vanish.
    /// Engines fail on such squares each in its own way, so none is computed.
    /// </summary>
    public static double Summed(double value, double centre)
    {
        if (Math.Abs(value) >= LargestSummed) return double.PositiveInfinity;

        var distance = value - centre;
        return Math.Abs(distance) >= SmallestSummed ? distance : 0;
    }

    /// <summary>All pairs of <see cref="Numbers"/>, as positions among them.</summary>
    public IEnumerable<(int First, int Second)> NumberPairs =>
        Enumerable.Range(0, Numbers.Count).SelectMany(first => Enumerable.Range(first + 1, Numbers.Count - first - 1).Select(second => (first, second)));

    /// <summary>The same for plans that count the same: lower-case hexadecimal SHA-256.</summary>
    public string Hash { get; }

    /// <summary>Passes a plan through an archive: the one given to be written, or that which is read.</summary>
    /// <exception cref="InvalidDataException">What is read is no plan.</exception>
    public static SummaryPlan Passed(StateArchive archive, SummaryPlan? plan)
    {
        List<SummaryColumn> columns = [.. plan?.Columns ?? []];
        archive.PassList(columns, MostColumns, column => SummaryColumn.Passed(archive, column));

        List<ContingencyPlan> contingencies = [.. plan?.Contingencies ?? []];
        archive.PassList(contingencies, MostContingencies, contingency => ContingencyPlan.Passed(archive, contingency, columns));
        var passed = new SummaryPlan(columns, contingencies, JointPlan.Passed(archive, plan?.Joint));
        return archive.PassText(passed.Hash) == passed.Hash ? passed : throw StateArchive.Broken("a plan is not what its hash says");
    }

    private string Text()
    {
        var text = new StringBuilder("summary 1\n");
        foreach (var column in Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"{column.Name.Length}:{column.Name} {(int)column.Kind} {Bits([column.Centre])} {Bits(column.Edges)}\n");
        }

        foreach (var plan in Contingencies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(int)plan.Need.Binning} {plan.Need.Bins} {string.Join(';', plan.Bounds.Select(static bounds => Bits(bounds)))} {string.Join(';', plan.Pairs)}\n");
        }

        return text.Append(Joint.Text()).ToString();
    }

    private static string Bits(ReadOnlySpan<double> values)
    {
        var text = new StringBuilder(17 * values.Length);
        foreach (var value in values) text.Append(BitConverter.DoubleToInt64Bits(value).ToString("x", CultureInfo.InvariantCulture)).Append(',');
        return text.ToString();
    }
}
