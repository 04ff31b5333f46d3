using System.Globalization;
using System.Text;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Conformance;

/// <summary>Small tables that every way of counting must count alike.</summary>
internal static class Corpus
{
    private static readonly string?[] Levels = ["a", "b'\"\\", "two\nlines", "", "Ünï ☃ 𝄞", null, "a ", "A", "0x1", "NULL"];

    public static IReadOnlyList<string> Names { get; } = ["mixed", "offset", "special", "wide", "constant", "gaps", "one", "many"];

    public static Table Of(string name, string role)
    {
        var shift = role == "real" ? 0 : 3;
        return name switch
        {
            "mixed" => Build(200, row => (((row * 7) + shift) % 23) - 5.5, row => row % 11 == 0 ? null : row % 4, row => Levels[(row + shift) % Levels.Length], row => 1.7e15 + (row % 3 * 86_400_000_000)),
            "offset" => Build(500, row => 1e8 + ((row * 31 % 97) / 97.0), row => 1e8 + ((row * 17 % 89) / 89.0) + shift, row => "x" + (row % 3), row => 0),
            "special" => Build(90, row => (row % 5) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => 1e200 * shift, _ => row }, row => row % 3 == 0 ? null : row % 3 == 1 ? 1e-200 * row : -row, _ => null, _ => 1e15),
            "wide" => Build(64, row => row % 2 == 0 ? 9007199254740992 : -9007199254740991 + row, row => Math.Pow(10, row - 50), row => row.ToString(CultureInfo.InvariantCulture), row => row * 1e6),
            "constant" => Build(30, _ => 4.5, _ => null, _ => "same", _ => 1e15),
            "gaps" => Build(300, row => row % 2 == 0 ? null : row * 0.1, row => row % 3 == 0 ? null : row * row, row => row % 5 == 0 ? null : Levels[row % 4], row => row % 7 == 0 ? null : 1e15 + (row * 1e6)),
            "one" => Build(1, _ => 1, _ => 2, _ => "x", _ => 0),
            "many" => Build(4000, row => Math.Sin(row + shift) * 100, row => row * 7919 % 4001, row => "level " + (row * row % 700), row => 1.6e15 + (row * 1e6)),
            _ => Build(0, _ => 1, _ => 2, _ => "x", _ => 0),
        };
    }

    /// <summary>The table as CSV: quoted where it must be, nothing for null, quotes alone for empty text.</summary>
    public static string Csv(Table table)
    {
        var text = new StringBuilder(string.Join(',', table.Columns.Select(static column => column.Name)) + "\n");
        for (var row = 0; row < table.RowCount; row++) text.AppendJoin(',', table.Columns.Select(column => Cell(column, row))).Append('\n');
        return text.ToString();
    }

    private static string Cell(Column column, int row) => (column.Kind, column.TextAt(row)) switch
    {
        (_, null) => "",
        (ColumnKind.Category, var text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        var (_, text) => text,
    };

    private static Table Build(int rows, Func<int, double?> x, Func<int, double?> y, Func<int, string?> level, Func<int, double?> day) => new(
    [
        Numbers("x", ColumnKind.Number, rows, x),
        Numbers("y", ColumnKind.Number, rows, y),
        Texts("level", rows, level),
        Texts("pair", rows, static row => row % 2 == 0 ? "even" : "odd"),
        Numbers("day", ColumnKind.Date, rows, day),
    ]);

    private static NumberColumn Numbers(string name, ColumnKind kind, int rows, Func<int, double?> value)
    {
        var values = new double[rows];
        var nulls = new Bitmap(rows);
        for (var row = 0; row < rows; row++)
        {
            values[row] = value(row) ?? 0;
            if (value(row) is null) nulls.Set(row);
        }

        return new NumberColumn(name, kind, values, nulls.CountSet() == 0 ? null : nulls);
    }

    private static CategoryColumn Texts(string name, int rows, Func<int, string?> text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            if (text(row) is not { } level) codes[row] = CategoryColumn.NullCode;
            else if (!numbers.TryGetValue(level, out codes[row])) numbers.Add(level, codes[row] = numbers.Count);
        }

        return new CategoryColumn(name, codes, [.. numbers.Keys]);
    }
}
