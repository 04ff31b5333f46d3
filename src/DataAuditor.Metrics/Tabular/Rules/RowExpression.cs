using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Tells SQL that looks at one row alone from SQL that may look at others.</summary>
internal static partial class RowExpression
{
    /// <summary>Whether equal rows surely have the same outcome, whatever the others are. In doubt they have not: names in quotes are names too.</summary>
    public static bool IsOfOneRow(string sql) => !Beyond().IsMatch(Quoted().Replace(sql, static quoted => quoted.Value[0] == '"' ? $" {quoted.Value.Trim('"')} " : " ' "));

    /// <summary>Texts, names in quotes and comments.</summary>
    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    /// <summary>Subqueries, windows, all columns at once, the row as a whole, positions, and what is different each time.</summary>
    [GeneratedRegex(
        """\b(?:select|over|columns|synthetic|rowid\w*|random|setseed|uuid\w*|gen_random_uuid|nextval|currval|unnest|now|current_timestamp)\b|\(\s*(?:from|with|values|table|pivot|unpivot|describe|show|summarize)\b|\(\s*\*|\$\$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Beyond();
}
