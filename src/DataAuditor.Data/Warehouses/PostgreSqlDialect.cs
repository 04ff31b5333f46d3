namespace DataAuditor.Data.Warehouses;

/// <summary>PostgreSQL: NaN equals NaN and is above all numbers there, and overflow, 1/0 and ln(0) are errors.</summary>
public sealed class PostgreSqlDialect : AnsiDialect
{
    public static new PostgreSqlDialect Instance { get; } = new();

    public override string Engine => "PostgreSQL";

    protected override string DoubleType => "double precision";

    /// <summary>A text has no NUL there, and so is none that has one; backslashes stand for themselves as the connection sets it.</summary>
    public override string Text(string text) => base.Text(text.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("PostgreSQL knows no text with the character NUL.", nameof(text)) : text);

    public override string IsNaN(string expression) => $"({expression}) = 'NaN'::double precision";

    public override string IsInfinite(string expression) => $"({expression}) IN ('Infinity'::double precision, '-Infinity'::double precision)";

    public override string AsJson(string expression) => $"to_json({expression})";
}
