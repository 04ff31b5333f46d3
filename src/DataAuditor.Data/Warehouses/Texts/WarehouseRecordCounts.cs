using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataAuditor.Counting;
using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>Texts of warehouses, counted where they are.</summary>
/// <param name="data">By role.</param>
/// <param name="fields">The columns that hold the fields, where they have other names than these.</param>
public sealed class WarehouseRecordCounts(IReadOnlyDictionary<Role, WarehouseData> data, FieldRoles fields, CancellationToken cancellation) : IRecordCounts
{
    /// <summary>More different values are not sent: to read them all costs little more then.</summary>
    private const int MostValues = 100_000;

    private readonly Dictionary<Role, StringBuilder> _answers = [];

    /// <summary>Whether texts are counted in an engine; rows can be read from any.</summary>
    public static bool CanCount(Dialect dialect) => TextSql.Of(dialect) is not null;

    /// <summary>What stands for the content, since it is not read: lower-case hexadecimal SHA-256 of the engine's checksum of all values and of all that was counted.</summary>
    public string Sha256(Role role) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{data[role].Count.Rows} {data[role].Count.Checksum}\n{_answers.GetValueOrDefault(role)}"))));

    /// <inheritdoc/>
    public long Records(Role role) => data.GetValueOrDefault(role)?.Count.Rows ?? 0;

    /// <inheritdoc/>
    public WordCounts Words(Role role, string field, int length, string separators, IReadOnlyList<long> positions)
    {
        var (own, sql, source) = Find(role, field);
        var cut = new WordCut(length, Occurring(role, source, sql, separators));
        var sequences = Checked(role, own, source, sql.Facts(source, cut));
        var spectrum = new CountSpectrum();
        foreach (var row in Ask(role, sql.Spectrum(source, cut))) spectrum.Add(row.Integer(0), row.Integer(1));
        if (spectrum.Total != sequences) throw Contradiction(own);

        Dictionary<long, string> texts = positions.Count == 0 ? [] : Ask(role, sql.Texts(source, positions)).ToDictionary(static row => row.Integer(0), static row => row.Text(1) ?? "");
        if (!positions.All(texts.ContainsKey)) throw Contradiction(own);

        Dictionary<string, long> ofTexts = positions.Count == 0 ? [] : Ask(role, sql.OfTexts(source, cut, positions)).ToDictionary(static row => row.Text(0)!, static row => row.Integer(1), StringComparer.Ordinal);
        return new WordCounts(spectrum, [.. positions.Select(position => texts[position])], ofTexts);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ValueCount> Values(Role role, string field)
    {
        var (own, sql, source) = Find(role, field);
        Checked(role, own, source, sql.Facts(source, new WordCut(1, " ")));
        ValueCount[] values = [.. Ask(role, sql.Values(source, MostValues + 1)).Select(static row => new ValueCount(row.Text(0)!, row.Integer(1), row.Integer(2)))];
        if (values.Length > MostValues) throw new NotSummarizedException($"the field '{field}' has more than {MostValues} different values");
        if (values.Sum(static value => value.Count) != own.Count.Rows) throw Contradiction(own);

        Array.Sort(values, static (one, other) => one.First.CompareTo(other.First));
        return values;
    }

    private (WarehouseData Data, TextSql Sql, TextSource Source) Find(Role role, string field)
    {
        var own = data[role];
        var name = fields[field] is [var mapped, ..] ? mapped : field;
        var sql = TextSql.Of(own.Warehouse.Dialect) ?? throw new NotSummarizedException($"no texts are counted by {own.Warehouse.Dialect.Engine}");
        var column = own.Columns.FirstOrDefault(column => column.Name == name) ?? throw new NotSummarizedException($"there is no column '{PlainText.OneLine(name)}'");
        if (sql.IsUnicode is { } asks && own.Warehouse.Query(asks, cancellation).Single().Integer(0) == 0) throw new NotSummarizedException("the database's texts are not in Unicode");
        if (own.Query.Table is null) throw new NotSummarizedException("the rows of a statement have no order that two statements share");

        if (sql.Steadies is { } steadies) _ = own.Warehouse.Query(steadies, cancellation).Count();
        return sql.IsText(column) ? (own, sql, TextSource.Of(own, column)) : throw new NotSummarizedException($"the column '{PlainText.OneLine(name)}' is of the type {PlainText.OneLine(column.Declared)}, and no text");
    }

    /// <summary>The space, and those of the other separators that occur.</summary>
    private string Occurring(Role role, TextSource source, TextSql sql, string separators)
    {
        var further = separators.Replace(" ", "", StringComparison.Ordinal);
        if (further.Length == 0) return " ";

        var texts = Ask(role, sql.Present(source, further)).Single();
        return string.Concat(further.Where((_, at) => texts.Integer(at) > 0).Prepend(' '));
    }

    /// <summary>The number of sequences of a field that every record has.</summary>
    private long Checked(Role role, WarehouseData own, TextSource source, string sql)
    {
        var facts = Ask(role, sql).Single();
        if (facts.Integer(0) != own.Count.Rows) throw own.Warehouse.Miscounted(own.Query, own.Count, facts.Integer(0));
        if (facts.Integer(1) != own.Count.Rows) throw new NotSummarizedException($"the column '{PlainText.OneLine(source.Column.Name)}' has nulls");
        return facts.Integer(2) == 0 ? facts.Integer(3) : throw new NotSummarizedException($"the column '{PlainText.OneLine(source.Column.Name)}' has texts that are not in UTF-8");
    }

    /// <summary>Rows of an answer, which are kept in mind for <see cref="Sha256"/> in an order that hangs on no server.</summary>
    private List<SqlRow> Ask(Role role, string sql)
    {
        List<SqlRow> rows = [.. data[role].Warehouse.Query(sql, cancellation)];
        var hash = 0UL;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            hash += BitConverter.ToUInt64(SHA256.HashData(row.Bytes));
        }

        if (!_answers.TryGetValue(role, out var answers)) _answers.Add(role, answers = new StringBuilder());
        answers.Append(CultureInfo.InvariantCulture, $"{rows.Count} {hash:x}\n");
        return rows;
    }

    private static AuditException Contradiction(WarehouseData data) => new(
        DiagnosticCode.EngineIncomplete,
        $"{data.Query.Shown}: {data.Warehouse.Dialect.Engine}'s answers do not agree with each other; the data was changed, or not all of it answered",
        data.Query.DeclaredAt);
}
