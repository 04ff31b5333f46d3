using System.Globalization;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Doctor;

/// <summary>A tiny table of all that values can be, here and as SQL that needs no right to write.</summary>
/// <param name="cluster">A cluster of ClickHouse, on each of whose shards the rows are once; null for one server.</param>
internal sealed class TrialTable(Dialect dialect, string? cluster, int shards)
{
    private const double MicrosecondsOfDay = 86_400_000_000;

    private static readonly double?[] Numbers = [1.5, null, double.NaN, double.PositiveInfinity, 100_000_001.25, 100_000_002.5, -3, 0.1, double.NegativeInfinity, 1.5];

    private static readonly double?[] Integers = [1, 2, 3, 9_007_199_254_740_992, -5, 0, null, 7, 7, 2];

    private static readonly int?[] Days = [0, 20_849, 20_849, null, 11_016, 1, 20_850, 3, 20_849, 11_016];

    private static readonly string?[] Words = ["a", "b", "é\"'`\\ \n\t%_", "", null, "a", "NULL", "nan", "a", "B"];

    /// <summary>What stands behind FROM.</summary>
    public string From { get; } = dialect is ClickHouseDialect ? OfArrays(dialect, cluster) : OfRows(dialect);

    /// <summary>The same rows in memory.</summary>
    public Table InMemory(IReadOnlyList<string> columns) => new([.. columns.Select(column => column switch
    {
        "trial_n" => (Column)Values(column, ColumnKind.Number, Numbers),
        "trial_i" => Values(column, ColumnKind.Number, Integers),
        "trial_d" => Values(column, ColumnKind.Date, [.. Days.Select(static day => day * MicrosecondsOfDay)]),
        _ => Texts(column),
    })]);

    private static string Number(Dialect dialect, double? number, string nothing) => number switch
    {
        null => nothing,
        var value when double.IsFinite(value.Value) => dialect.Number(value.Value),
        var value => dialect.ToDouble($"'{Spelled(value.Value)}'"),
    };

    private static string Spelled(double value) => double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";

    private static string Integer(double? value) => value is null ? "NULL" : ((long)value).ToString(CultureInfo.InvariantCulture);

    private static string Day(int? day) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ClickHouse lays the values of arrays out as rows, on each server.</summary>
    private static string OfArrays(Dialect dialect, string? cluster)
    {
        var source = cluster is null ? "system.one" : $"cluster({dialect.Name(cluster)}, system, one)";
        string[] arrays =
        [
            $"[{string.Join(", ", Numbers.Select(number => Number(dialect, number, "NULL")))}] AS trial_n",
            $"[{string.Join(", ", Integers.Select(static value => value is null ? "NULL" : $"toInt64({Integer(value)})"))}] AS trial_i",
            $"[{string.Join(", ", Days.Select(static day => day is null ? "NULL" : $"toDate({day})"))}] AS trial_d",
            $"[{string.Join(", ", Words.Select(word => word is null ? "NULL" : dialect.Text(word)))}] AS trial_w",
        ];
        return $"{source} ARRAY JOIN {string.Join(", ", arrays)}";
    }

    private static string OfRows(Dialect dialect)
    {
        var rows = Enumerable.Range(0, Words.Length).Select(row =>
            $"({Number(dialect, Numbers[row], dialect.ToDouble("NULL"))}, CAST({Integer(Integers[row])} AS BIGINT), CAST({(Days[row] is null ? "NULL" : $"'{Day(Days[row])}'")} AS DATE), CAST({(Words[row] is { } word ? dialect.Text(word) : "NULL")} AS VARCHAR(99)))");
        return $"(VALUES {string.Join(", ", rows)}) AS trial(trial_n, trial_i, trial_d, trial_w)";
    }

    private NumberColumn Values(string name, ColumnKind kind, double?[] values)
    {
        double?[] all = [.. Enumerable.Repeat(values, shards).SelectMany(static some => some)];
        var nulls = new Bitmap(all.Length);
        for (var row = 0; row < all.Length; row++)
        {
            if (all[row] is null) nulls.Set(row);
        }

        return new NumberColumn(name, kind, [.. all.Select(static value => value ?? 0)], nulls);
    }

    private CategoryColumn Texts(string name)
    {
        string[] levels = [.. Words.OfType<string>().Distinct(StringComparer.Ordinal)];
        return new CategoryColumn(name, [.. Enumerable.Repeat(Words, shards).SelectMany(static some => some).Select(word => word is null ? CategoryColumn.NullCode : Array.IndexOf(levels, word))], levels);
    }
}
