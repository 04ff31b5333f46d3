using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>The pairs of columns that are counted together, numbers cut at fixed bounds.</summary>
/// <param name="Bounds">For each column of the plan the upper bounds of all bins but the last; none for categories. See <see cref="Numerics.BinBounds"/>.</param>
/// <param name="Pairs">Positions of columns.</param>
public sealed record ContingencyPlan(ContingencyNeed Need, IReadOnlyList<double[]> Bounds, IReadOnlyList<(int First, int Second)> Pairs)
{
    /// <summary>The cell of a null: a level of its own.</summary>
    public const int NullCell = 0;

    /// <summary>Cells of numbers before the bins: null and NaN. Levels have one.</summary>
    public const int CellsBeforeBins = 2;

    internal static ContingencyPlan Passed(StateArchive archive, ContingencyPlan? plan, IReadOnlyList<SummaryColumn> columns)
    {
        var need = new ContingencyNeed(archive.Pass(plan?.Need.Binning ?? default), archive.Pass(plan?.Need.Bins ?? 0));
        if (archive.PassCount(plan?.Bounds.Count ?? 0) != columns.Count) throw StateArchive.Broken("there are bounds of more or fewer columns than there are");

        double[][] bounds = [.. columns.Select((_, column) => archive.PassArray(plan?.Bounds[column], SummaryColumn.MostEdges))];
        List<(int First, int Second)> pairs = [.. plan?.Pairs ?? []];
        archive.PassList(pairs, columns.Count * columns.Count / 2, pair => (archive.Pass(pair.First), archive.Pass(pair.Second)));
        var isSound = pairs.TrueForAll(pair => pair.First >= 0 && pair.First < pair.Second && pair.Second < columns.Count);
        return isSound ? new ContingencyPlan(need, bounds, pairs) : throw StateArchive.Broken("pairs are of no columns");
    }
}
