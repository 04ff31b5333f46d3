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
}
