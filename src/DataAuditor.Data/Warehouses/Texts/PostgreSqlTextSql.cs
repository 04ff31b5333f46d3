using System.Globalization;

namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>PostgreSQL: arrays of words, laid side by side, each a word further on.</summary>
internal sealed class PostgreSqlTextSql() : TextSql(PostgreSqlDialect.Instance)
{
    private const string Words = "data_auditor_words", Word = "data_auditor_word";

    public override bool IsText(SqlColumn column) => column.Declared is "text" or "varchar";

    /// <summary>Several workers would hand rows on as they come.</summary>
    public override string? Steadies => "SELECT set_config('max_parallel_workers_per_gather', '0', true)";

    /// <summary>Other encodings than UTF-8 do not have all characters that part words, and refuse them.</summary>
    public override string? IsUnicode => "SELECT CASE WHEN getdatabaseencoding() = 'UTF8' THEN 1 ELSE 0 END";

    public override string Facts(TextSource source, WordCut cut) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT count(*), count({Dialect.Name(source.Column.Name)}), 0, coalesce(sum(greatest(cardinality({Cut(Value(source), cut)}) - {cut.Length - 1}, 0)), 0)
        FROM {source.From}
        """);

    public override string Spectrum(TextSource source, WordCut cut) =>
        $"SELECT {Count}, count(*) FROM (SELECT count(*) AS {Count} FROM {Grams(Cut(Value(source), cut), source.From, cut)} GROUP BY {Key(cut)}) AS counted GROUP BY {Count}";

    public override string OfTexts(TextSource source, WordCut cut, IReadOnlyList<long> positions) => $"""
        SELECT {Key(cut)}, count(*) FROM {Grams(Cut(Value(source), cut), source.From, cut)}
        AND {Key(cut)} IN (SELECT {Key(cut)} FROM {Grams(Cut(Text, cut), At(source, positions), cut)}) GROUP BY {Key(cut)}
        """;

    protected override string Numbered(TextSource source) =>
        $"(SELECT {Value(source)} AS {Text}, row_number() OVER () - 1 AS {Position} FROM {source.From}) AS numbered";

    protected override string Exact(string text) => $"({text} COLLATE \"C\")";

    protected override string Has(string text, string part) => $"strpos({text}, {part}) > 0";

    protected override string Value(TextSource source) => Exact($"CAST({Dialect.Name(source.Column.Name)} AS text)");

    private static string Grams(string words, string from, WordCut cut)
    {
        var slices = Enumerable.Range(1, cut.Length).Select(word => string.Create(CultureInfo.InvariantCulture, $"{Words}[{word}:]"));
        return $"(SELECT {words} AS {Words} FROM {from}) AS cut, LATERAL unnest({string.Join(", ", slices)}) AS gram({string.Join(", ", Names(cut))}) WHERE {Names(cut)[^1]} IS NOT NULL";
    }

    private string Cut(string text, WordCut cut)
    {
        var spaced = cut.Separators.Length == 1 ? text : $"translate({text}, {Dialect.Text(cut.Separators)}, '{new string(' ', cut.Separators.Length)}')";
        return $"array_remove(string_to_array({spaced}, ' '), '')";
    }

    private string Key(WordCut cut) => Exact($"({string.Join(" || ' ' || ", Names(cut))})");

    private static string[] Names(WordCut cut) => [.. Enumerable.Range(1, cut.Length).Select(static word => string.Create(CultureInfo.InvariantCulture, $"{Word}{word}"))];
}
