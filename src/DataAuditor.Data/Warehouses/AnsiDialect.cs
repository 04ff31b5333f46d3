namespace DataAuditor.Data.Warehouses;

/// <summary>The standard's SQL, for databases that no dialect of their own is written for.</summary>
public class AnsiDialect : Dialect
{
    public static AnsiDialect Instance { get; } = new();

    public override string Engine => "SQL";

    protected override string DoubleType => "DOUBLE PRECISION";

    public override string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>NaN is not equal to itself.</summary>
    public override string IsNaN(string expression) => $"({expression}) <> ({expression})";

    public override string IsInfinite(string expression) => $"abs({expression}) > 1.7976931348623157e308";

    public override string AsJson(string expression) => $"CAST({expression} AS VARCHAR)";
}
