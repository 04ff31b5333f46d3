using DataAuditor.Data.Warehouses;

namespace DataAuditor.Manifests;

/// <summary>Reads a data set that is a table or statement of a warehouse.</summary>
internal static class QueryBinding
{
    private const string Prefix = "env:";

    public static DataInput.Query Bind(LocatedJson query, List<Diagnostic> problems)
    {
        var connection = query["connection"]!;
        if (!connection.Text!.StartsWith(Prefix, StringComparison.Ordinal) || connection.Text.Length == Prefix.Length)
        {
            problems.Add(Error("'connection' names the variable of the environment that holds the connection, as 'env:NAME'; passwords do not stand in manifests", connection.Location));
        }

        var (table, sql) = (query["table"], query["sql"]);
        if (table is null == sql is null) problems.Add(Error("a data set in a warehouse has one of 'table' and 'sql'", query.Location));
        if (table is not null && WarehouseQuery.PartsOf(table.Text!).Any(static part => part.Length == 0)) problems.Add(Error("'table' is a name, or a schema and a name with a dot between", table.Location));

        return new DataInput.Query(new WarehouseQuery(connection.Text, table?.Text, sql?.Text, (table ?? sql ?? query).Location)) { Reading = ManifestReader.Choice<QueryReading>(query["read"]) };
    }

    private static Diagnostic Error(string message, SourceLocation location) => new(DiagnosticCode.Manifest, Severity.Error, message, location);
}
