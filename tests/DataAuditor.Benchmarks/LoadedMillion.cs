using DataAuditor.Data;
using DataAuditor.Engine;
using DataAuditor.Tables;

namespace DataAuditor.Benchmarks;

/// <summary>The two files in memory.</summary>
internal sealed record LoadedMillion(Table Real, Table Synthetic)
{
    public static LoadedMillion Load()
    {
        MillionRows.Ensure();
        var tables = TableReader.Read(
            new Dictionary<string, TableSource>(StringComparer.Ordinal)
            {
                ["real"] = new TableSource(MillionRows.Real),
                ["synthetic"] = new TableSource(MillionRows.Synthetic),
            },
            new TableReadOptions(),
            CancellationToken.None);
        return new LoadedMillion(tables["real"].Table, tables["synthetic"].Table);
    }

    /// <summary>A new pair knows no statistic yet.</summary>
    public ColumnTablePair Pair() => new(
        Synthetic, Real, holdout: null, new Dictionary<string, Table>(StringComparer.Ordinal), FieldRoles.None, Environment.ProcessorCount);
}
