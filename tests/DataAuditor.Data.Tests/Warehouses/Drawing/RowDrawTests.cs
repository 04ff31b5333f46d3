using System.Globalization;
using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Drawing;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Warehouses.Drawing;

/// <summary>Rows drawn by databases, held against all of their rows.</summary>
[Collection(ServerGroup.Name)]
public sealed class RowDrawTests(ServerSet servers)
{
    private static readonly SummaryColumn[] Columns = [new("n", ColumnKind.Number, 0, []), new("level", ColumnKind.Category, 0, []), new("day", ColumnKind.Date, 0, [])];

    private static readonly HashSet<string> Id = ["id"];

    private static readonly HashSet<string> None = [];

    [ServerFact]
    public void Drawn_rows_are_rows_of_the_table_in_an_order_that_hangs_on_no_server()
    {
        foreach (var name in Tables("drawn", "id"))
        {
            var (whole, drawn, again) = (Draw(name.Address, name.Table, Id, 10_000), Draw(name.Address, name.Table, Id, 1000), Draw(name.Other, name.Table, Id, 1000));
            Assert.Equal(5000, whole.Rows!.RowCount);
            Assert.Contains("all 5000", whole.Note, StringComparison.Ordinal);
            Assert.InRange(drawn.Rows!.RowCount, 550, 700);
            Assert.Equal(Texts(drawn.Rows), Texts(again.Rows!));
            Assert.Equal(Texts(whole.Rows).Take(drawn.Rows.RowCount), Texts(drawn.Rows));
            Assert.Contains($"{drawn.Rows.RowCount} of 5000", drawn.Note, StringComparison.Ordinal);
            Assert.Contains("of the column 'id' is in the lowest 1/8;", drawn.Note, StringComparison.Ordinal);
            Assert.Equal(5000, Texts(whole.Rows).Distinct(StringComparer.Ordinal).Count());
            Assert.All(Texts(whole.Rows), static row => Assert.True(IsOfTable(row), row));
        }
    }

    [ServerFact]
    public void Rows_without_an_id_are_drawn_by_all_that_stands_in_them()
    {
        foreach (var name in Tables("nameless", "id"))
        {
            var drawn = Draw(name.Address, name.Table, None, 1000);
            Assert.InRange(drawn.Rows!.RowCount, 550, 700);
            Assert.Contains("of all columns is in the lowest 1/8; rows that are equal in this are drawn together", drawn.Note, StringComparison.Ordinal);
            Assert.NotEqual(Texts(Draw(name.Address, name.Table, Id, 1000).Rows!), Texts(drawn.Rows));

            // A data set without the column that names records elsewhere.
            Assert.Equal(Texts(drawn.Rows), Texts(Draw(name.Address, name.Table, ["other"], 1000).Rows!));
        }
    }

    [ServerTheory]
    [InlineData("id - id")]
    [InlineData("intDiv(id, 40)")]
    public void Rows_that_are_mostly_equal_are_not_drawn(string id)
    {
        foreach (var name in Tables(id.Length < 8 ? "equal" : "alike", id))
        {
            var drawn = Draw(name.Address, name.Table, Id, 1000);
            Assert.Null(drawn.Rows);
            Assert.Contains("too many are equal in the column 'id'", drawn.Note, StringComparison.Ordinal);
            Assert.Equal(5000, Draw(name.Address, name.Table, Id, 5000).Rows!.RowCount);
        }
    }

    [ServerFact]
    public void A_table_that_gives_more_or_fewer_rows_than_it_counts_gives_none()
    {
        // What is not the same twice, but once in a hundred thousand, as where a shard does not answer.
        using var variable = new Variable(servers.PostgreSql.Address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, null, "SELECT i AS id, i AS n FROM generate_series(1, 1000 + CAST(random() * 100000 AS int)) i"), default);
        var fault = Assert.Throws<AuditException>(() => new RowDraw(data, Id).Draw([new("n", ColumnKind.Number, 0, [])], default));
        Assert.Equal(DiagnosticCode.EngineIncomplete, fault.Diagnostics[0].Code);
    }

    [ServerFact]
    public void Columns_that_are_missing_and_values_of_another_kind_are_named()
    {
        foreach (var name in Tables("named", "id"))
        {
            Assert.Contains("column 'lost' is missing", Fault(name.Address, name.Table, "lost"), StringComparison.Ordinal);
            Assert.Contains("is not a number, as its type in the database says", Fault(name.Address, name.Table, "level"), StringComparison.Ordinal);
        }
    }

    /// <summary>Of 5000 rows: n is the number of the row over 4, the level its last digits between what SQL and JSON could trip over.</summary>
    private IEnumerable<(string Address, string Other, string Table)> Tables(string name, string id)
    {
        servers.ClickHouse.CreateTable($"{name}_rows", "id UInt64, n Nullable(Float64), level Nullable(String), day Date, at DateTime('Asia/Kolkata')");
        servers.ClickHouse.Execute($"INSERT INTO {name}_rows SELECT {id}, id / 4, if(id % 7 = 0, NULL, concat('\"\\\\\\'é', toString(id % 100))), toDate('2027-01-01') + id % 28, toDateTime(id) FROM (SELECT number AS id FROM system.numbers LIMIT 5000)");
        yield return (servers.ClickHouse.Address(), servers.ClickHouse.Address(2), $"{name}_rows");

        servers.PostgreSql.Execute($"CREATE TABLE {name}_rows (id bigint, n double precision, level text, day date, \"a;t\" timestamp)");
        var own = id.Replace("intDiv(id, 40)", "id / 40", StringComparison.Ordinal);
        servers.PostgreSql.Execute($"INSERT INTO {name}_rows SELECT {own}, id / 4.0, CASE WHEN id % 7 = 0 THEN NULL ELSE '\"\\''é' || id % 100 END, date '2027-01-01' + (id % 28)::int, to_timestamp(id) FROM generate_series(0, 4999) id");
        yield return (servers.PostgreSql.Address, servers.PostgreSql.Address, $"{name}_rows");
    }

    private static bool IsOfTable(string row)
    {
        var values = row.Split('\t');
        var id = (int)Math.Round(4 * double.Parse(values[0], CultureInfo.InvariantCulture));
        var day = (new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(id % 28) - DateTime.UnixEpoch).TotalMicroseconds;
        return id is >= 0 and < 5000 && values[1] == (id % 7 == 0 ? "" : $"\"\\'é{id % 100}") && values[2] == day.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string[] Texts(Table table) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join('\t', table.Columns.Select(column => column is NumberColumn numbers ? numbers.Values[row].ToString("R", CultureInfo.InvariantCulture) : column.TextAt(row) ?? "")))];

    private static DrawnRows Draw(string address, string table, HashSet<string> ids, int most)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        return new RowDraw(WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default), ids) { MostRows = most }.Draw(Columns, default);
    }

    private static string Fault(string address, string table, string column)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        var data = WarehouseData.Open(warehouse, new WarehouseQuery(variable.Connection, table, null), default);
        return Assert.Throws<AuditException>(() => new RowDraw(data, Id).Draw([new(column, ColumnKind.Number, 0, [])], default)).Diagnostics[0].Message;
    }
}
