using DataAuditor.Tables;

namespace DataAuditor;

/// <summary>A metric over the columns of tables: it asks for sufficient statistics, never for rows.</summary>
public abstract record TableMetric(MetricInfo Info) : Metric(Info)
{
    /// <summary>Measures; degenerate synthetic data gives the worst value, degenerate real data is not applicable.</summary>
    public abstract Measurement Measure(TablePair tables, MetricContext context);
}
