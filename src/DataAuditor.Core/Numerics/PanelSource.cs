namespace DataAuditor.Numerics;

/// <summary>Vectors that are multiplied with others, handed out in panels: some vectors side by side, number after number.</summary>
internal abstract class PanelSource
{
    /// <summary>How many vectors there are.</summary>
    public abstract int Count { get; }

    /// <summary>How many numbers each has.</summary>
    public abstract int Length { get; }

    /// <summary>The vectors are the rows.</summary>
    public static PanelSource Rows(double[][] rows) => new RowVectors(rows);

    /// <summary>The vectors are the columns, each about a center.</summary>
    /// <param name="centers">One for each column; null for 0.</param>
    public static PanelSource Columns(IReadOnlyList<double[]> rows, double[]? centers = null) => new ColumnVectors(rows, centers);

    /// <summary>Writes <c>panel[number * width + vector]</c>, zeros where there are fewer vectors.</summary>
    /// <param name="vector">The first vector.</param>
    /// <param name="start">Its first number.</param>
    /// <param name="numbers">How many numbers of each.</param>
    public abstract void Fill(int vector, int width, int start, int numbers, Span<double> panel);

    private sealed class RowVectors(double[][] rows) : PanelSource
    {
        public override int Count => rows.Length;

        public override int Length => rows.Length == 0 ? 0 : rows[0].Length;

        public override void Fill(int vector, int width, int start, int numbers, Span<double> panel)
        {
            for (var at = 0; at < width; at++)
            {
                var row = vector + at < rows.Length ? rows[vector + at].AsSpan(start, numbers) : [];
                for (var number = 0; number < numbers; number++) panel[(number * width) + at] = row.IsEmpty ? 0 : row[number];
            }
        }
    }

    private sealed class ColumnVectors(IReadOnlyList<double[]> rows, double[]? centers) : PanelSource
    {
        public override int Count { get; } = rows.Count == 0 ? 0 : rows[0].Length;

        public override int Length => rows.Count;

        public override void Fill(int vector, int width, int start, int numbers, Span<double> panel)
        {
            var filled = Math.Min(width, Count - vector);
            for (var number = 0; number < numbers; number++)
            {
                var line = panel.Slice(number * width, width);
                rows[start + number].AsSpan(vector, filled).CopyTo(line);
                line[filled..].Clear();
                for (var at = 0; at < filled && centers is not null; at++) line[at] -= centers[vector + at];
            }
        }
    }
}
