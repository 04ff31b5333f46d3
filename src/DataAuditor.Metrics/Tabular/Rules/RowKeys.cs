using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Gives equal combinations of values equal numbers, across tables. Values are compared as text where a column's kind differs between tables.</summary>
internal sealed class RowKeys
{
    /// <summary>A value of the row's key is null.</summary>
    public const int Null = -1;

    /// <summary>No row of the tables numbered before has this combination.</summary>
    public const int Unknown = -2;

    private readonly Dictionary<(int Position, string Text), int> _values = [];
    private readonly Dictionary<(int Prefix, int Value), int> _combinations = [];

    /// <summary>The number of every row's combination, new combinations included.</summary>
    public int[] Number(IReadOnlyList<Column> columns) => Keys(columns, add: true);

    /// <summary>The number of every row's combination among those known.</summary>
    public int[] Find(IReadOnlyList<Column> columns) => Keys(columns, add: false);

    private int[] Keys(IReadOnlyList<Column> columns, bool add)
    {
        var keys = Codes(columns[0], 0, add);
        for (var position = 1; position < columns.Count; position++)
        {
            var codes = Codes(columns[position], position, add);
            for (var row = 0; row < keys.Length; row++) keys[row] = Combine(keys[row], codes[row], add);
        }

        return keys;
    }

    private int Combine(int prefix, int value, bool add)
    {
        if (prefix == Null || value == Null) return Null;
        if (prefix == Unknown || value == Unknown) return Unknown;
        if (_combinations.TryGetValue((prefix, value), out var known)) return known;
        if (!add) return Unknown;

        _combinations.Add((prefix, value), _combinations.Count);
        return _combinations.Count - 1;
    }

    private int[] Codes(Column column, int position, bool add)
    {
        var codes = new int[column.Count];
        if (column is CategoryColumn categories)
        {
            var levels = categories.Levels.Select(level => Code(position, level, add)).ToArray();
            for (var row = 0; row < codes.Length; row++) codes[row] = categories.Codes[row] is var code and not CategoryColumn.NullCode ? levels[code] : Null;
            return codes;
        }

        var numbers = (NumberColumn)column;
        var seen = new Dictionary<double, int>();
        for (var row = 0; row < codes.Length; row++)
        {
            if (numbers.IsNull(row) || numbers.Misfits.ContainsKey(row)) codes[row] = Null;
            else if (!seen.TryGetValue(numbers.Values[row], out codes[row])) codes[row] = seen[numbers.Values[row]] = Code(position, numbers.RuleText(row)!, add);
        }

        return codes;
    }

    private int Code(int position, string text, bool add)
    {
        if (_values.TryGetValue((position, text), out var known)) return known;
        if (!add) return Unknown;

        _values.Add((position, text), _values.Count);
        return _values.Count - 1;
    }
}
