using System.Globalization;

namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>ClickHouse, from 18.16 on: no window functions and no n-grams there; arrays of words, laid side by side, each a word further on.</summary>
internal sealed class ClickHouseTextSql() : TextSql(ClickHouseDialect.Instance)
{
    private const string Word = "data_auditor_word", Part = "data_auditor_part";

    public override bool IsText(SqlColumn column) => column.Declared is "String" or "Nullable(String)" or "LowCardinality(String)" or "LowCardinality(Nullable(String))";

    /// <summary>Texts are bytes there, and expressions of Unicode match no others than UTF-8.</summary>
    public override string Facts(TextSource source, WordCut cut) => string.Create(CultureInfo.InvariantCulture, $$"""
        SELECT count(), count({{Dialect.Name(source.Column.Name)}}), countIf(NOT match({{Value(source)}}, '^[^\\x{D800}-\\x{DFFF}]*$')), toInt64(sum({{Sequences(Value(source), cut)}}))
        FROM {{source.From}}
        """);

    public override string Spectrum(TextSource source, WordCut cut) =>
        $"SELECT {Count}, count() FROM (SELECT arrayJoin({Grams(Value(source), cut)}) AS {Gram}, count() AS {Count} FROM {source.From} GROUP BY {Gram}) GROUP BY {Count}";

    public override string OfTexts(TextSource source, WordCut cut, IReadOnlyList<long> positions) => $"""
        SELECT arrayJoin({Grams(Value(source), cut)}) AS {Gram}, count() FROM {source.From}
        WHERE {Gram} GLOBAL IN (SELECT arrayJoin({Grams(Text, cut)}) FROM {At(source, positions)}) GROUP BY {Gram}
        """;

    /// <summary>Rows of a table have the order in which they are read; with a limit, so that no server leaves the sorting out.</summary>
    protected override string Numbered(TextSource source)
    {
        var (columns, rows) = source.Order;
        var order = columns.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ORDER BY {string.Join(", ", columns.Select(column => Dialect.Name(column.Name)))} LIMIT {rows}");
        return $"(SELECT {Text}, toInt64(rowNumberInAllBlocks()) AS {Position} FROM (SELECT {Value(source)} AS {Text} FROM {source.From}{order}))";
    }

    protected override string Exact(string text) => text;

    protected override string Has(string text, string part) => $"position({text}, {part}) > 0";

    protected override string Value(TextSource source) => $"assumeNotNull(toString({Dialect.Name(source.Column.Name)}))";

    private string Cut(string text, WordCut cut) =>
        $"arrayFilter({Part} -> notEmpty({Part}), splitByChar(' ', {cut.Separators[1..].Aggregate(text, (spaced, separator) => $"replaceAll({spaced}, {Dialect.Text(separator.ToString())}, ' ')")}))";

    private string Sequences(string text, WordCut cut) => string.Create(CultureInfo.InvariantCulture, $"greatest(toInt64(length({Cut(text, cut)})) - {cut.Length - 1}, 0)");

    private string Grams(string text, WordCut cut)
    {
        if (cut.Length == 1) return Cut(text, cut);

        string[] words = [.. Enumerable.Range(1, cut.Length).Select(static word => string.Create(CultureInfo.InvariantCulture, $"{Word}{word}"))];
        var slices = Enumerable.Range(1, cut.Length).Select(word => string.Create(CultureInfo.InvariantCulture, $"arraySlice({Cut(text, cut)}, {word}, {Sequences(text, cut)})"));
        return $"arrayMap(({string.Join(", ", words)}) -> concat({string.Join(", ' ', ", words)}), {string.Join(", ", slices)})";
    }
}
