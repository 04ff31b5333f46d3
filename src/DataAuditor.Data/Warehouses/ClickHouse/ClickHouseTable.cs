using System.Text.RegularExpressions;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>A table as the server lists it.</summary>
/// <param name="EngineText">The engine with its arguments.</param>
/// <param name="Definition">How it was created: of a view, its statement.</param>
internal sealed partial record ClickHouseTable(string Database, string Name, string Engine, string EngineText, string Definition)
{
    /// <summary>A row of system.tables.</summary>
    public static ClickHouseTable Of(SqlRow row) => new(row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Text(4)!);

    public string Shown => $"{Database}.{Name}";

    /// <summary>Of a distributed table, where it lies.</summary>
    public (string Cluster, string Database, string Table)? Target()
    {
        var match = Arguments().Match(EngineText);
        return match.Success ? (Plain(match.Groups["cluster"].Value), Plain(match.Groups["database"].Value), Plain(match.Groups["table"].Value)) : null;
    }

    private static string Plain(string argument)
    {
        var text = argument.Trim();
        if (text is "currentDatabase()") return "";
        return text is [('\'' or '`' or '"'), .., _] ? text[1..^1].Replace("\\'", "'", StringComparison.Ordinal).Replace("\\`", "`", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex(@"^Distributed\(\s*(?<cluster>'(\\.|[^'\\])*'|`(\\.|[^`\\])*`|[^,'`]+)\s*,\s*(?<database>'(\\.|[^'\\])*'|`(\\.|[^`\\])*`|[^,'`]*)\s*,\s*(?<table>'(\\.|[^'\\])*'|`(\\.|[^`\\])*`|[^,'`)]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arguments();
}
