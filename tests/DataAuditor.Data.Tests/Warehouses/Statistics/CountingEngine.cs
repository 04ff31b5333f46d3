using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses.Statistics;

/// <summary>Counts what an engine is asked, and what it answers.</summary>
internal sealed class CountingEngine(ISqlEngine engine) : ISqlEngine
{
    public int Statements { get; private set; }

    public int Rows { get; private set; }

    public Dialect Dialect => engine.Dialect;

    public IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation)
    {
        Statements++;
        foreach (var row in engine.Query(sql, cancellation))
        {
            Rows++;
            yield return row;
        }
    }
}
