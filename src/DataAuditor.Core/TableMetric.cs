using DataAuditor.Tables;

namespace DataAuditor;

/// <summary>A metric over the columns of tables: it asks for sufficient statistics, never for rows.</summary>
public abstract record TableMetric(MetricInfo Info) : Metric(Info)
{
    /// <summary>The joint counts that it will ask for, so that tables too large to be held are counted once for all metrics; null where none.</summary>
    public virtual ContingencyNeed? Counts() => null;

    /// <summary>Whether rows drawn at random tell the same as all of them, but for chance: then large tables are measured by a sample, whose size the interval shows.</summary>
    public virtual bool TakesSample() => false;

    /// <summary>Whether it is measured on what tables are counted for as well as on their rows; only where a column's distribution is known at too few values is it not.</summary>
    public virtual bool FollowsFromCounts() => false;

    /// <summary>Measures; degenerate synthetic data gives the worst value, degenerate real data is not applicable.</summary>
    public abstract Measurement Measure(TablePair tables, MetricContext context);
}
