using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Conditions on the values of one column, evaluated once a level where it has levels.</summary>
internal static class RuleColumns
{
    /// <summary>By row: null where the value is null, or where it is a misfit, which is the business of a <c>type</c> rule.</summary>
    public static Func<int, bool?> Holds(this Column column, Func<string, bool> text, Func<double, bool> number)
    {
        if (column is CategoryColumn categories)
        {
            var levels = categories.Levels.Select(text).ToArray();
            return row => categories.Codes[row] is var code and not CategoryColumn.NullCode ? levels[code] : null;
        }

        var numbers = (NumberColumn)column;
        return row => numbers.IsNull(row) || numbers.Misfits.ContainsKey(row) ? null : number(numbers.Values[row]);
    }

    /// <summary>The value as text; null where it is null. Both zeros are one value.</summary>
    public static string? RuleText(this Column column, int row) => column.TextAt(row) is var text && column is NumberColumn && text == "-0" ? "0" : text;

    /// <summary><c>amount is '-5'</c></summary>
    public static string Quote(this Column column, int row) => column.TextAt(row) is { } text ? $"{column.Name} is '{text}'" : $"{column.Name} is null";

    public static string Quote(this IEnumerable<Column> columns, int row) => string.Join(", ", columns.Select(column => column.Quote(row)));
}
