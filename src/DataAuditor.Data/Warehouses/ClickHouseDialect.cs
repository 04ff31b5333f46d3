namespace DataAuditor.Data.Warehouses;

/// <summary>ClickHouse, from 18.16 on: no window functions there, comparisons of NaN are false, and integers wrap.</summary>
public sealed class ClickHouseDialect : Dialect
{
    private const int SubnormalBits = 100;

    public static ClickHouseDialect Instance { get; } = new();

    public override string Engine => "ClickHouse";

    protected override string DoubleType => "Float64";

    public override string Name(string name) => $"`{Escaped(name).Replace("`", "\\`", StringComparison.Ordinal)}`";

    public override string Text(string text) => $"'{Escaped(text).Replace("'", "\\'", StringComparison.Ordinal)}'";

    public override string Number(double value)
    {
        // What is no normal number is none in the SQL of some versions; the product of two that are is exact.
        if (double.IsSubnormal(value)) return $"({Number(Math.ScaleB(value, SubnormalBits))} * {Number(Math.ScaleB(1, -SubnormalBits))})";

        var text = base.Number(value)["CAST(".Length..^" AS Float64)".Length];
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "E0";
    }

    public override string ToDouble(string expression) => $"toFloat64({expression})";

    public override string IsNaN(string expression) => $"isNaN({expression})";

    public override string IsInfinite(string expression) => $"isInfinite({expression})";

    /// <summary>The format of results has JSON of its own for them.</summary>
    public override string AsJson(string expression) => expression;

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal);
}
