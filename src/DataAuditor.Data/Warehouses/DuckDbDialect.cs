using System.Globalization;

namespace DataAuditor.Data.Warehouses;

/// <summary>DuckDB, the engine that comes with the tool: NaN equals NaN and is above all numbers, and integer overflow is an error.</summary>
public sealed class DuckDbDialect : AnsiDialect
{
    public static new DuckDbDialect Instance { get; } = new();

    public override string Engine => "DuckDB";

    protected override string DoubleType => "DOUBLE";

    /// <summary>As text: a literal with a point is a decimal fraction there, which loses digits on its way to a double.</summary>
    public override string Number(double value) => double.IsFinite(value)
        ? $"CAST('{value.ToString("R", CultureInfo.InvariantCulture)}' AS DOUBLE)"
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers are written into SQL.");

    public override string IsNaN(string expression) => $"isnan({expression})";

    public override string IsInfinite(string expression) => $"isinf({expression})";

    public override string AsJson(string expression) => $"CAST(to_json({expression}) AS VARCHAR)";
}
