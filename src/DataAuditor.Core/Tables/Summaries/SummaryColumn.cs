using DataAuditor.States;

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

    internal static SummaryColumn Passed(StateArchive archive, SummaryColumn? column)
    {
        var (name, kind, centre) = (archive.PassText(column?.Name ?? ""), archive.Pass(column?.Kind ?? default), archive.Pass(column?.Centre ?? 0));
        var edges = archive.PassArray(column is null ? [] : column.Edges.ToArray(), MostEdges);
        for (var edge = 1; edge < edges.Length; edge++)
        {
            if (!(edges[edge - 1] < edges[edge])) throw StateArchive.Broken("the edges of a column do not ascend");
        }

        return Enum.IsDefined(kind) ? new SummaryColumn(name, kind, centre, edges) : throw StateArchive.Broken("a column is of no kind");
    }
}
