using System.Globalization;

namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>
/// The SQL that counts texts, where engines differ. Words are what certain characters part, which every engine can tell exactly; the words of
/// Unicode and lower case are others in each, and are not asked for.
/// </summary>
internal abstract class TextSql(Dialect dialect)
{
    /// <summary>Names inside a statement that no column should have.</summary>
    protected const string Text = "data_auditor_text", Position = "data_auditor_position", Gram = "data_auditor_gram", Count = "data_auditor_count";

    protected Dialect Dialect { get; } = dialect;

    /// <summary>Null for an engine that is only read from.</summary>
    public static TextSql? Of(Dialect dialect) => dialect switch
    {
        ClickHouseDialect => new ClickHouseTextSql(),
        PostgreSqlDialect => new PostgreSqlTextSql(),
        _ => null,
    };

    /// <summary>Asks whether the engine has all characters; null where it has.</summary>
    public virtual string? IsUnicode => null;

    /// <summary>Asks the engine to number the rows alike in each statement; null where the order of its rows does so.</summary>
    public virtual string? Steadies => null;

    /// <summary>Whether its values are texts as they stand, which are not padded, cut or spelled.</summary>
    public abstract bool IsText(SqlColumn column);

    /// <summary>For each of these characters, how many texts have it.</summary>
    public string Present(TextSource source, string characters) =>
        $"SELECT {string.Join(", ", characters.Select(character => $"count(CASE WHEN {Has(Value(source), Dialect.Text(character.ToString()))} THEN 1 END)"))} FROM {source.From}";

    /// <summary>Records, those that have the text, those whose text is none in Unicode, and all sequences of words.</summary>
    public abstract string Facts(TextSource source, WordCut cut);

    /// <summary>How many sequences occur how often.</summary>
    public abstract string Spectrum(TextSource source, WordCut cut);

    /// <summary>How often each sequence of the texts at some positions occurs in all texts.</summary>
    public abstract string OfTexts(TextSource source, WordCut cut, IReadOnlyList<long> positions);

    /// <summary>Positions and texts.</summary>
    public string Texts(TextSource source, IReadOnlyList<long> positions) => $"SELECT {Position}, {Text} FROM {At(source, positions)}";

    /// <summary>Values, how often they occur, and the position of the first; at most so many.</summary>
    public string Values(TextSource source, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT {Exact(Text)}, count(*), min({Position}) FROM {Numbered(source)} GROUP BY {Exact(Text)} LIMIT {most}");

    /// <summary>The text of a row.</summary>
    protected abstract string Value(TextSource source);

    /// <summary>Whether a text has another in it.</summary>
    protected abstract string Has(string text, string part);

    /// <summary>Rows of a text and its position, in the order in which rows are read.</summary>
    protected abstract string Numbered(TextSource source);

    /// <summary>A text that is equal to none but itself.</summary>
    protected abstract string Exact(string text);

    /// <summary>The rows at these positions.</summary>
    protected string At(TextSource source, IReadOnlyList<long> positions) =>
        $"{Numbered(source)} WHERE {Position} IN ({string.Join(", ", positions.Select(static position => position.ToString(CultureInfo.InvariantCulture)))})";
}
