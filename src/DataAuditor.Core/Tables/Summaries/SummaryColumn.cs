namespace DataAuditor.Tables.Summaries;

/// <summary>How one column is counted.</summary>
/// <param name="centre">Taken from numbers before they are squared, so that large ones that differ little keep their digits; 0 for categories.</param>
/// <param name="edges">Ascending and finite: the values at which a distribution of numbers is known; none for categories.</param>
public sealed class SummaryColumn(string name, ColumnKind kind, double centre, double[] edges)
{
    /// <summary>The most edges of a column.</summary>
    public const int MostEdges = 1024;

    public string Name { get; } = name;

    public ColumnKind Kind { get; } = kind;

    public bool IsCategory => Kind is ColumnKind.Category;

    public double Centre { get; } = centre;

    public ReadOnlySpan<double> Edges => edges;

    /// <summary>Below, between and above the edges, and on each of them.</summary>
    public int Cells => (2 * edges.Length) + 1;
}
