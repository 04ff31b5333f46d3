using DataAuditor.Data;
using DataAuditor.Manifests;
using DataAuditor.Running;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Running;

public sealed class MemoryTablesTests
{
    private static readonly Table Scored = new([new NumberColumn("age", ColumnKind.Number, [31, 42], null), new NumberColumn("suspicion", ColumnKind.Number, [0.9, 0.8], null)]);
    private static readonly Table Plain = new([new NumberColumn("age", ColumnKind.Number, [30, 44], null)]);

    [Fact]
    public void Ask_no_attack_score_of_synthetic_records() => Check(synthetic: Plain, holdout: Scored, role: FieldRoles.AttackScore);

    [Theory]
    [InlineData(FieldRoles.AttackScore, "the holdout records have no column 'suspicion', which real has")]
    [InlineData("label", "the synthetic records have no column 'suspicion', which real has|the holdout records have no column 'suspicion', which real has")]
    public void Ask_holdout_records_for_all_columns_and_synthetic_ones_for_all_others(string role, string expected)
    {
        var fault = Assert.Throws<AuditException>(() => Check(synthetic: Plain, holdout: Plain, role));

        Assert.Equal(expected, string.Join('|', fault.Diagnostics.Select(problem => problem.Message)));
    }

    private static void Check(Table synthetic, Table holdout, string role)
    {
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal) { ["synthetic"] = synthetic, ["real"] = Scored, ["holdout"] = holdout };
        var manifest = new AuditManifest
        {
            Name = "orders",
            Modality = Modality.Tabular,
            Data = new AuditData { Synthetic = new DataInput.InMemory(synthetic), Real = new DataInput.InMemory(Scored), Holdout = new DataInput.InMemory(holdout) },
            Fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [role] = ["suspicion"] }),
        };
        MemoryTables.Check(manifest, tables.ToDictionary(table => table.Key, table => new LoadedTable(table.Value, "(in memory)", table.Value.RowCount, "", []), StringComparer.Ordinal));
    }
}
