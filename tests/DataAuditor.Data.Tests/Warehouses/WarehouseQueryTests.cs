using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

[Collection(ServerGroup.Name)]
public sealed class WarehouseQueryTests(ServerSet servers)
{
    private const string Hostile = "a\tb\n'q' \"é\" \\ `b`";

    [ServerFact]
    public void ClickHouse_keeps_the_last_digit_and_tells_null_NaN_and_the_infinities_apart()
    {
        var row = Row(servers.ClickHouse.Address(), "SELECT toInt64(9007199254740993), toUInt64(18446744073709551615), 0.1, nan, inf, -inf, NULL, toNullable(1), '', toDate('2027-01-31'), toDateTime('2027-01-31 12:34:56'), ['x', 'y']");

        Assert.Equal<IEnumerable<string?>>(["9007199254740993", "18446744073709551615", "0.1", "NaN", "Infinity", "-Infinity", null, "1", "", "2027-01-31", "2027-01-31 12:34:56", "[\"x\",\"y\"]"], Texts(row));
        Assert.Equal(9007199254740993, row.Integer(0));
        Assert.True(double.IsNaN(row.Number(3)));
        Assert.Throws<FormatException>(() => row.Integer(6));
        Assert.Throws<FormatException>(() => row.Integer(1));
    }

    [ServerFact]
    public void PostgreSql_keeps_the_last_digit_and_tells_null_NaN_and_the_infinities_apart()
    {
        var row = Row(servers.PostgreSql.Address, "SELECT 9007199254740993::bigint, 123456789012345678901234567890.123456789::numeric, 0.1::float8, 'NaN'::float8, 'Infinity'::float8, '-Infinity'::float8, NULL::float8, true, '', date '2027-01-31', timestamp '2027-01-31 12:34:56.5', timestamptz '2027-01-31 12:34:56+02'");

        Assert.Equal<IEnumerable<string?>>(["9007199254740993", "123456789012345678901234567890.123456789", "0.1", "NaN", "Infinity", "-Infinity", null, "true", "", "2027-01-31", "2027-01-31 12:34:56.5", "2027-01-31 10:34:56Z"], Texts(row));
        Assert.Equal([SqlType.Integer, SqlType.Decimal, SqlType.Float, SqlType.Float], row.Columns.Take(4).Select(column => column.Type));
    }

    [ServerFact]
    public void Names_and_texts_pass_through_the_dialects_unharmed()
    {
        foreach (var address in new[] { servers.ClickHouse.Address(), servers.PostgreSql.Address })
        {
            using var variable = new Variable(address);
            using var warehouse = Warehouse.Open(variable.Connection, null);
            var dialect = warehouse.Dialect;
            var row = warehouse.Query($"SELECT {dialect.Text(Hostile)} AS {dialect.Name(Hostile)}, {dialect.Number(-1.5e-300)} AS n, {dialect.Number(double.MaxValue)} AS m", default).Single();

            Assert.Equal(Hostile, row.Text(0));
            Assert.Equal(Hostile, row.Columns[0].Name);
            Assert.Equal(-1.5e-300, row.Number(1));
            Assert.Equal(double.MaxValue, row.Number(2));
        }
    }

    [ServerFact]
    public void Many_rows_arrive_in_full()
    {
        Assert.Equal(500_000L * 499_999 / 2, Sum(servers.ClickHouse.Address(), "SELECT number, 'some text to make it longer' FROM system.numbers LIMIT 500000"));
        Assert.Equal(500_000L * 499_999 / 2, Sum(servers.PostgreSql.Address, "SELECT n, 'some text to make it longer' FROM generate_series(0, 499999) n"));
    }

    private static long Sum(string address, string sql)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        return warehouse.Query(sql, default).Sum(static row => row.Integer(0));
    }

    private static SqlRow Row(string address, string sql)
    {
        using var variable = new Variable(address);
        using var warehouse = Warehouse.Open(variable.Connection, null);
        return warehouse.Query(sql, default).Single();
    }

    private static string?[] Texts(SqlRow row) => [.. Enumerable.Range(0, row.Columns.Count).Select(row.Text)];
}
