using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>The tables of an audit as points, or why there is nothing to measure.</summary>
internal sealed class SupportTables
{
    /// <summary>What the metrics on supports say of the options that they share.</summary>
    public const string KOption = "Which nearest neighbour the balls of the estimator knn reach out to.";

    public const string RowsOption = "Most records of each table among which nearest neighbours are sought; more are drawn from at random.";

    private SupportTables(TablePair tables, OneHotSpace space, Frame real, PointSet realPoints)
    {
        Space = space;
        RealFrame = real;
        Real = realPoints;
        SyntheticFrame = tables.Frame(Role.Synthetic)!;
        Synthetic = space.Place(SyntheticFrame);
        if (tables.Frame(Role.Holdout) is { Rows: > 1 } holdout)
        {
            HoldoutFrame = holdout;
            Holdout = space.Place(holdout);
        }
    }

    public OneHotSpace Space { get; }

    public Frame RealFrame { get; }

    public Frame SyntheticFrame { get; }

    /// <summary>Null where the audit has no holdout, or fewer than two records in it.</summary>
    public Frame? HoldoutFrame { get; }

    public PointSet Real { get; }

    public PointSet Synthetic { get; }

    public PointSet? Holdout { get; }

    /// <summary>Why the synthetic table fills no region at all; null where it does.</summary>
    public string? Collapse => Synthetic.Count == 0 ? "there is no synthetic record" : Synthetic.IsOnePoint ? "all synthetic records are the same" : null;

    /// <returns>The tables, or the reason why the real table has no region to compare with.</returns>
    public static (SupportTables? Tables, string Reason) Of(TablePair tables)
    {
        if (tables.Frame(Role.Real) is not { Columns.Count: > 0 } real) return (null, "the tables have no column in common");

        var space = OneHotSpace.Of(real);
        if (space.IsEmpty) return (null, "no column has a value in the real table");

        var points = space.Place(real);
        return points.IsOnePoint ? (null, "all real records are the same, so they span no region") : (new SupportTables(tables, space, real, points), "");
    }

    public SupportNeighbors Neighbors(Frame other, int rows, MetricContext context) => SupportNeighbors.Draw(Space, RealFrame, other, rows, context);

    /// <summary>How many records the searches for neighbours were over, where that is not all.</summary>
    public IEnumerable<string> Notes(int rows)
    {
        var count = Math.Min(rows, Math.Min(Real.Count, Synthetic.Count));
        if (count < Math.Max(Real.Count, Synthetic.Count))
        {
            yield return $"nearest neighbours are sought among {count} of {Real.Count} real and {count} of {Synthetic.Count} synthetic records, drawn at random; shares inside balls round a mean are over all records";
        }
    }
}
