using DataAuditor.Tables;

namespace DataAuditor;

/// <summary>A metric over the columns of tables: it asks for sufficient statistics, never for rows.</summary>
public abstract record TableMetric(MetricInfo Info) : Metric(Info)
{
    /// <summary>What it will ask for beside the counts of each column, so that tables too large to be held are counted once for all metrics.</summary>
    /// <param name="fields">The columns' roles.</param>
    public virtual IReadOnlyList<CountNeed> Counts(FieldRoles fields) => [];

    /// <summary>Whether rows drawn at random tell the same as all of them, but for chance: then large tables are measured by a sample, whose size the interval shows.</summary>
    public virtual bool TakesSample() => false;

    /// <summary>Whether it is measured on what tables are counted for as well as on their rows; only where a column's distribution is known at too few values is it not.</summary>
    public virtual bool FollowsFromCounts() => false;

    /// <summary>Measures; degenerate synthetic data gives the worst value, degenerate real data is not applicable.</summary>
    public abstract Measurement Measure(TablePair tables, MetricContext context);
}
