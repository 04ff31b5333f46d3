using System.Text.Json;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every number or date of the column lies between two bounds, of which one may be absent.</summary>
public sealed record RangeRule : TableRule
{
    public required string Column { get; init; }

    /// <summary>A number, or a date as text.</summary>
    public JsonElement? Min { get; init; }

    public JsonElement? Max { get; init; }

    /// <summary>The bounds themselves are outside.</summary>
    public bool Exclusive { get; init; }

    protected override string Default => $"range({Column})";

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Numbers(tables.Column(Column));
        if (Min is null && Max is null) throw tables.Wrong("it has neither 'min' nor 'max'");

        var min = Min is { } low ? tables.Number(low, column) : double.NegativeInfinity;
        var max = Max is { } high ? tables.Number(high, column) : double.PositiveInfinity;
        if (min > max) throw tables.Wrong("its 'min' is above its 'max'");

        bool openLow = Exclusive && Min is not null, openHigh = Exclusive && Max is not null;
        return new(
            column.Holds(static _ => false, value => (openLow ? value > min : value >= min) && (openHigh ? value < max : value <= max)),
            row => $"{column.Quote(row)}, outside {Words()}");
    }

    private string Words()
    {
        var bounds = Exclusive ? "the open range" : "the range";
        return (Min, Max) switch
        {
            ({ } min, { } max) => $"{bounds} from {min.GetRawText()} to {max.GetRawText()}",
            ({ } min, null) => $"{bounds} from {min.GetRawText()}",
            _ => $"{bounds} up to {Max!.Value.GetRawText()}",
        };
    }
}
