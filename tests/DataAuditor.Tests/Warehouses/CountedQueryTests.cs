using System.Globalization;
using System.Text.Json;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Manifests;

namespace DataAuditor.Tests.Warehouses;

/// <summary>Tables of a database that would not fit into memory: counted there, and the same as if they were read.</summary>
[Collection(ServerGroup.Name)]
public sealed class CountedQueryTests(ServerSet servers) : IDisposable
{
    private const string Gates = """
        { "metric": "tabular.fidelity.ks", "max": 1 }, { "metric": "tabular.fidelity.tvd", "max": 1 }, { "metric": "tabular.fidelity.pearson", "max": 1 },
        { "metric": "tabular.fidelity.contingency", "max": 1 }, { "metric": "tabular.validity.missing-gap", "max": 1 }, { "metric": "tabular.validity.chi-square", "max": 1 },
        { "metric": "tabular.fidelity.pearson", "options": { "method": "spearman" }, "max": 1 },
        { "metric": "tabular.diversity.rare-category-coverage", "options": { "threshold": 0.21 }, "min": 0 }, { "metric": "tabular.fairness.coverage-gap", "max": 1 }, { "metric": "tabular.fairness.conditional-shift", "max": 1 },
        { "metric": "tabular.validity.violation-rate", "max": 1, "options": { "rules": [
          { "rule": "unique", "columns": ["id"] }, { "rule": "unique", "columns": ["cell", "level"] }, { "rule": "notNull", "column": "n" }, { "rule": "range", "column": "n", "min": 1.25, "max": 20 },
          { "rule": "range", "column": "day", "min": "2027-01-03" }, { "rule": "compare", "left": "n", "operator": "<=", "right": "cell" }, { "rule": "allowed", "column": "level", "values": ["a", "b"] },
          { "rule": "pattern", "column": "level", "regex": "[b-d]" }, { "rule": "dependency", "from": ["cell"], "to": ["level"] }, { "rule": "lookup", "columns": ["cell", "level"], "table": "real" },
          { "rule": "type", "column": "n", "type": "integer" }, { "rule": "foreignKey", "columns": ["cell"], "table": "codes" }, { "rule": "sql", "sql": "n > cell OR level = 'a'" } ] } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ServerFact]
    public void PostgreSql_counts_what_an_audit_of_its_rows_finds()
    {
        foreach (var (table, shift) in new[] { ("counted_real", 0), ("counted_synthetic", 3) })
        {
            servers.PostgreSql.Execute($"CREATE TABLE {table} (id bigint, n double precision, cell int, level text, day date)");
            servers.PostgreSql.Execute($"INSERT INTO {table} SELECT i, CASE WHEN i % 9 = 0 THEN NULL ELSE (i * 37 + {shift}) % 101 / 4.0 END, (i * 11 + {shift}) % 50, chr(97 + (i + i / 7 * {shift})::int % 5), date '2027-01-01' + (i % 28)::int FROM generate_series(0, 2999) i");
        }

        Compare(servers.PostgreSql.Address);
    }

    [ServerFact]
    public void ClickHouse_counts_what_an_audit_of_its_rows_finds()
    {
        foreach (var (table, shift) in new[] { ("counted_real", 0), ("counted_synthetic", 3) })
        {
            servers.ClickHouse.CreateTable(table, "id UInt64, n Nullable(Float64), cell Int32, level String, day Date");
            servers.ClickHouse.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} SELECT number, if(number % 9 = 0, NULL, (number * 37 + {shift}) % 101 / 4), (number * 11 + {shift}) % 50, substring('abcde', 1 + (number + intDiv(number, 7) * {shift}) % 5, 1), toDate('2027-01-01') + number % 28 FROM system.numbers LIMIT 3000"));
        }

        Compare(servers.ClickHouse.Address());
    }

    private void Compare(string address)
    {
        using var variable = new Variable(address);
        AuditResult read = Run(variable.Connection, null), counted = Run(variable.Connection, 1000);
        Assert.DoesNotContain(read.Diagnostics, static note => note.Message.Contains("counted by", StringComparison.Ordinal));
        Assert.Contains(counted.Diagnostics, static note => note.Message.Contains("counted by", StringComparison.Ordinal));
        Assert.Equal(11, counted.Report.Measurements.Count);
        foreach (var (own, other) in read.Report.Measurements.Zip(counted.Report.Measurements))
        {
            Assert.Equal(own.Metric, other.Metric);
            Assert.Equal(own.Value, other.Value, 1e-9);
            if (own.Metric is not "tabular.validity.violation-rate") continue;

            // Counts are exact.
            Assert.Equal(own.Value, other.Value);
            Assert.Equal(own.Parts.Select(static part => (part.Name, part.Value)), other.Parts.Select(static part => (part.Name, part.Value)));
        }
    }

    private AuditResult Run(string connection, long? limit)
    {
        string Source(string table) => $$"""{ "connection": {{JsonSerializer.Serialize(connection)}}, "table": "{{table}}" }""";

        _folder.Write("codes.csv", "cell\n" + string.Concat(Enumerable.Range(3, 40).Select(static cell => string.Create(CultureInfo.InvariantCulture, $"{cell}\n"))));
        return Audit.Run(
            AuditManifest.Load(_folder.Write("x.audit.json", $$"""{ "modality": "tabular", "data": { "synthetic": {{Source("counted_synthetic")}}, "real": {{Source("counted_real")}}, "tables": { "codes": "codes.csv" } }, "fields": { "id": "id", "label": "level", "protected": ["cell", "day"] }, "gates": [ {{Gates}} ] }""")),
            new AuditOptions { MemoryLimit = limit });
    }
}
