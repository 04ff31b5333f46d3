using System.Text;

namespace DataAuditor.Data.Warehouses;

/// <summary>What is read from a warehouse: one table, or one statement of the user's.</summary>
/// <param name="Connection"><c>env:NAME</c>.</param>
/// <param name="Table">A table's name, a schema before a dot; double quotes keep dots and spaces together.</param>
/// <param name="Sql">A SELECT; null where a table is named.</param>
/// <param name="DeclaredAt">Where the manifest names it.</param>
public sealed record WarehouseQuery(string Connection, string? Table, string? Sql, SourceLocation? DeclaredAt = null)
{
    /// <summary>As reports name it: the table, or <c>(query)</c>, and the variable that holds the connection.</summary>
    public string Shown => $"{Table ?? "(query)"} in {Connection}";

    /// <summary>The statement without the semicolon that may end it.</summary>
    public string Statement => (Sql ?? "").TrimEnd().TrimEnd(';');

    /// <summary>The parts of a table's name.</summary>
    public static IReadOnlyList<string> PartsOf(string table)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < table.Length; at++)
        {
            if (table[at] == '"' && quoted && at + 1 < table.Length && table[at + 1] == '"') part.Append(table[at++]);
            else if (table[at] == '"') quoted = !quoted;
            else if (table[at] == '.' && !quoted) parts.Add(Taken(part));
            else part.Append(table[at]);
        }

        parts.Add(Taken(part));
        return parts;
    }

    private static string Taken(StringBuilder part)
    {
        var text = part.ToString();
        part.Clear();
        return text;
    }
}
