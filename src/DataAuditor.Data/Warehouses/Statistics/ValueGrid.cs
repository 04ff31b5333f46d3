using System.Numerics;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>
/// Cells of equal width that a column's values fall into. Each step to a cell's number is rounded as IEEE 754 says, here as in the engine, and none
/// puts a smaller value into a later cell.
/// </summary>
/// <param name="Least">The smallest value there is.</param>
/// <param name="Most">The largest.</param>
/// <param name="Within">The condition of the rows whose values these are; null for all.</param>
internal sealed record ValueGrid(double Least, double Most, double Scale, string? Within)
{
    /// <summary>A column's first cells, about.</summary>
    public const int Cells = 1 << 16;

    /// <summary>Doubles hold the numbers of no more cells.</summary>
    private const double MostCells = 1L << 52;

    /// <summary>Where the width is so small that its inverse is none.</summary>
    private const double LargestScale = 1e300;

    /// <summary>Smaller products may be 0 in one engine and an error in another.</summary>
    private const double SmallestProduct = 1.0 / 1024;

    /// <summary>The width of all values may be beyond the doubles; half of it is not.</summary>
    private bool IsHalved => double.IsInfinity(Most - Least);

    private double Width => IsHalved ? (Most / 2) - (Least / 2) : Most - Least;

    /// <summary>Whether narrower cells would tell no more values apart.</summary>
    public bool IsFinest => Width * Scale >= MostCells || Scale >= LargestScale;

    public static ValueGrid Over(double least, double most, string? within)
    {
        var grid = new ValueGrid(least, most, 1, within);
        return grid with { Scale = Math.Min(Cells / grid.Width, LargestScale) };
    }

    /// <summary>The grid with each cell cut into 2^<paramref name="bits"/>: a cell's number shifted by these is that of the cell here.</summary>
    public ValueGrid Finer(int bits) => this with { Scale = Math.ScaleB(Scale, bits) };

    /// <summary>How many times each cell may be halved, where some cells are to become some <see cref="Cells"/>.</summary>
    public int BitsFor(int cells) => Math.Clamp(BitOperations.Log2((uint)(Cells / cells)), 1, Math.Max(1, (int)Math.Log2(MostCells / Math.Max(Width * Scale, 1))));

    /// <summary>The number of a value's cell; that of none where the value lies outside.</summary>
    public double Key(double value)
    {
        if (value < Least) return double.NegativeInfinity;
        if (value > Most) return double.PositiveInfinity;

        var distance = IsHalved ? (value * 0.5) - (Least * 0.5) : value - Least;
        return Math.Truncate(Math.Max(distance, Smallest) * Scale);
    }

    /// <summary>The same as SQL.</summary>
    /// <param name="isAlone">Whether all values of the column are in the grid. Others may come upon an engine that computes a key before it knows that the row is none of those asked for; it must not fail then.</param>
    public string Key(StatisticsSql sql, string value, bool isAlone)
    {
        var inside = isAlone ? value : $"least(greatest({value}, {sql.Dialect.Number(Least)}), {sql.Dialect.Number(Most)})";
        var distance = IsHalved ? $"{inside} * {sql.Dialect.Number(0.5)} - {sql.Dialect.Number(Least * 0.5)}" : $"{inside} - {sql.Dialect.Number(Least)}";
        return sql.Truncated(Smallest > 0 ? $"greatest({distance}, {sql.Dialect.Number(Smallest)}) * {sql.Dialect.Number(Scale)}" : $"({distance}) * {sql.Dialect.Number(Scale)}");
    }

    private double Smallest => Scale < 1 ? SmallestProduct / Scale : 0;
}
