using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Tests.Warehouses;

public sealed class WarehouseAddressTests
{
    private const string Secret = "s3cr3t-word";

    private static readonly SourceLocation Place = new("x.audit.json", 7, 9);

    [Theory]
    [InlineData("mysql://user:s3cr3t-word@host/db")]
    [InlineData("s3cr3t-word")]
    [InlineData("clickhouse://user:s3cr3t-word@host:port/db")]
    [InlineData("clickhouse://user:s3cr3t-word@/db")]
    [InlineData("clickhouse://user:s3cr3t-word@host/db?timeout=never")]
    [InlineData("clickhouse://user:s3cr3t-word@host/db?password=s3cr3t-word")]
    [InlineData("postgresql://user:s3cr3t-word@a,b/db")]
    [InlineData("postgresql://user:s3cr3t-word@a/db?nonsense=s3cr3t-word")]
    [InlineData("Host=a;Password=s3cr3t-word;Nonsense=s3cr3t-word")]
    [InlineData("Host=a;Port=s3cr3t-word")]
    [InlineData("ado:s3cr3t-word")]
    [InlineData("ado:No.Such.Factory, Nowhere;Password=s3cr3t-word")]
    [InlineData("ado:System.String;Password=s3cr3t-word")]
    public void A_wrong_address_is_the_manifests_fault_and_is_not_repeated(string value)
    {
        using var variable = new Variable(value);
        var wrong = Assert.Throws<AuditException>(() => Warehouse.Open(variable.Connection, Place).Dispose());

        var diagnostic = Assert.Single(wrong.Diagnostics);
        Assert.Equal(DiagnosticCode.Manifest, diagnostic.Code);
        Assert.Equal(Place, diagnostic.Location);
        for (Exception? said = wrong; said is not null; said = said.InnerException) Assert.DoesNotContain(Secret, said.ToString().Replace("No.Such", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://u:p@h/d")]
    [InlineData("ENV:X")]
    [InlineData("env:")]
    [InlineData("env:NO_SUCH_VARIABLE_OF_THE_TESTS")]
    public void A_connection_is_a_variable_that_is_set(string connection)
    {
        var wrong = Assert.Throws<AuditException>(() => Warehouse.Open(connection, Place).Dispose());
        Assert.Equal(DiagnosticCode.Manifest, Assert.Single(wrong.Diagnostics).Code);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b", "a|b")]
    [InlineData("\"a.b\".c", "a.b|c")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    public void A_tables_name_has_its_parts_between_dots(string table, string parts) => Assert.Equal(parts.Split('|'), WarehouseQuery.PartsOf(table));
}
